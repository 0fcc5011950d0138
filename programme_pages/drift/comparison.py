"""What changed between two records of a source."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from programme_pages.drift.record import NOTHING, Record

Kind = Literal["same", "changed", "moved", "added", "removed"]
Lag = Literal["outdated", "incomplete"]
_Pair = tuple[int, int]  # the places of a section, before and now


class Change(NamedTuple):
    """What became of a section: its place (from 0) before and now; None where it was not there."""

    kind: Kind
    before: int | None
    now: int | None


class Drift(NamedTuple):
    """What became of each text of a source.

    `sections` are those of now in their order, then those that were removed.
    """

    title: Kind
    summary: Kind
    sections: Sequence[Change]

    @property
    def lag(self) -> Lag | None:
        """How a translation of the earlier source lags behind; None where it does not.

        Of what was added since, nobody can tell whether it is new or was never translated.
        """
        kinds = {self.title, self.summary, *(one.kind for one in self.sections)} - {"same"}
        return None if not kinds else "incomplete" if kinds == {"added"} else "outdated"


def compare(before: Record, now: Record) -> Drift:
    """Tell what became of each text between two records."""
    return Drift(
        _field(before.title, now.title),
        _field(before.summary, now.summary),
        tuple(_sections(before.sections, now.sections)),
    )


def _field(before: str, now: str) -> Kind:
    if before == now:
        return "same"
    return "added" if before == NOTHING else "removed" if now == NOTHING else "changed"


def _sections(before: Sequence[str], now: Sequence[str]) -> Iterator[Change]:
    same = list(_same(before, now))
    moved = list(_moved(before, now, same))
    taken = [*same, *moved]
    changed = _changed([*same, (len(before), len(now))], taken)
    found = {new: Change("same", old, new) for old, new in same}
    found |= {new: Change("moved", old, new) for old, new in moved}
    found |= {new: Change("changed", old, new) for old, new in changed}
    yield from (found.get(new, Change("added", None, new)) for new in range(len(now)))
    kept = {one.before for one in found.values()}
    yield from (Change("removed", old, None) for old in range(len(before)) if old not in kept)


def _same(before: Sequence[str], now: Sequence[str]) -> Iterator[_Pair]:
    """Pair what is the same in the same order, from both ends first.

    So an edit of one section is seen as such, even if it makes that equal to another one.
    """
    from difflib import SequenceMatcher  # noqa: PLC0415  (most texts are the same)

    first = _common(before, now)
    last = _common(before[first:][::-1], now[first:][::-1])
    end_before, end_now = len(before) - last, len(now) - last
    yield from ((place, place) for place in range(first))
    middle = SequenceMatcher(None, before[first:end_before], now[first:end_now], autojunk=False)
    for block in middle.get_matching_blocks():
        for step in range(first, first + block.size):
            yield block.a + step, block.b + step
    yield from ((end_before + step, end_now + step) for step in range(last))


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """Count the parts that two sequences have in common at their beginnings."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _moved(before: Sequence[str], now: Sequence[str], same: Collection[_Pair]) -> Iterator[_Pair]:
    """Pair what is the same in another order."""
    olds, news = _left(before, now, same)
    for new in news:
        old = next((old for old in olds if before[old] == now[new]), None)
        if old is not None:
            olds.remove(old)
            yield old, new


def _left(
    before: Sequence[str], now: Sequence[str], taken: Collection[_Pair]
) -> tuple[list[int], list[int]]:
    olds, news = {old for old, _ in taken}, {new for _, new in taken}
    return (
        [old for old in range(len(before)) if old not in olds],
        [new for new in range(len(now)) if new not in news],
    )


def _changed(fixed: Sequence[_Pair], taken: Collection[_Pair]) -> Iterator[_Pair]:
    """Pair what is left in each gap between sections that are the same, in its order."""
    olds, news = {old for old, _ in taken}, {new for _, new in taken}
    for (old, new), (next_old, next_new) in pairwise([(-1, -1), *fixed]):
        gap_before = (place for place in range(old + 1, next_old) if place not in olds)
        gap_now = (place for place in range(new + 1, next_new) if place not in news)
        yield from zip(gap_before, gap_now, strict=False)
