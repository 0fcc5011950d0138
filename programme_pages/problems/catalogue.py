"""The catalogue of problems: a permanent code, what it says, and how to mend it.

A code is never renamed and never used for something else: editors silence it, scripts filter it,
and documentation links to it. `docs/problems.md` is made from this list.
"""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a problem keeps the site from being built."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Definition:
    """One kind of problem. `message` and `hint` take the problem's values in braces."""

    code: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR


def _warning(code: str, message: str, hint: str) -> Definition:
    return Definition(code, message, hint, Severity.WARNING)


_FILES = (
    Definition(
        "no-content", "there is no folder content/", "A site's folder holds content/site.yaml"
    ),
    Definition("no-site", "there is no content/site.yaml", "It names the site and its languages"),
    Definition(
        "unreadable-file", "the file cannot be read: {reason}", "Check the file's permissions"
    ),
    Definition(
        "no-regular-file", "this is not an ordinary file", "Put an ordinary file in its place"
    ),
    Definition(
        "file-too-large",
        "the file is larger than {limit}",
        "Facts and texts are small; put large files into the entry's files/",
    ),
    Definition("not-utf-8", "the file is not UTF-8 text", "Save it again with the encoding UTF-8"),
    Definition(
        "control-character",
        "an invisible control character ({name})",
        "Delete it; it often comes along when text is copied from a document",
    ),
    Definition(
        "bidi-character",
        "an invisible character that turns the direction of text ({name})",
        "Delete it: it can show readers another text than the one that stands here",
    ),
    Definition(
        "symlink-outside",
        "a link that leads out of content/, or nowhere",
        "Put the file itself here",
    ),
    Definition("symlink-folder", "a link to a folder", "Put the folder itself here"),
    Definition(
        "bad-file-name",
        "the name of this file holds a character that cannot be seen",
        "Rename it; it is shown here with \ufffd in that place",
    ),
    _warning(
        "too-many-problems",
        "this file has more problems than the {limit} that are listed",
        "Mend those above, then check again",
    ),
    _warning(
        "unexpected-file",
        "nothing reads this file",
        "Documents and pictures go into the entry's files/; facts end in .yaml, texts in .md",
    ),
    Definition(
        "bad-entry-name",
        'the name "{name}" cannot be an entry\'s id',
        "Use lower-case letters a to z, digits and single hyphens, at most 80 characters",
    ),
    Definition(
        "duplicate-id",
        'the id "{id}" is taken by {other}',
        "Ids are unique over the whole site: rename one of the two",
    ),
    Definition("no-facts", 'the entry "{id}" has no {file}', "Its facts go there: dates, places"),
    Definition(
        "no-words",
        'the entry "{id}" has no text in any language of the site',
        "Add a file such as {example} with its title",
    ),
    Definition(
        "no-source-words",
        "the site has no text of this entry in {language}, though `source` names that language",
        "Add the text, or name the language of a text that is published",
    ),
    Definition(
        "unknown-language-file",
        '"{name}" is not named after a language',
        "Name it by its language, as that is spelt in content/site.yaml: en.md, pl.md, fr.md",
    ),
    _warning(
        "language-not-published",
        'the site is not published in "{language}"',
        "Add the language to `languages` in content/site.yaml, or delete this text",
    ),
    Definition(
        "no-front-matter",
        "the file does not begin with its title between two lines of ---",
        "Begin the file with a line of three hyphens, ---, then `title: ...`; the text "
        "begins below a second such line",
    ),
)

_YAML = (
    Definition("yaml-syntax", "{what}", "{advice}"),
    Definition(
        "duplicate-key", '"{key}" stands twice', "It is on line {first} already: keep one of them"
    ),
    Definition("yaml-alias", 'an anchor or alias ("{name}")', "Write the value out in each place"),
    Definition("yaml-tag", 'a YAML tag ("{tag}")', "Put quotes around a text that begins with !"),
    Definition("yaml-depth", "more than {limit} levels inside each other", "Remove some brackets"),
    Definition("yaml-documents", "a second document in one file", "Remove the line with ---"),
    Definition("yaml-key", "a list or map in the place of a field's name", "Write a plain name"),
    Definition(
        "empty-value",
        "a value is missing",
        "Write it, or delete the line; a text that begins with # needs quotes, "
        "and so does one with a comma inside braces",
    ),
)

_FIELDS = (
    Definition(
        "unknown-field",
        'no field "{field}" here',
        "Fields have English names in every file; the editors' guide has all of them",
    ),
    Definition("missing-field", '"{field}" is missing', "Add it; it cannot be left out"),
    Definition(
        "expected-map", '"{field}" needs fields of its own', "Write them below it, as `name: value`"
    ),
    Definition(
        "expected-list",
        '"{field}" needs a list',
        "Write [one, two], or each on a line that begins with a hyphen",
    ),
    Definition("expected-text", '"{field}" needs a single value', "Write one text, without a list"),
    Definition("empty-list", '"{field}" is an empty list', "Write at least one item"),
    Definition("empty-text", '"{field}" has no text', "Write the text, or delete the line"),
    Definition(
        "text-too-long",
        '"{field}" has {length} characters, more than {limit}',
        "Move long text into the body",
    ),
    Definition(
        "expected-label",
        '"{field}" needs a text',
        "Write one text, or a map of languages: {{en: ..., pl: ..., fr: ...}}",
    ),
    Definition(
        "label-language",
        '"{value}" is not a language',
        "A map of texts has languages as its names: {{en: ..., pl: ..., fr: ...}}",
    ),
    Definition(
        "bad-id",
        '"{value}" cannot be an id or a part of an address',
        "Use lower-case letters a to z, digits and single hyphens, at most 80 characters",
    ),
    Definition(
        "bad-number",
        '"{value}" is not a whole number',
        "Write digits only, as 80 or 1_000_000",
    ),
    Definition(
        "bad-coordinate",
        '"{value}" is not a number of degrees from -{limit} to {limit}',
        "Write decimal degrees with a point, such as 46.05",
    ),
    Definition("bad-boolean", '"{value}" is neither true nor false', "Write true or false"),
    Definition(
        "bad-choice", '"{value}" is not a possible value of "{field}"', "Possible are: {allowed}"
    ),
    Definition(
        "bad-url",
        '"{value}" is not a web address',
        "Write a whole address that begins with https://",
    ),
    Definition("bad-email", '"{value}" is not an e-mail address', "Write it as name@example.org"),
    Definition("bad-phone", '"{value}" is not a telephone number', "Write it as +48 22 123 45 67"),
    Definition("bad-colour", '"{value}" is not a colour', 'Write six digits in quotes: "#003399"'),
    Definition("bad-currency", '"{value}" is not a currency', "Write its code: EUR, PLN, USD"),
    Definition(
        "bad-country",
        '"{value}" is not a country code',
        "Write the two letters of ISO 3166-1, such as PL",
    ),
    Definition(
        "bad-language", '"{value}" is not a language code', "Write codes such as pl, fr or pt-BR"
    ),
    Definition(
        "bad-timezone",
        '"{value}" is not a time zone',
        "Write a place, such as Europe/Warsaw: it knows its summer time by itself",
    ),
    Definition(
        "bad-date",
        '"{value}" is not a date',
        "Write year, month and day as 2027-03-18, a time after it as 2027-03-18 09:30; "
        "a month, a year or tbd where no more is known",
    ),
    Definition("no-such-date", '"{value}" is not in the calendar', "Check day, month and year"),
    Definition("expected-day", '"{value}" is not a single day', "Write it as 2027-03-18"),
    Definition("bad-time", '"{value}" is not a time of day', "Write it as 09:30, from 00:00"),
    Definition(
        "bad-duration", '"{value}" is not a length of time', "Write it as 5 years or 18 months"
    ),
    Definition(
        "path-outside",
        '"{value}" is not a file of this entry',
        "Put the file into the entry's files/ and write its name",
    ),
    Definition(
        "fact-in-words",
        '"{field}" is a fact and stands in a language file',
        "Facts stand once, in {facts}: move it there, or delete it if it is there already",
    ),
    Definition(
        "words-in-facts",
        '"{field}" is text and stands among the facts',
        "Move it into the language files, such as {example}",
    ),
)

_REFERENCES = (
    Definition("unknown-venue", 'no venue "{id}"', "Venues are the files of content/venues/"),
    Definition(
        "unknown-organisation",
        'no organisation "{id}"',
        "Organisations are the files of content/organisations/; "
        "write {{en: ...}} for a body without a page",
    ),
    Definition("unknown-topic", 'no topic "{id}"', "Topics are listed in content/topics.yaml"),
    Definition("unknown-series", 'no series "{id}"', "Series are the folders of content/series/"),
    Definition("unknown-entry", 'no entry "{id}"', "An entry's id is the name of its folder"),
    Definition(
        "unknown-area", 'no area "{id}"', "Areas are listed under `areas` in content/site.yaml"
    ),
    Definition(
        "unknown-country",
        '"{id}" is neither a country nor a group of countries',
        "Countries are written as PL; groups are listed in content/country-groups.yaml",
    ),
    Definition(
        "country-as-city",
        '"{name}" is a country, not a city',
        "Put {code} under `countries` or `partner_countries`",
    ),
    Definition(
        "unknown-speaker",
        'no speaker "{id}" in this entry',
        "An agenda names speakers by the id that they have under `speakers`",
    ),
    Definition(
        "missing-file", 'no file "{name}" in the entry\'s files/', "Check the name; case matters"
    ),
    Definition(
        "missing-logo",
        'no file "{name}" in static/',
        "The logo is a picture in the folder static/ beside content/",
    ),
    _warning(
        "unused-file",
        "nothing in the entry names this file",
        "Name it under `documents` or `image`, link to it as files/NAME, or delete it",
    ),
    _warning(
        "link-to-draft",
        'the entry "{id}" is a draft',
        "Until it is published, this link leads to the home page",
    ),
    Definition(
        "no-catalogue",
        'no interface texts for "{language}"',
        "Begin them with `translate update {language}`, or take the language out of "
        "content/site.yaml",
    ),
    Definition(
        "bad-catalogue",
        "the catalogue cannot be used: {reason}",
        "Mend this line, or the msgstr below it; save the file as UTF-8",
    ),
    _warning(
        "untranslated-message",
        'no translation of "{text}"',
        "Write it behind msgstr; until then, readers get another language's text",
    ),
    _warning(
        "fuzzy-message",
        'the translation of "{text}" is marked as fuzzy, and is not shown',
        "Look at it, then take the word fuzzy out of the line that begins with #,",
    ),
    _warning(
        "plural-forms",
        "{number} plural forms, though the language has {usual}",
        "Correct the line Plural-Forms at the top, and fill in all forms",
    ),
)

_SENSE = (
    Definition(
        "end-before-start",
        '"{end}" is before the start, "{start}"',
        "Check both; ends are inclusive",
    ),
    Definition(
        "no-such-time",
        "{time} does not exist in {zone} on this day",
        "Clocks go forward that night: write a time before or after the change",
    ),
    Definition(
        "previous-missing", "`rescheduled` needs `previous`", "Write what the date was before"
    ),
    Definition(
        "document-without-file",
        "a document needs exactly one of `file`, `files` and `url`",
        "Write where the document is found",
    ),
    Definition(
        "follows-nothing", "`follows` needs an `id` or a `title`", "Name what this event follows"
    ),
    Definition("end-and-duration", "both `end` and `duration` are given", "Keep one of the two"),
    Definition("too-many", "{value} is more than the limit, {limit}", "Check both numbers"),
    Definition("resources-empty", "`resources` has no amount", "Write `min`, `max` or both"),
    Definition(
        "range-reversed", "{value} is more than {limit}, the end of the range", "Exchange the two"
    ),
    Definition(
        "duplicate-item", 'the id "{id}" stands twice in this list', "Line {first} has it already"
    ),
    _warning("unknown-code", 'no warning "{code}"', "`silence` names codes of warnings"),
    _warning(
        "missing-section",
        'the section "{anchor}" is missing',
        "Put {{#{anchor}}} behind the heading of that section; add the section if there is none",
    ),
)

_CONTRADICTIONS = (
    _warning(
        "weekday-mismatch",
        '"{text}" cannot be right: {date} is "{weekday}"',
        "Correct the day of the week, or the date",
    ),
    _warning(
        "zone-mismatch",
        '"{zone}" is the time of another season: on {date}, clocks show "{right}"',
        'Write "{right}", or check the time itself if it was taken from elsewhere',
    ),
    _warning(
        "registration-mismatch",
        '"{value}" is not where one registers for this event',
        "Its facts have {url}: correct one of the two, or leave the link out, as the page has "
        "one already",
    ),
    _warning(
        "translation-lacks",
        "the source says {what}, and this text does not",
        "Compare it with {place}",
    ),
    _warning(
        "agenda-outside",
        '"{value}" is outside the event, {start} to {end}',
        "Correct the agenda, or `start` and `end` of the event",
    ),
    _warning(
        "agenda-overlap",
        '"{place}" is taken at this time already',
        "The point on line {first} is there then: correct a time, or name another place",
    ),
    _warning(
        "deadline-after-event",
        "{value} is after the end of the event, {end}",
        "Check both dates: nobody can register any more by then",
    ),
    _warning(
        "document-linked",
        '"{value}" stands in the list of documents already',
        "Leave the link out: the page lists its documents, each with its language and size",
    ),
    _warning(
        "join-link-public",
        "this address leads into the meeting itself, and everybody can read it",
        "Leave it out and write it under `online`, where it stays private; if all may use it, "
        "add `public: true` there",
    ),
)

_TEXTS = (
    _warning(
        "bad-based-on",
        '"{value}" does not tell what was translated: {reason}',
        "Paste the whole code that `translate status` prints for this entry, or delete the line: "
        "the page is shown either way",
    ),
    Definition(
        "body-too-long",
        "the text has more than {limit} characters",
        "Put long texts into documents",
    ),
    Definition(
        "markdown-too-deep",
        "too many lists or quotations inside each other",
        "Readers can follow two or three levels",
    ),
    Definition(
        "too-many-signs",
        "too many signs such as * [ ] ( ) up to here",
        "Divide long lists with empty lines, or put them into a document",
    ),
    Definition(
        "html-not-allowed",
        "<{tag}> is not allowed in texts",
        "Write Markdown; readers' safety allows only simple HTML",
    ),
    Definition("attribute-not-allowed", '"{name}" is not allowed on <{tag}>', "Delete it"),
    Definition(
        "bad-link",
        '"{value}" cannot be linked to',
        "Write https://..., entry:ID for a page of this site, or files/NAME for a download",
    ),
    Definition(
        "unknown-anchor", 'no heading "{value}" in this text', "Anchors are set as {{#name}}"
    ),
    Definition("duplicate-anchor", '"{anchor}" stands twice', "Give each heading its own"),
    _warning(
        "heading-level",
        'the heading "{text}" has level {written}',
        "It is shown at level {level}: begin with ## and leave no level out",
    ),
)

_ADDRESSES = (
    Definition(
        "address-taken",
        'the address "{address}" is taken by "{other}"',
        "Give one of the two another `slug`",
    ),
    Definition(
        "alias-loop",
        'the old address "{address}" is that of the page itself',
        "Delete it from `aliases`, or give the page another `slug`",
    ),
    Definition(
        "alias-hides-page",
        'at the old address "{address}" there is a page: "{other}"',
        "Delete it from `aliases`: an address leads to one page only",
    ),
    Definition(
        "alias-taken",
        'the old address "{address}" is also kept in "{other}"',
        "Keep it in one place: an address leads to one page only",
    ),
    Definition(
        "sections-alike",
        'the sections "{other}" and "{name}" have one address, "{address}"',
        "Translate their messages with the context `address` in two ways",
    ),
    Definition(
        "files-alike",
        'the names "{name}" and "{other}" differ in nothing that all hosts tell apart',
        "Rename one: case, and how accents are stored, do not count everywhere",
    ),
    Definition(
        "file-in-the-way",
        'the site has something else at "{target}", or hosts could think so',
        "Rename this file or delete it: what lies in static/root/ goes to the site's root",
    ),
    Definition(
        "published-unreachable",
        "the published site cannot be read: {reason}",
        "Try again, or check what `--published` names; without that option, addresses that "
        "changed by themselves lead nowhere",
    ),
    Definition(
        "published-broken",
        "this file of the published site is not as this program writes it: {reason}",
        "Check what `--published` names; without that option, addresses that changed by "
        "themselves lead nowhere",
    ),
    _warning(
        "address-gone",
        'nothing is at "{address}" any more, which led to "{id}"',
        "All is well if that was removed on purpose; if there is another page for it now, put the "
        "last part of the address under `aliases` there",
    ),
    _warning(
        "language-gone",
        'the site was published in "{language}", and its {count} addresses lead nowhere now',
        "All is well if that is on purpose; else add the language to `languages` in "
        "content/site.yaml",
    ),
    _warning(
        "address-reused",
        'the address "{address}" led to "{id}" before, and leads here from now on',
        'Give this page another `slug` if links to "{id}" matter',
    ),
    Definition("template-error", "{reason}", "Mend the template; {page} was being made"),
)

_EXCHANGE = (
    Definition(
        "bad-translation",
        "this file cannot be brought in: {reason}",
        "Nothing of the file was written: mend what is named here, and bring it in again",
    ),
    _warning(
        "left-translation",
        "this message was left out: {reason}",
        "Export the language anew: the new file has all that is translated",
    ),
)

CATALOGUE: dict[str, Definition] = {
    definition.code: definition
    for group in (
        _FILES,
        _YAML,
        _FIELDS,
        _REFERENCES,
        _SENSE,
        _CONTRADICTIONS,
        _TEXTS,
        _ADDRESSES,
        _EXCHANGE,
    )
    for definition in group
}
