"""Begin an entry or a place: commented files in every language, never over others."""

import argparse
import sys
from typing import TYPE_CHECKING

from programme_pages.commands.printing import print_problems, summary
from programme_pages.commands.usage import UsageError

if TYPE_CHECKING:
    from programme_pages.starter import Ground, Order, Starter

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
    if ground is None:
        texts = options.speech.texts
        print_problems(problems, options.root, sys.stderr, texts)
        if not options.quiet:
            found = summary(problems, texts)
            print(texts.told("{found}: please mend them first.", found=found), file=sys.stderr)
        return 1
    try:
        order = _order(options, ground)
        files = starter.make_files(order, ground)
        if mistakes := starter.find_mistakes(order, files, ground):
            raise UsageError("\n".join(map(starter.told, mistakes)))
        starter.write_new(options.root, files)
    except starter.RefusedError as refused:
        raise UsageError(str(refused)) from None
    except EOFError:
        raise UsageError("no answer came, and nothing was written") from None
    if not options.quiet:
        print("\n".join(files))
        print(_next_steps(order, options), file=sys.stderr)
    return 0


def _order(options: argparse.Namespace, ground: "Ground") -> "Order":
    """Draw up what is to be written, of options and, on a terminal, of answers."""
    from programme_pages import starter  # noqa: PLC0415

    kind = starter.find_starter(options.kind)
    starter.check_id(options.id)
    starter.refuse_taken(kind, options.id, ground)
    _refuse_unfitting(kind, options)
    languages = starter.choose_languages(ground, options.languages)
    order = starter.Order(
        starter=kind,
        id=options.id,
        languages=languages,
        titles=starter.take_given(options.title, languages),
        facts=starter.tidy_all({name: getattr(options, name) for name in _FACTS}),
    )
    if sys.stdin.isatty() and not options.no_questions:
        order = starter.ask(order, ground, input, print)
    return starter.completed(order)


def _refuse_unfitting(kind: "Starter", options: argparse.Namespace) -> None:
    """Refuse options that mean nothing for a kind, rather than pass over them."""
    fitting = {*kind.takes, *(("title", "languages") if kind.has_words else ())}
    for name in ("title", "languages", *_FACTS):
        if getattr(options, name) and name not in fitting:
            raise UsageError(f"--{name} is not for a {kind.name}")


def _next_steps(order: "Order", options: argparse.Namespace) -> str:
    """Tell what an editor does next."""
    root = f" --root {options.root}" if str(options.root) != "." else ""
    steps = ["Open the file and fill it in: its comments say how."]
    if order.starter.has_words:
        title = ", the title (now made from the id)" if order.title_is_made else ""
        steps = [
            f"Fill in the facts{title} and the text in {order.source}.md: their comments say how.",
            f"See it in your browser: python build.py serve{root}",
        ]
    steps.append(f"See what is missing or wrong: python build.py check{root}")
    if order.starter.has_words:
        steps.append("To publish it, delete the line that says `draft: true`, and commit.")
    numbered = (f"  {number}. {step}" for number, step in enumerate(steps, 1))
    return "\n".join(["", "Written. What comes next:", *numbered])
