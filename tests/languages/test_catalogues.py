"""The catalogues of a site in languages that the engine has no words for.

They are data of the tests, and written as a site's own would be: whole and without a fault.
"""

import pytest
from babel import Locale

from programme_pages.locales import load_languages
from programme_pages.locales.messages import compile_catalogue, read_catalogue
from tests.locales.test_catalogues import OPTIONAL, messages_of_project
from tests.site.built import LANGUAGES, OTHER_CODES, ROOT

OWN = tuple(code for code in OTHER_CODES if code != "en")


def text_of(code: str) -> str:
    path = LANGUAGES / "locales" / code.replace("-", "_") / "LC_MESSAGES" / "messages.po"
    return path.read_text(encoding="utf-8")


def test_the_engine_has_none_of_them() -> None:
    for code in OWN:
        assert not (ROOT / "locales" / code.replace("-", "_")).exists()


@pytest.mark.parametrize("code", OWN)
def test_every_message_is_translated_without_a_fault(code: str) -> None:
    catalogue, faults = read_catalogue(text_of(code), Locale.parse(code, sep="-"))
    assert faults == []
    needed = {key for key in messages_of_project() if not OPTIONAL.match(key[0])}
    assert [key for key in needed if not catalogue.has(*key)] == []
    own = compile_catalogue(text_of(code), Locale.parse(code, sep="-"), {}).own
    assert [key for key in own if key not in messages_of_project()] == []


@pytest.mark.parametrize(
    ("code", "counts"),
    [
        ("de", {1: "1 Eintrag", 2: "2 Einträge", 0: "0 Einträge"}),
        ("uk", {1: "1 запис", 3: "3 записи", 5: "5 записів", 11: "11 записів", 21: "21 запис"}),
        (
            "ar",
            {
                0: "لا مواد",
                1: "مادة واحدة",
                2: "مادتان",
                3: "3 مواد",
                10: "10 مواد",
                11: "11 مادة",
                100: "100 مادة",
                103: "103 مواد",
            },
        ),
        ("pt-BR", {0: "0 registro", 1: "1 registro", 2: "2 registros"}),
    ],
)
def test_plural_forms(code: str, counts: dict[int, str]) -> None:
    folders = [ROOT / "locales", LANGUAGES / "locales"]
    language = load_languages([code], folders)[0][code]
    forms = {n: language.ngettext("%(number)s entry", "%(number)s entries", n) for n in counts}
    assert {n: form.replace("%(number)s", str(n)) for n, form in forms.items()} == counts
