"""Wishes: what a command line asks for, an order drawn up of it, and all that is wrong with it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from programme_pages.model.scalars import is_identifier
from programme_pages.problems import Refusal, Texts, sentence
from programme_pages.starter.given import RefusedError, take_given, tidy, with_case
from programme_pages.starter.ground import Ground
from programme_pages.starter.kinds import Starter, check_id, find_starter
from programme_pages.starter.order import Order, choose_languages, refuse_missing, refuse_taken
from programme_pages.starter.trial import mistakes_so_far, told

_ANY_ID = "new-entry"  # in the place of one that cannot be tried


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was given, as it was written; what was not is None."""

    kind: str
    id: str
    languages: str | None
    titles: Sequence[str]
    facts: Mapping[str, str | None]  # by their names


def draw_up(wishes: Wishes, ground: Ground, texts: Texts, *, asks_later: bool) -> Order:
    """Draw up an order; if nobody `asks_later`, what it needs has to be there.

    Raises RefusedError with all that is wrong, in the language of `texts`.
    """
    refusals: list[str] = []
    kind: Starter | None = None
    languages, titles, facts = ground.site.languages, dict[str, str](), dict[str, str]()
    with _kept(refusals, texts):
        kind = find_starter(wishes.kind)
    with _kept(refusals, texts):
        check_id(wishes.id)
        refuse_taken(kind, wishes.id, ground)
    with _kept(refusals, texts):
        languages = choose_languages(ground, wishes.languages)
        titles = take_given(wishes.titles, languages)
    for name, text in wishes.facts.items():
        with _kept(refusals, texts):
            facts |= {} if text is None else {name: with_case(name, tidy(text))}
    if kind is None:
        raise RefusedError("\n".join(refusals))
    refusals += (one.told(texts) for one in _unfitting(kind, wishes))
    order = Order(kind, wishes.id, languages, titles, _fitting(kind, facts))
    with _kept(refusals, texts):
        if not asks_later:
            refuse_missing(order)
    with _kept(refusals, texts):
        usable = order if is_identifier(order.id) else replace(order, id=_ANY_ID)
        refusals += (told(one, texts) for one in mistakes_so_far(usable, ground))
    if refusals:
        raise RefusedError("\n".join(refusals))
    return order


@contextmanager
def _kept(refusals: list[str], texts: Texts) -> Iterator[None]:
    """Keep what is refused, so that what comes next is looked at as well."""
    try:
        yield
    except RefusedError as refusal:
        refusals.append(refusal.told(texts))


def _unfitting(kind: Starter, wishes: Wishes) -> Iterator[Refusal]:
    """Refuse what means nothing for a kind, rather than pass over it."""
    given = {"title": wishes.titles, "languages": wishes.languages, **wishes.facts}
    fitting = {*kind.takes, *(("title", "languages") if kind.has_words else ())}
    for name, value in given.items():
        if value and name not in fitting:
            yield RefusedError(
                sentence("--{option} is not for a {kind}", option=name, kind=kind.name)
            )


def _fitting(kind: Starter, facts: Mapping[str, str]) -> Mapping[str, str]:
    return {name: text for name, text in facts.items() if name in kind.takes}
