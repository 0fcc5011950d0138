// Results as cards, like those that templates/components/card.html makes.

const AROUND = 90; // characters of a text around its first match

export function resultItem({ one, words }, root, { parts, plainSlug }) {
  const [, kind, folder] = one.kind;
  const link = make("a", "", one.language, marked(parts(one.title, words)));
  link.href = `${root}${folder}${one.slug || plainSlug(one.title)}/`;
  const facts = [
    one.when && make("span", "card__when", [], [one.when]),
    one.where && make("span", "card__where", [], marked(parts(one.where, words))),
  ].filter(Boolean);
  const snippet = marked(excerpt(one, (text) => parts(text, words)));
  const card = make("article", "card", [], [
    make("p", "card__kind", [], [kind, ...state(one.status)]),
    make("h2", "card__title", [], [link, ...languageMark(one.language)]),
    ...(facts.length ? [make("p", "card__facts", [], facts)] : []),
    ...(snippet.length ? [make("p", "card__summary", one.saidIn, snippet)] : []),
  ]);
  return make("li", "", [], [card]);
}

// A text that is not in the page's language says which it is in.
function make(name, classes, [language, direction], children) {
  const element = document.createElement(name);
  if (classes) element.className = classes;
  if (language) element.lang = language;
  if (direction) element.dir = direction;
  element.append(...children);
  return element;
}

function marked(found) {
  return found.map(([text, isMatch]) => (isMatch ? make("mark", "", [], [text]) : text));
}

function state([name, told]) {
  return told ? [" ", make("strong", `mark mark--${name}`, [], [told])] : [];
}

function languageMark([language, , short, told]) {
  if (!language) return [];
  const mark = make("span", "mark mark--language", [], [
    make("span", "", [], [short]),
    make("span", "visually-hidden", [], [told]),
  ]);
  mark.title = told;
  mark.firstChild.setAttribute("aria-hidden", "true");
  return [" ", mark];
}

// The summary, unless what was found stands elsewhere: then what is around that.
function excerpt(one, partsOf) {
  const hasMatch = (found) => found.some(([, isMatch]) => isMatch);
  const summary = partsOf(one.summary);
  if ([one.summary, one.title, one.where].map(partsOf).some(hasMatch)) return summary;
  const other = [one.more, one.bodies, one.topics].map(partsOf).find(hasMatch);
  return other ? shortened(other) : summary;
}

function shortened(found) {
  const first = found.findIndex(([, isMatch]) => isMatch);
  const before = found.slice(0, first).map(([text]) => text).join("");
  const kept = [[lastOf(before), false]];
  let room = 2 * AROUND;
  for (const [text, isMatch] of found.slice(first)) {
    kept.push([isMatch ? text : firstOf(text, room), isMatch]);
    room -= text.length;
    if (room <= 0) break;
  }
  return kept.filter(([text]) => text);
}

function lastOf(text) {
  return text.length > AROUND ? `… ${text.slice(-AROUND).replace(/^\S*\s/, "")}` : text;
}

function firstOf(text, room) {
  return text.length > room ? `${text.slice(0, room).replace(/\s\S*$/, "")} …` : text;
}
