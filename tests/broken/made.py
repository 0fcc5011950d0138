"""Broken files that cannot lie in git: each function breaks a copy of the base site."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.conftest import change

ENGINE = Path(__file__).parents[2]
EVENT = "content/workshops/roofs/event.yaml"
TEXT = "content/workshops/roofs/en.md"
FILES = "content/workshops/roofs/files"
Break = Callable[[Path, pytest.MonkeyPatch], None]


def _no_content(site: Path, _: pytest.MonkeyPatch) -> None:
    shutil.rmtree(site / "content")


def _no_site(site: Path, _: pytest.MonkeyPatch) -> None:
    (site / "content/site.yaml").unlink()


def _unreadable(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Permissions do not stop the root user, who runs tests in containers.
    refused, open_file = str(site / EVENT), open

    def refuse(path: str, *options: Any, **others: Any) -> Any:
        if path == refused:
            raise PermissionError(13, "Permission denied", path)
        return open_file(path, *options, **others)

    monkeypatch.setattr("builtins.open", refuse)


def _fifo(site: Path, _: pytest.MonkeyPatch) -> None:
    os.mkfifo(site / "content/venues/dock.yaml")


def _too_large(site: Path, _: pytest.MonkeyPatch) -> None:
    (site / TEXT).write_bytes(b"---\ntitle: Roofs\n---\n" + 10_000_000 * b"a")


def _latin_1(site: Path, _: pytest.MonkeyPatch) -> None:
    (site / TEXT).write_bytes("---\ntitle: Roofs\nsummary: Żółte café\n---\n".encode("iso8859-16"))


def _nul(site: Path, _: pytest.MonkeyPatch) -> None:
    (site / EVENT).write_text("start: 2027-03-18\nvenue: riga\0\n")


def _bidi(site: Path, _: pytest.MonkeyPatch) -> None:
    # As the character itself, as an escape of YAML, and as a character reference of Markdown.
    (site / EVENT).write_text("start: 2027-03-18\nvenue: ri\u202ega\n", encoding="utf-8")
    (site / TEXT).write_text('---\ntitle: "Ro\\u202eofs"\n---\nGood &#x202e;shoes.\n')


def _link_outside(site: Path, _: pytest.MonkeyPatch) -> None:
    (site / "content/venues/passwords.yaml").symlink_to("/etc/passwd")
    (site / "content/venues/nowhere.yaml").symlink_to("nothing-is-here")
    (site / "content/venues/loop.yaml").symlink_to("loop.yaml")


def _link_to_folder(site: Path, _: pytest.MonkeyPatch) -> None:
    (site / "content/workshops/roofs/everything").symlink_to("../..")


def _names(site: Path, _: pytest.MonkeyPatch) -> None:
    folder = site / FILES
    folder.mkdir()
    (folder / "two\nlines.pdf").touch()
    (folder / "fdp.\u202enalp.pdf").touch()
    Path(os.fsdecode(bytes(folder) + b"/caf\xe9.pdf")).touch()


def _alike(site: Path, _: pytest.MonkeyPatch) -> None:
    (site / FILES).mkdir()
    for name in ("plan.pdf", "Plan.pdf"):
        (site / FILES / name).touch()


def _too_many(site: Path, _: pytest.MonkeyPatch) -> None:
    topics = "".join(f"  - topic-{number}\n" for number in range(5_000))
    event = (site / EVENT).read_text().replace(" [climate]\n", f"\n{topics}")
    (site / EVENT).write_text(event)


def _long_body(site: Path, _: pytest.MonkeyPatch) -> None:
    (site / TEXT).write_text("---\ntitle: Roofs\n---\n" + 10_000 * "Good shoes. ")


def _catalogue(site: Path, forms: str, first: str, rest: Callable[[str], str]) -> None:
    """Give the site a Polish catalogue: the engine's, but that it begins with another message."""
    name = "locales/pl/LC_MESSAGES/messages.po"
    _, *messages = (ENGINE / name).read_text(encoding="utf-8").split("\n\n")
    others = (rest(one) for one in messages if 'msgid "Where"' not in one)
    header = f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"{forms}\\n"\n'
    path = site / name
    path.parent.mkdir(parents=True)
    path.write_text("\n\n".join((header + "\n" + first, *others)), encoding="utf-8")


POLISH = (
    "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14)"
    " ? 1 : 2);"
)


def _untranslated(site: Path, _: pytest.MonkeyPatch) -> None:
    _catalogue(site, POLISH, 'msgid "Where"\nmsgstr ""', str)


def _fuzzy(site: Path, _: pytest.MonkeyPatch) -> None:
    _catalogue(site, POLISH, '#, fuzzy\nmsgid "Where"\nmsgstr "Kiedy"', str)


def _plural_forms(site: Path, _: pytest.MonkeyPatch) -> None:
    def with_a_fourth_form(message: str) -> str:
        start, sign, text = message.partition("\nmsgstr[2]")
        return f"{start}{sign}{text.rstrip()}\nmsgstr[3]{text}" if sign else message

    forms = "Plural-Forms: nplurals=4; plural=(n%4);"
    _catalogue(site, forms, 'msgid "Where"\nmsgstr "Gdzie"', with_a_fourth_form)


def _section_address(site: Path, _: pytest.MonkeyPatch) -> None:
    def decorated(message: str) -> str:
        return message.replace('msgstr "warsztaty"', 'msgstr "Nasze zajęcia"')

    _catalogue(site, POLISH, 'msgid "Where"\nmsgstr "Gdzie"', decorated)


def _unknown_message(site: Path, _: pytest.MonkeyPatch) -> None:
    def changed(message: str) -> str:
        wrong = message.replace('msgctxt "alphabet"', 'msgctxt "alfabet"')
        return wrong.replace('msgid "To the home page"', 'msgid "To the homepage"')

    _catalogue(site, POLISH, 'msgid "Where"\nmsgstr "Gdzie"', changed)


def _sections_alike(site: Path, _: pytest.MonkeyPatch) -> None:
    def alike(message: str) -> str:
        return message.replace('msgstr "sesje"', 'msgstr "warsztaty"')

    _catalogue(site, POLISH, 'msgid "Where"\nmsgstr "Gdzie"', alike)


def _show_picture(site: Path, name: str) -> Path:
    """Name a picture as that of the event; it is still to be made."""
    with (site / EVENT).open("a", encoding="utf-8") as event:
        event.write(f"image: {{file: {name}, alt: The hall}}\n")
    (site / FILES).mkdir(exist_ok=True)
    return site / FILES / name


def _damaged(site: Path, _: pytest.MonkeyPatch) -> None:
    _show_picture(site, "hall.heic").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")


def _too_many_pixels(site: Path, _: pytest.MonkeyPatch) -> None:
    Image.new("1", (20_000, 12_000)).save(_show_picture(site, "plan.png"))


def _heavy(site: Path, _: pytest.MonkeyPatch) -> None:
    path = _show_picture(site, "hall.bmp")
    Image.new("RGB", (3_000, 2_000)).save(path)  # a format that packs nothing


def _small(site: Path, _: pytest.MonkeyPatch) -> None:
    Image.new("RGB", (240, 160)).save(_show_picture(site, "hall.jpg"))


def _many_entries(site: Path, _: pytest.MonkeyPatch) -> None:
    change(site, "content/site.yaml", "social_cards: false\n", "")
    for number in range(201):
        entry = site / f"content/sessions/dike-{number}.md"
        entry.parent.mkdir(exist_ok=True)
        entry.write_text(f"---\nstart: 2027-03-18\ntitle: Dike {number}\n---\nText.\n")


MADE: dict[str, Break] = {
    "no-content": _no_content,
    "no-site": _no_site,
    "unreadable-file": _unreadable,
    "no-regular-file": _fifo,
    "file-too-large": _too_large,
    "not-utf-8": _latin_1,
    "control-character": _nul,
    "bidi-character": _bidi,
    "symlink-outside": _link_outside,
    "symlink-folder": _link_to_folder,
    "bad-file-name": _names,
    "files-alike": _alike,
    "too-many-problems": _too_many,
    "body-too-long": _long_body,
    "section-address": _section_address,
    "sections-alike": _sections_alike,
    "unknown-message": _unknown_message,
    "untranslated-message": _untranslated,
    "fuzzy-message": _fuzzy,
    "plural-forms": _plural_forms,
    "damaged-picture": _damaged,
    "picture-too-large": _too_many_pixels,
    "heavy-picture": _heavy,
    "small-picture": _small,
    "social-cards-off": _many_entries,
}
