"""An order: what exactly is to be begun, once all was given or asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from programme_pages.model.programme import Kind
from programme_pages.starter.given import RefusedError
from programme_pages.starter.ground import Ground
from programme_pages.starter.kinds import Starter

TO_BE_ANNOUNCED = "to-be-announced"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be begun. `languages` begin with the one that it is written in first.

    `titles` are by language; `facts` are as an editor would write them, by their fields.
    """

    starter: Starter
    id: str
    languages: tuple[str, ...]
    titles: Mapping[str, str]
    facts: Mapping[str, str]

    @property
    def source(self) -> str:
        """The language that it is written in first."""
        return self.languages[0]


def title_of(entry_id: str) -> str:
    """Make a first title from an id: `roofs-and-rivers-2027` gives "Roofs and rivers 2027"."""
    return entry_id.replace("-", " ").capitalize()


def choose_languages(ground: Ground, wanted: str | None) -> tuple[str, ...]:
    """Read `pl,en`; the site's languages where none are wanted.

    Raises RefusedError where one is no language of the site, or stands twice.
    """
    own = ground.site.languages
    codes = tuple(code.strip() for code in wanted.split(",")) if wanted is not None else own
    for code in codes:
        if code not in own:
            raise RefusedError(f'"{code}" is no language of the site; these are: {", ".join(own)}')
    if len(set(codes)) < len(codes):
        raise RefusedError("a language stands twice")
    return codes


def refuse_taken(starter: Starter, entry_id: str, ground: Ground) -> None:
    """Raise RefusedError where an id is taken: ids are unique over the whole site."""
    other = ground.taken.get(entry_id)
    path = ground.root / "content" / starter.kind / entry_id
    if other is None and path.exists():
        other = f"content/{starter.kind}/{entry_id}"
    if other is not None:
        raise RefusedError(
            f'the id "{entry_id}" is taken: {other} is there already, and was left as it is'
        )


def draw_up(
    starter: Starter,
    entry_id: str,
    languages: Sequence[str],
    titles: Mapping[str, str],
    facts: Mapping[str, str],
) -> Order:
    """Make an order of what was given and asked. Raises RefusedError if something lacks."""
    for field in starter.asks:
        if field in starter.needs and not facts.get(field):
            raise RefusedError(f"a new {starter.name} needs --{field}")
    if facts.get("end") and facts.get("duration"):
        raise RefusedError("write --end or --duration, not both")
    given = {name: text for name, text in facts.items() if text}
    if starter.kind in {Kind.WORKSHOP, Kind.SESSION, Kind.INITIATIVE}:
        given.setdefault("start", "tbd")
    if "attendance" in starter.asks and given.setdefault("attendance", "in-person") != "online":
        given.setdefault("venue", TO_BE_ANNOUNCED)
    own = {code: title for code, title in titles.items() if title}
    own.setdefault(languages[0], title_of(entry_id))
    return Order(starter, entry_id, tuple(languages), own, dict(starter.fixed) | given)
