"""Faults: what is wrong with files of a site, before it is told as problems."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from programme_pages.problems import Problem, Span, problem
from programme_pages.verification.page import Reference

AT_THE_TOP = Reference("", 0, 0)


class Fault(NamedTuple):
    """One thing that is wrong with a file, and where in it.

    Faults with the same `group` are one mistake, met in several places, and told as one problem.
    """

    code: str
    target: str
    values: Mapping[str, object]
    at: Reference = AT_THE_TOP
    group: str | None = None


def problems_of(faults: Iterable[Fault], read: Callable[[str], str]) -> Iterator[Problem]:
    """Tell faults as problems; `read` gives the text of a file.

    Of a mistake that many pages share, the first place is told, with the number of places as the
    value `count`.
    """
    alone: list[Fault] = []
    shared: defaultdict[tuple[str, str], list[Fault]] = defaultdict(list)
    for fault in sorted(faults, key=lambda one: (one.target, one.at.start, one.code)):
        if fault.group is None:
            alone.append(fault)
        else:
            shared[fault.code, fault.group].append(fault)
    firsts = [
        same[0]._replace(values={**same[0].values, "count": len(same)}) for same in shared.values()
    ]
    for fault in (*alone, *firsts):
        yield problem(fault.code, _span(fault, read), **fault.values)


def _span(fault: Fault, read: Callable[[str], str]) -> Span:
    start, end = fault.at.start, fault.at.end
    if end == 0:
        return Span(fault.target)
    text = read(fault.target)
    line, last = text.count("\n", 0, start) + 1, text.count("\n", 0, end) + 1
    column = start - text.rfind("\n", 0, start)
    return Span(fault.target, line, column, last, end - text.rfind("\n", 0, end))
