// Words as search compares them, without accents and in small letters: "Łódź" is "lodz".
// programme_pages/plan/search/folding.py does the same; a test holds the two against each other.

// Accents of Latin, Greek and Cyrillic letters, points of Hebrew, vowel signs of Arabic.
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7\u0640\u064b-\u065f\u0670]/g;
const PLAIN = /^[\x20-\x7e]*$/;
// Letters that Unicode does not take apart, and such as are often written for each other.
const LETTERS = new Map([
  ["þ", "th"], ["ß", "ss"], ["œ", "oe"], ["æ", "ae"],
  ...pairs("łøđðħıŋŧςґىة", "loddhintσгيه"),
  ...pairs("٠١٢٣٤٥٦٧٨٩", "0123456789"),
  ...pairs("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
]);
const LETTER = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "g");
// A Ukrainian apostrophe is part of its word, a French one parts two words.
const WORD = /[\u0400-\u052f][\u0400-\u052f0-9]*(?:['\u2019\u02bc][\u0400-\u052f]+)*|[\p{L}\p{N}]+/gu;
const APOSTROPHE = /['\u2019\u02bc]/g;
// The Arabic article, with what is written in one word with it ("and", "in", "as").
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=..)/;
// What words are looked at more closely for: Cyrillic and Arabic letters, and an apostrophe that is one.
const JOINED = /[\u02bc\u0400-\u06ff]/;
// The same words in a text as it stands, accents and all.
const SHOWN = /[\u0400-\u052f][\u0400-\u052f\p{M}0-9]*(?:['\u2019\u02bc][\u0400-\u052f\p{M}]+)*|[\p{L}\p{N}\p{M}]+/gu;

function pairs(letters, plain) {
  const others = [...plain];
  return [...letters].map((letter, number) => [letter, others[number]]);
}

export function fold(text) {
  if (PLAIN.test(text)) return text.toLowerCase();
  const bare = text.normalize("NFKD").replace(MARKS, "").toLowerCase();
  return bare.replace(LETTER, (letter) => LETTERS.get(letter));
}

export function tokens(text) {
  const folded = fold(text);
  const words = folded.match(WORD) || [];
  if (!JOINED.test(folded)) return words;
  return words.map((word) => word.replace(APOSTROPHE, "").replace(ARTICLE, ""));
}

// The last part of the address that most pages of a title have.
export function plainSlug(title) {
  return tokens(title).join("-");
}

// Parts of a text in turn, each with whether it is a word that is in `wanted`.
export function parts(text, wanted) {
  const found = [];
  let end = 0;
  for (const match of text.matchAll(SHOWN)) {
    if (tokens(match[0]).some((one) => wanted.has(one))) {
      found.push([text.slice(end, match.index), false], [match[0], true]);
      end = match.index + match[0].length;
    }
  }
  found.push([text.slice(end), false]);
  return found.filter(([part]) => part);
}
