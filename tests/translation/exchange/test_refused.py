"""What comes back and cannot be taken: nothing is written, and all is told."""

from pathlib import Path

import pytest

from tests.conftest import Run, change

from .made import EVENT, POLISH, by_tool, contents, export, translate

ROOT = Path(__file__).parents[3]


def wrong(site: Path, run: Run, po: bytes) -> str:
    """What is said of a file that cannot be brought in, with nothing written."""
    (site / "b.po").write_bytes(po)
    before = contents(site)
    ran = run("translate", "import", "pl", site / "b.po", "--root", site)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.endswith("Nothing was written.\n")
    assert contents(site) == before
    return ran.err.removeprefix(f"{site}/")


@pytest.mark.parametrize(
    ("address", "text", "reason"),
    [
        ("title", "Dwa\nwiersze", "it has more than the one line of its original"),
        ("title", "a" * 2001, "it has more than 2000 characters"),
        ("agenda.1.title", "a\u202eb", "it holds an invisible character (U+202E"),
        (
            "text #what-to-bring",
            "Buty.",
            "it has to begin with its heading, and to have no other, as its original",
        ),
        ("text #what-to-bring", "## A\n\n## B", "it has to begin with its heading"),
        ("text #what-to-bring", "## A\n\n<script>", "<script> is not allowed in texts"),
        ("text #what-to-bring", "## A\n\n[a](entry:nothing)", 'no entry "nothing"'),
    ],
)
def test_a_text_that_cannot_be_keeps_all_from_being_written(
    address: str, text: str, reason: str, site: Path, run: Run
) -> None:
    po = by_tool(export(site), translate({address: text, "summary": "Dobre"}), width=0)
    said = wrong(site, run, po)
    line = po.decode().partition(f'msgctxt "workshops/roofs {address}"')[0].count("\n") + 2
    assert said.startswith(
        f"b.po:{line}:1: error[bad-translation] this file cannot be brought in: {reason}"
    )


TOPIC = b'msgctxt "topics a"\nmsgid "a"\nmsgstr "b"\n\n'


@pytest.mark.parametrize(
    ("po", "reason"),
    [
        (
            b'msgid "a\nmsgstr "b"\n',
            "b.po:1:1: error[bad-translation] this file cannot be brought in: the quotation mark",
        ),
        (b"\xff", "it is not UTF-8 text"),
        (TOPIC + b'msgid "a"\nmsgstr "b"\n', "a message without msgctxt is none of ours"),
        (
            b'msgctxt "topics a"\nmsgid "a"\nmsgid_plural "c"\nmsgstr[0] "b"\n',
            "a message with plural forms is none of ours",
        ),
        (TOPIC + TOPIC, "this message stands twice"),
    ],
)
def test_a_file_that_is_none_of_ours(po: bytes, reason: str, site: Path, run: Run) -> None:
    assert reason in wrong(site, run, po)


@pytest.mark.parametrize("code", ["pl", "fr"])
def test_a_catalogue_of_the_interface_is_told_once_where_it_belongs(
    code: str, site: Path, run: Run
) -> None:
    place = f"locales/{code}/LC_MESSAGES/messages.po"
    said = wrong(site, run, (ROOT / place).read_bytes())
    assert said.count("error[bad-translation]") == 1
    assert f"no text of an entry is in it. A catalogue of the interface goes to {place}\n" in said


def test_a_file_of_another_language_is_told_with_the_command_for_it(site: Path, run: Run) -> None:
    french = export(site).replace(b"Language: pl", b"Language: fr")
    said = wrong(site, run, french)
    line = french.decode().partition("Language: fr")[0].count("\n") + 1
    assert said.startswith(
        f"b.po:{line}:1: error[bad-translation] this file cannot be brought in: "
        f"it is a file of French: use `translate import fr {site / 'b.po'}`\n"
    )
    assert said.count("error[") == 1


def test_what_has_lost_its_place_is_left_out_and_the_rest_comes(site: Path, run: Run) -> None:
    texts = {"summary": "Nowe", "agenda.1.title": "Start", "audience.1": "Wójtowie"}
    po = by_tool(export(site), translate(texts))
    change(site, EVENT, "audience: Mayors\n", "")
    change(site, EVENT, "title: Opening", "title: Welcome")
    (site / "b.po").write_bytes(po)
    ran = run("translate", "import", "pl", site / "b.po", "--root", site)
    assert ran.code == 0
    assert ran.err.count("warning[left-translation]") == 2
    assert 'there is no text "workshops/roofs audience.1" any more' in ran.err
    assert "its original is another one by now" in ran.err
    assert "Texts brought in: 1. Files changed: 1. " in ran.err
    assert "summary: Nowe" in (site / POLISH).read_text(encoding="utf-8")


def test_an_entry_without_a_title_waits_for_it(site: Path, run: Run) -> None:
    (site / POLISH).unlink()
    (site / "b.po").write_bytes(by_tool(export(site), translate({"summary": "Nowe"})))
    ran = run("translate", "import", "pl", site / "b.po", "--root", site)
    assert (ran.code, ran.err.count("the title of this entry is not translated yet")) == (0, 1)
    assert not (site / POLISH).exists()


@pytest.mark.parametrize("action", [["export"], ["import", "/nowhere.po"]])
def test_wrong_usage(action: list[str], site: Path, run: Run) -> None:
    name, *rest = action
    ran = run("translate", name, "xx", *rest, "--root", site)
    assert (ran.code, ran.out) == (2, "")
    assert '"xx" is no language of the site' in ran.err


def test_a_file_that_is_not_there_is_wrong_usage(site: Path, run: Run) -> None:
    ran = run("translate", "import", "pl", "/nowhere.po", "--root", site)
    assert (ran.code, ran.err) == (2, "programme-pages: /nowhere.po: No such file or directory\n")
