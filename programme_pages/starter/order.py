"""An order: what is to be begun, as far as it was given or asked."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from programme_pages.model.programme import Kind
from programme_pages.problems import sentence
from programme_pages.starter.given import RefusedError
from programme_pages.starter.ground import Ground
from programme_pages.starter.kinds import Starter

TO_BE_ANNOUNCED = "to-be-announced"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be begun. `languages` begin with the one that it is written in first.

    `titles` are by language; `facts` are as an editor would write them, by their fields. An empty
    text stands for what was asked and is not known.
    """

    starter: Starter
    id: str
    languages: tuple[str, ...]
    titles: Mapping[str, str]
    facts: Mapping[str, str]

    @property
    def title_is_made(self) -> bool:
        """Whether its title was only made from its id."""
        return self.titles[self.source] == title_of(self.id)

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
            raise RefusedError(
                sentence(
                    '"{code}" is no language of the site; these are: {languages}',
                    code=code,
                    languages=", ".join(own),
                )
            )
    if len(set(codes)) < len(codes):
        raise RefusedError(sentence("a language stands twice"))
    return codes


def refuse_taken(starter: Starter | None, entry_id: str, ground: Ground) -> None:
    """Raise RefusedError where an id is taken: ids are unique over the whole site."""
    other = ground.taken.get(entry_id)
    folder = f"content/{starter.kind}/{entry_id}" if starter else ""
    if other is None and folder and (ground.root / folder).exists():
        other = folder
    if other is not None:
        raise RefusedError(
            sentence(
                'the id "{id}" is taken: {file} is there already, and was left as it is',
                id=entry_id,
                file=other,
            )
        )


def refuse_missing(order: Order) -> None:
    """Raise RefusedError where an order lacks what its kind cannot do without."""
    starter = order.starter
    missing = [one for one in starter.asks if one in starter.needs and not order.facts.get(one)]
    if missing:
        options = ", ".join(f"--{field}" for field in missing)
        raise RefusedError(
            sentence("a new {kind} needs {options}", kind=starter.name, options=options)
        )


def completed(order: Order) -> Order:
    """Give an order with what goes without saying. Raises RefusedError if something lacks."""
    refuse_missing(order)
    starter, facts = order.starter, {name: text for name, text in order.facts.items() if text}
    if "end" in facts and "duration" in facts:
        raise RefusedError(sentence("write --end or --duration, not both"))
    if starter.kind in {Kind.WORKSHOP, Kind.SESSION, Kind.INITIATIVE}:
        facts.setdefault("start", "tbd")
    if "attendance" in starter.asks and facts.setdefault("attendance", "in-person") != "online":
        facts.setdefault("venue", TO_BE_ANNOUNCED)
    titles = {code: title for code, title in order.titles.items() if title}
    titles.setdefault(order.source, title_of(order.id))
    return replace(order, titles=titles, facts=dict(starter.fixed) | facts)
