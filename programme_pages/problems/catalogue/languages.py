"""Languages: what their interface texts lack."""

from programme_pages.problems.definition import Definition, Example, Severity
from programme_pages.problems.texts import sentence

DEFINITIONS = (
    Definition(
        "no-catalogue",
        title="A language without interface texts",
        message='no interface texts for "{language}"',
        hint=(
            "Begin them with `translate update {language}`, or take the language out of "
            "content/site.yaml"
        ),
        meaning=(
            'Words such as "Where" and "Register" come from a catalogue for each language. '
            "This language has none yet."
        ),
        example=Example(
            values={"language": "lv"},
            file="content/site.yaml",
            wrong="languages: [en, pl, lv]",
            right="languages: [en, pl]",
        ),
    ),
    Definition(
        "bad-catalogue",
        title="A catalogue that cannot be used",
        message="the catalogue cannot be used: {reason}",
        hint="{advice}",
        meaning=(
            "Catalogues are files in the PO format: each text stands in quotes behind msgid, "
            "and its translation in quotes behind msgstr."
        ),
        example=Example(
            values={
                "reason": sentence("the text is not between straight quotation marks"),
                "advice": sentence(
                    'Write the word, a space, and the text between straight marks: msgstr "…"'
                ),
            },
            file="locales/pl/LC_MESSAGES/messages.po",
            wrong="msgstr Miejsce",
            right='msgstr "Miejsce"',
        ),
    ),
    Definition(
        "untranslated-message",
        severity=Severity.WARNING,
        title="A text of the interface without a translation",
        message='no translation of "{text}"',
        hint="Write it behind msgstr; until then, readers get another language's text",
        meaning=(
            "Nobody has translated this text yet. Pages show it in another language, among "
            "words of their own."
        ),
        example=Example(
            values={"text": "Where"},
            file="locales/pl/LC_MESSAGES/messages.po",
            wrong='msgid "Where"\nmsgstr ""',
            right='msgid "Where"\nmsgstr "Gdzie"',
        ),
    ),
    Definition(
        "unknown-message",
        severity=Severity.WARNING,
        title="A message that the interface does not have",
        message='the interface has no message "{text}"',
        hint="Only msgstr is to be translated: put {word} back as it was, in English",
        meaning=(
            "A message is found by the English text behind msgid, and by msgctxt where it has "
            "one. With one of them changed, its translation is never shown."
        ),
        example=Example(
            values={"text": "To the homepage", "word": "msgid"},
            file="locales/pl/LC_MESSAGES/messages.po",
            wrong='msgid "To the homepage"',
            right='msgid "To the home page"',
        ),
    ),
    Definition(
        "fuzzy-message",
        severity=Severity.WARNING,
        title="A translation that nobody confirmed",
        message='the translation of "{text}" is marked as fuzzy, and is not shown',
        hint="Look at it, then take the word fuzzy out of the line that begins with #,",
        meaning=(
            "Tools for translators mark a guess as fuzzy. It is not shown until somebody has "
            "looked at it."
        ),
        example=Example(
            values={"text": "Where"},
            file="locales/pl/LC_MESSAGES/messages.po",
            wrong='#, fuzzy\nmsgid "Where"\nmsgstr "Kiedy"',
            right='msgid "Where"\nmsgstr "Gdzie"',
        ),
    ),
    Definition(
        "plural-forms",
        severity=Severity.WARNING,
        title="Another number of plural forms than the language has",
        message="{number} plural forms, though the language has {usual}",
        hint="Correct this line, then fill in all forms of the messages below",
        meaning=(
            'English has two forms, as in "1 event, 2 events"; Polish has three. The header '
            "of a catalogue says how many, and when each is used."
        ),
        example=Example(
            values={"number": "4", "usual": "3"},
            file="locales/pl/LC_MESSAGES/messages.po",
            wrong='"Plural-Forms: nplurals=4; plural=(n%4);\\n"',
            right=(
                '"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || '
                'n%100>14) ? 1 : 2);\\n"'
            ),
        ),
    ),
)
