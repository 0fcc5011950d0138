"""Built sites that are spoiled, and hosts that spoil them, for the codes of `verify`."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from programme_pages.verification.weights import HEAVIEST
from tests.conftest import Ran, Run
from tests.verification.host import Answer, Spoil, hosting
from tests.verification.spoiling import edit

ADDRESS = "https://rivers.example/"
EN, PL, ROOFS = "en/index.html", "pl/index.html", "en/workshops/roofs/index.html"


def _adding(text: str, page: str = EN) -> Callable[[Path], None]:
    """Add something in the second line, which the templates cannot move."""
    start = "<!doctype html>\n"
    return lambda built: edit(built, page, start, f"{start}{text}\n")


def _no_manifest(built: Path) -> None:
    (built / "manifest.json").unlink()


def _unfinished(built: Path) -> None:
    (built / ".programme-pages").mkdir()


def _missing(built: Path) -> None:
    (built / "robots.txt").unlink()


def _changed(built: Path) -> None:
    (built / "robots.txt").write_text("User-agent: *", encoding="utf-8")


def _leftover(built: Path) -> None:
    (built / "old.html").touch()


def _language(built: Path) -> None:
    edit(built, PL, '<html lang="pl"', '<html lang="en"')


def _canonical(built: Path) -> None:
    edit(built, "en/venues/riga/index.html", 'rel="canonical"', 'rel="x"')


def _heavy(built: Path) -> None:
    """Let a page and its style have a round weight, whatever the design."""
    style = sum(path.stat().st_size for path in built.glob("assets/style.*.css"))
    filled = 2 * HEAVIEST - style - (built / EN).stat().st_size
    edit(built, EN, "</main>", f"{'a' * filled}</main>")


FOLDERS: dict[str, Callable[[Path], None]] = {
    "no-manifest": _no_manifest,
    "output-unfinished": _unfinished,
    "output-missing": _missing,
    "output-changed": _changed,
    "output-leftover": _leftover,
    "link-broken": _adding('<a href="wells/">Wells</a>'),
    "anchor-broken": _adding('<a href="workshops/#wells">Wells</a>'),
    "asset-missing": _adding('<img alt="" src="hall.jpg">'),
    "foreign-origin": _adding('<script src="https://elsewhere.example/count.js"></script>'),
    "id-twice": _adding('<p id="wells"></p><p id="wells"></p>'),
    "page-language": _language,
    "page-canonical": _canonical,
    "page-alternates": _adding('<link rel="alternate" hreflang="de" href="../de/">', PL),
    "page-too-heavy": _heavy,
}


class Host(NamedTuple):
    """How a host spoils a site, and the options of the command."""

    spoil: Spoil
    options: tuple[str, ...] = ()


def _at(where: str, status: int = 200, content: bytes = b"", **headers: str) -> Spoil:
    """Answer otherwise at a path: with another status and content, or other headers."""

    def spoil(path: str, answer: Answer) -> Answer:
        if path != where:
            return answer
        if headers:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            answer.headers.update(named)
            answer.status = status
            return answer
        return Answer(status, content)

    return spoil


HOSTS: dict[str, Host] = {
    "served-unreachable": Host(_at("robots.txt", 403)),
    "served-missing": Host(_at("robots.txt", 404)),
    "served-changed": Host(_at("robots.txt", content=b"User-agent: *")),
    "served-leftover": Host(_at("old.html"), ("--published", "before")),
    "served-type": Host(_at("events.json", Content_Type="text/plain")),
    "served-caching": Host(_at("en/", Cache_Control="max-age=86400")),
    "served-headers": Host(_at("en/", X_Content_Type_Options="")),
    "served-redirect": Host(_at("en/", 301, Location="https://elsewhere.example/")),
    "served-not-found": Host(_at("no/such/page/", content=b"Welcome")),
}


def verify(site: Path, code: str, run: Run) -> Ran:
    """Build the site that was broken by nothing, spoil what was built, and verify it."""
    assert run("build", "--quiet", "--root", site, "--today", "2027-01-15").code == 0
    built = site / "output"
    if code in FOLDERS:
        FOLDERS[code](built)
        return run("verify", "--quiet", "--root", site)
    host = HOSTS[code]
    with hosting(built, spoil=host.spoil) as address:
        ran = run("verify", address, "--quiet", "--built", built, *host.options)
    return Ran(ran.code, ran.out.replace(address, ADDRESS), ran.err)
