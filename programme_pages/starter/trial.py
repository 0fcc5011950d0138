"""A trial: new files are read and checked as the site would do it, before they are written."""

from collections.abc import Mapping

from programme_pages.entries import AnyEntry, Surroundings
from programme_pages.entries.desk import Desk
from programme_pages.entries.entry import read_entry
from programme_pages.entries.layout import Folder
from programme_pages.entries.records import read_organisation, read_venue
from programme_pages.model.fields import Reading
from programme_pages.model.programme import Kind
from programme_pages.problems import Problem, Span, Texts
from programme_pages.references import check_references
from programme_pages.review import check_sense
from programme_pages.schema import validate
from programme_pages.starter.ground import Ground
from programme_pages.starter.order import Order, completed
from programme_pages.starter.skeletons import make_files
from programme_pages.strict_yaml import Mapping as Tree
from programme_pages.strict_yaml import Scalar

_PLACES = {Kind.VENUE: read_venue, Kind.ORGANISATION: read_organisation}


def find_mistakes(order: Order, files: Mapping[str, str], ground: Ground) -> list[Problem]:
    """Give the errors that the check would find in new files, of what the editor gave."""
    desk = Desk(files, ground.site.languages)
    starter, name = order.starter, order.starter.facts_file(order.id)
    if starter.kind in _PLACES:
        _PLACES[starter.kind](desk, order.id, name)
    else:
        words = {code: found for code in order.languages if (found := _words_file(order, code))}
        entry = read_entry(desk, Folder(starter.kind, order.id, facts=name, words=words))
        desk.problems += _in_surroundings(entry, ground.around) if entry else []
    return [found for found in desk.problems if found.is_error]


def _words_file(order: Order, code: str) -> str:
    return f"{order.starter.facts_file(order.id).rpartition('/')[0]}/{code}.md"


def _in_surroundings(entry: AnyEntry, around: Surroundings) -> list[Problem]:
    return [*check_references(entry, around), *check_sense(entry, around)]


def told(mistake: Problem, texts: Texts) -> str:
    """Tell a mistake in sentences, for answers and options, which have no line in a file."""
    sign = "." if mistake.suggestion is None else ":"
    return f"{mistake.message_in(texts)}{sign} {mistake.hint_in(texts)}."


def mistakes_so_far(order: Order, ground: Ground) -> list[Problem]:
    """Give what is wrong with an order so far; what still lacks is not. Raises RefusedError."""
    if order.starter.has_words:
        trial = completed(order)
        return find_mistakes(trial, make_files(trial, ground), ground)
    nowhere = Span("")
    facts = {field: Scalar(text, nowhere) for field, text in order.facts.items() if text}
    tree = Tree({**facts}, dict.fromkeys(facts, nowhere), nowhere)
    reading = Reading(ground.site.languages[0], ground.site.languages)
    _, found = validate(order.starter.record, tree, reading)
    return [one for one in found if one.code != "missing-field"]
