"""Small sites to exchange, and PO files as translators' tools leave them."""

import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from programme_pages.commands import main
from programme_pages.pipeline.checking import check
from programme_pages.translation.status import find_status
from tests.conftest import BASE

Edit = Callable[[Message], None]
ENTRY = "content/workshops/roofs"
ENGLISH, POLISH, EVENT = f"{ENTRY}/en.md", f"{ENTRY}/pl.md", f"{ENTRY}/event.yaml"
FACTS = """\
# The facts.
start: 2027-03-18
venue: riga
audience: Mayors
agenda:
  - {title: Opening, description: "Tea, \\"and\\" cake"}   # at nine
  - id: end
    title:
      en: The end   # at five
    speakers: [ana]
speakers:
  - {id: ana, name: Ana, role: {en: Architect, pl: Architektka}}
"""


def new_site(folder: Path) -> Path:
    """Give a copy of the base site whose event has labels of all sorts."""
    site = shutil.copytree(BASE, folder / "site")
    (site / EVENT).write_text(FACTS, encoding="utf-8")
    return site


def run(*arguments: str | Path) -> int:
    """Run a command on a site."""
    return main([str(argument) for argument in arguments])


def export(site: Path, code: str = "pl") -> bytes:
    """Give what is exported."""
    assert (
        run("translate", "export", code, "--output", site / "a.po", "--root", site, "--quiet") == 0
    )
    return (site / "a.po").read_bytes()


def bring(site: Path, po: bytes, code: str = "pl") -> int:
    """Import a PO file; give the exit code."""
    (site / "b.po").write_bytes(po)
    return run("translate", "import", code, site / "b.po", "--root", site, "--quiet")


def contents(site: Path) -> dict[str, bytes]:
    """Give all files of the content."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted((site / "content").rglob("*"))
        if path.is_file()
    }


def by_tool(po: bytes, edit: Edit, width: int = 40) -> bytes:
    """Edit the messages as a tool does: it writes all anew, with line breaks and a header."""
    catalog = read_po(BytesIO(po), abort_invalid=True)
    for message in catalog:
        if message.id:
            edit(message)
    catalog.header_comment = "# SOME TOOL"
    catalog.revision_date = catalog.creation_date
    written = BytesIO()
    write_po(written, catalog, width=width)
    return written.getvalue()


def catalog_of(po: bytes) -> dict[str, tuple[str, str, bool]]:
    """Give each message by its address: both texts, and whether it is fuzzy."""
    catalog: Catalog = read_po(BytesIO(po), Locale("pl"), abort_invalid=True)
    return {
        message.context or "": (str(message.id), str(message.string), message.fuzzy)
        for message in catalog
        if message.id
    }


def translate(texts: dict[str, str]) -> Edit:
    """Translate the messages of some addresses of the event."""

    def edit(message: Message) -> None:
        own = (message.context or "").removeprefix("workshops/roofs ")
        if own in texts:
            message.string = texts[own]
            message.flags.discard("fuzzy")

    return edit


def translate_all(message: Message) -> None:
    """Translate a text anew, in as many sections as its original."""
    head, gap, rest = str(message.id).partition(" ")
    message.string = f"{head}{gap}xł {rest}" if gap else f"xł {head}"
    message.flags.discard("fuzzy")


def told(site: Path) -> dict[str, str]:
    """The states of the Polish texts of the event, as `status` tells them."""
    checked = check(site)
    (one,) = (
        found
        for found in find_status(site, checked.content)
        if (found.owner, found.language) == ("workshops/roofs", "pl")
    )
    return {item.section or item.field: item.state.value for item in one.items}
