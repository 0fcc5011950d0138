"""Begin an entry or a place: commented files in every language, never over others."""

import argparse
import sys
from typing import TYPE_CHECKING

from programme_pages.commands.printing import print_problems, summary
from programme_pages.commands.usage import UsageError
from programme_pages.problems import Texts, sentence

if TYPE_CHECKING:
    from programme_pages.starter import Ground, Order

_FACTS = {
    "start": "when it begins: 2027-05-20, 2027-05-20 09:30, 2027-05 or tbd",
    "end": "when it ends; the last day counts",
    "duration": "how long an initiative runs: 5 years",
    "attendance": "of an event: in-person, online or hybrid",
    "venue": "of an event: the id of a venue, or to-be-announced",
    "place": "where a page is linked from: menu, footer or none",
    "name": "of a venue or an organisation",
    "city": "of a venue",
    "country": "of a venue, in two letters: PL",
    "url": "the web site of an organisation",
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    kinds = "workshop, session, initiative, series, host-programme, venue, organisation or page"
    parser.add_argument("kind", metavar="KIND", help=kinds)
    parser.add_argument("id", metavar="ID", help="its name for good: roofs-and-rivers-2027")
    parser.add_argument(
        "--languages", metavar="pl,en", help="those to write, yours first (all of the site)"
    )
    parser.add_argument(
        "--title",
        action="append",
        default=[],
        metavar="[LANG=]TEXT",
        help="its title, once for each language",
    )
    for name, text in _FACTS.items():
        parser.add_argument(f"--{name}", help=text)
    parser.add_argument("--no-questions", action="store_true", help="ask nothing on a terminal")


def run(options: argparse.Namespace) -> int:
    """Write the files; 1 where `site.yaml` cannot be read."""
    from programme_pages import starter  # noqa: PLC0415  (dear to import)

    ground, problems = starter.read_ground(options.root)
    texts = options.speech.texts
    if ground is None:
        print_problems(problems, options.root, sys.stderr, texts)
        if not options.quiet:
            found = summary(problems, texts)
            print(texts.told("{found}: please mend them first.", found=found), file=sys.stderr)
        return 1
    try:
        order = _order(options, ground)
        files = starter.make_files(order, ground)
        if mistakes := starter.find_mistakes(order, files, ground):
            raise UsageError("\n".join(starter.told(one, texts) for one in mistakes))
        starter.write_new(options.root, files)
    except starter.RefusedError as refused:
        raise UsageError(refused.sentence) from None
    except EOFError:
        raise UsageError(sentence("no answer came, and nothing was written")) from None
    if not options.quiet:
        print("\n".join(files))
        print(_next_steps(order, options), file=sys.stderr)
    return 0


def _order(options: argparse.Namespace, ground: "Ground") -> "Order":
    """Draw up what is to be written, of options and, on a terminal, of answers."""
    from programme_pages import starter  # noqa: PLC0415

    texts = options.speech.texts
    facts = {name: getattr(options, name) for name in _FACTS}
    wishes = starter.Wishes(options.kind, options.id, options.languages, options.title, facts)
    asks = sys.stdin.isatty() and not options.no_questions
    order = starter.draw_up(wishes, ground, texts, asks_later=asks)
    return starter.completed(starter.ask(order, ground, texts, input, print) if asks else order)


def _next_steps(order: "Order", options: argparse.Namespace) -> str:
    """Tell what an editor does next."""
    texts: Texts = options.speech.texts
    root = f" --root {options.root}" if str(options.root) != "." else ""
    check = texts.told("See what is missing or wrong: {command}", command=_command("check", root))
    if order.starter.has_words:
        steps = [
            _fill_in(order, texts),
            texts.told("See it in your browser: {command}", command=_command("serve", root)),
            check,
            texts.text("To publish it, delete the line that says `draft: true`, and commit."),
        ]
    else:
        steps = [texts.text("Open the file and fill it in: its comments say how."), check]
    numbered = (f"  {number}. {step}" for number, step in enumerate(steps, 1))
    return "\n".join(["", texts.text("Written. What comes next:"), *numbered])


def _fill_in(order: "Order", texts: Texts) -> str:
    words = f"{order.source}.md"
    if order.title_is_made:
        return texts.told(
            "Fill in the facts, the title (now made from the id) and the text in {file}: their "
            "comments say how.",
            file=words,
        )
    return texts.told(
        "Fill in the facts and the text in {file}: their comments say how.", file=words
    )


def _command(name: str, root: str) -> str:
    return f"python build.py {name}{root}"
