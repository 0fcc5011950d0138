"""Begin a new site: settings, two example entries, and what checks and publishes it."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from programme_pages.commands.usage import UsageError, date_argument, now
from programme_pages.problems import Sentence, Texts, sentence

if TYPE_CHECKING:
    from programme_pages.founding import Wishes

_HOSTS = ("github", "gitlab", "any", "none")
# What is asked, in this order, with what Enter stands for.
_QUESTIONS: Mapping[str, tuple[Sentence, str]] = {
    "languages": (sentence("Languages, the main one first (en,pl,fr)"), "en"),
    "base_url": (sentence("Address of the site"), "https://programme.example/"),
    "timezone": (sentence("Time zone"), "Europe/Brussels"),
    "accent": (sentence("Colour of the institution (#003399)"), ""),
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="where the site goes")
    parser.add_argument(
        "--title",
        action="append",
        default=[],
        metavar="[LANG=]TEXT",
        help="its title, once for each language",
    )
    parser.add_argument("--languages", metavar="en,pl", help="its languages, the main one first")
    parser.add_argument("--base-url", metavar="URL", help="where it will be seen")
    parser.add_argument("--timezone", metavar="ZONE", help="of its events: Europe/Brussels")
    parser.add_argument("--accent", metavar="#RRGGBB", help="the institution's colour")
    parser.add_argument(
        "--host", choices=_HOSTS, default="github", help="the recipe that publishes it (github)"
    )
    parser.add_argument(
        "--today", type=date_argument, metavar="DATE", help="the date that counts as today"
    )
    parser.add_argument("--no-questions", action="store_true", help="ask nothing on a terminal")


def run(options: argparse.Namespace) -> int:
    """Write the files; nothing where one of them is there already."""
    from programme_pages.founding import make_site  # noqa: PLC0415  (dear to import)
    from programme_pages.starter import write_new  # noqa: PLC0415

    try:
        wishes = _wishes(options)
        files = make_site(wishes)
        write_new(options.folder, files, inside="")
    except EOFError:
        raise UsageError(sentence("no answer came, and nothing was written")) from None
    script = options.folder / "ci/publish.sh"
    if script.is_file():
        script.chmod(0o755)
    _finish(options, wishes)
    if not options.quiet:
        print("\n".join(files))
        print(_next_steps(options.folder, options.speech.texts), file=sys.stderr)
    return 0


def _finish(options: argparse.Namespace, wishes: "Wishes") -> None:
    """Begin the catalogues that the program lacks, and mark the examples' translations."""
    from programme_pages.commands.translate import mark, update  # noqa: PLC0415
    from programme_pages.founding import EXAMPLES, written_languages  # noqa: PLC0415
    from programme_pages.theme import list_languages, locale_folders  # noqa: PLC0415

    about = {"root": options.folder, "quiet": True, "speech": options.speech}
    known = list_languages(locale_folders(options.folder), "messages")
    if lacking := [code for code in wishes.languages if code.replace("-", "_") not in known]:
        update.run(argparse.Namespace(languages=lacking, **about))
    for entry in EXAMPLES:
        for code in written_languages(wishes)[1:]:
            mark.run(argparse.Namespace(entry=entry, language=code, **about))


def _wishes(options: argparse.Namespace) -> "Wishes":
    """Draw up what is to be, of options and, on a terminal, of answers."""
    from programme_pages.founding import Wishes, read_answer  # noqa: PLC0415
    from programme_pages.pipeline.last import day_of  # noqa: PLC0415
    from programme_pages.starter import take_given  # noqa: PLC0415

    texts: Texts = options.speech.texts
    asker = texts if sys.stdin.isatty() and not options.no_questions else None
    given = {name: _answer(name, getattr(options, name), asker) for name in _QUESTIONS}
    languages = tuple(given.pop("languages").split(","))
    titles = take_given(options.title, languages)
    for code in languages if asker else ():
        if code not in titles:
            question = texts.told("Title in {language}", language=code)
            titles[code] = read_answer("title", input(f"{question}: "))
    today = day_of(now(options.today), given["timezone"])
    return Wishes(languages=languages, titles=titles, host=options.host, today=today, **given)


def _answer(name: str, given: str | None, asker: Texts | None) -> str:
    """Give an option, else an answer that can be read, else what goes without saying.

    `asker` are the texts to ask with, if there is somebody to ask.
    """
    from programme_pages.founding import read_answer  # noqa: PLC0415
    from programme_pages.starter import RefusedError  # noqa: PLC0415

    question, otherwise = _QUESTIONS[name]
    if given is not None or asker is None:
        return read_answer(name, otherwise if given is None else given)
    prompt = f"{question.told(asker)} [{otherwise or asker.text('none')}]: "
    while True:
        try:
            return read_answer(name, input(prompt) or otherwise)
        except RefusedError as refused:
            print(f"  {refused.told(asker)}.")


def _next_steps(folder: Path, texts: Texts) -> str:
    """Tell what comes next."""
    serve = f"programme-pages serve --root {folder}"
    steps = [
        texts.told("See it in your browser: {command}", command=serve),
        texts.text("Read its README.md: it says how entries are written and published."),
        texts.text("Put the folder under git, and push it to your host."),
    ]
    numbered = (f"  {number}. {step}" for number, step in enumerate(steps, 1))
    return "\n".join(["", texts.text("Written. What comes next:"), *numbered])
