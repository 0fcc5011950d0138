"""No language has code of its own: what differs between them is data."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale

from tests.site.built import ROOT

ENGINE = ROOT / "programme_pages"
CODES = {str(code) for code in Locale("en").languages}
TAG = re.compile("([a-z]{2})(-[A-Z]{2}|-[A-Z][a-z]{3})?")
# Where English is meant, and why. Messages are written in it, so it stands in for what a
# catalogue lacks; and CLDR's lists of all countries and languages are read from one locale.
ENGLISH = {
    "commands/speech.py",
    "locales/language.py",
    "model/codes.py",
    "model/fields.py",
    "entries/desk.py",
    "entries/surroundings.py",
    "imports/drafting.py",
    "imports/places.py",
    "preview/problem_page.py",
    "schemas/choices.py",
    "schemas/forms.py",
}
# Where editors are told what to write, with examples.
EXAMPLES = {
    "commands/init.py": {"en"},
    "problems/catalogue/entries.py": {"fr", "pl"},
    "problems/catalogue/languages.py": {"lv"},
    "problems/catalogue/publishing.py": {"de"},
    "problems/catalogue/serving.py": {"pl"},
    "problems/catalogue/verification.py": {"en", "pl"},
    "schemas/guide/entries.py": {"en", "pl"},
}
# What differs between languages all the same: the words of a new site's example entries; how
# people write dates, which are only proposals, in any language that may be theirs.
OWN_WORDS = {
    "founding/making.py": {"en", "fr", "pl"},
    "model/written_dates.py": {"de", "en", "ii", "nd", "st", "vi"},
}
# Words that happen to be codes.
WORDS = {
    "ae": "a letter",
    "as": "how an event belongs to a series",
    "br": "an element",
    "ss": "letters",
    "to": "a word of English",
    "hr": "an element",
    "id": "identity",
    "li": "an element",
    "no": "a word of English",
    "th": "an element",
    "tr": "an element",
}


def texts(path: Path) -> Iterator[str]:
    """The texts of a module that are a word alone; no docstring is one."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@pytest.mark.parametrize("path", sorted(ENGINE.rglob("*.py")), ids=lambda path: path.name)
def test_no_module_names_a_language(path: Path) -> None:
    tags = (TAG.fullmatch(text) for text in texts(path))
    found = {tag[0] for tag in tags if tag and tag[1] in CODES - WORDS.keys()}
    name = path.relative_to(ENGINE).as_posix()
    allowed = EXAMPLES.get(name, set()) | OWN_WORDS.get(name, set())
    assert found <= ({"en"} if name in ENGLISH else allowed)


def test_no_style_names_a_language() -> None:
    for path in (ROOT / "static").rglob("*.css"):
        assert re.findall(r":lang\(|\[lang", path.read_text(encoding="utf-8")) == []


PHYSICAL = re.compile(
    r"^\s*((?:margin|padding|border|inset|scroll-(?:margin|padding))-(?:left|right|top|bottom)\b[^:]*"
    r"|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|float|clear|direction"
    r"|text-align:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)",
    re.MULTILINE,
)
# Code and addresses run from left to right in every language.
IN_CODE = "direction: ltr; /* in texts that run from right to left, too */\n  text-align: left;"


def test_styles_name_no_side_of_the_page() -> None:
    for path in (ROOT / "static").rglob("*.css"):
        text = path.read_text(encoding="utf-8").replace(IN_CODE, "")
        assert PHYSICAL.findall(text) == []


@pytest.mark.parametrize(
    ("style", "found"),
    [
        ("a {\n  margin-left: 1em;\n}", ["margin-left"]),
        ("a {\n  border-right-color: red;\n}", ["border-right-color"]),
        ("a {\n  text-align: right;\n}", ["text-align: right"]),
        ("a {\n  max-width: 3em;\n}", ["max-width"]),
        ("a {\n  margin-inline-start: 1em;\n  text-align: end;\n}", []),
    ],
)
def test_sides_are_found(style: str, found: list[str]) -> None:
    assert PHYSICAL.findall(style) == found


def test_no_template_names_a_language() -> None:
    for path in (ROOT / "templates").rglob("*.html"):
        named = re.findall(
            r'(?:hreflang|lang)="(?!x-default)[a-z]|"rtl"', path.read_text(encoding="utf-8")
        )
        assert named == [], path
