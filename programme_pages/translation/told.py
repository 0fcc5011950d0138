"""The status of translations, told to people and to machines."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from programme_pages.translation.state import Count, State
from programme_pages.translation.status import Item, Translation

_TOLD = {
    State.OUTDATED: "out of date",
    State.MISSING: "missing",
    State.UNKNOWN: "unknown",
    State.CURRENT: "up to date",
}
_CHANGES = {"moved": "moved elsewhere", "removed": "no longer there", "added": "new"}


def as_text(translations: Sequence[Translation]) -> str:
    """Tell people: a line for each language, then what is left to do in each file."""
    lines = []
    for language, found in groupby(translations, key=lambda one: one.language):
        own = list(found)
        lines += [f"{language}: {_counted(_total(own))}", ""]
        for one in own:
            lines += _entry_lines(one)
    return "".join(f"{line}\n" for line in lines)


def _total(translations: Iterable[Translation]) -> Count:
    return Count.of(item.state for one in translations for item in one.items)


def _counted(count: Count) -> str:
    numbers = {
        State.OUTDATED: count.outdated,
        State.MISSING: count.missing,
        State.UNKNOWN: count.unknown,
    }
    rest = "".join(f", {number} {_TOLD[state]}" for state, number in numbers.items() if number)
    return f"{count.percent} % up to date ({count.current} of {count.total} texts{rest})"


def _entry_lines(one: Translation) -> Iterator[str]:
    count = one.counted
    if count.current == count.total and one.record is None:
        return
    yield f"{one.file or one.owner} [{one.language}]: {_counted(count)}"
    if count.unknown and one.record is None:
        yield "  unknown: it has fewer headings than its original, so which ones cannot be told"
    elif count.unknown:
        yield "  unknown: it does not tell which state of its source it translates"
    yield from (
        f"  {_TOLD[item.state]}: {_named(item)}, {item.span.file}:{item.span.line}"
        for item in one.items
        if item.state in {State.OUTDATED, State.MISSING}
    )
    if one.record is not None:
        yield "  Once it is up to date, let its front matter have this line:"
        yield f"based_on: {one.record}"  # at the margin, as it is to be pasted
    yield ""


def _named(item: Item) -> str:
    name = item.field if item.field != "text" else "a section"
    if item.section is not None:
        name = f'section "{item.section}"'
    change = _CHANGES.get(item.change or "")
    return f"{name} ({change})" if change else name


def as_json(translations: Sequence[Translation]) -> str:
    """Tell machines: the languages with their counts, and each translation with all its texts."""
    languages = {
        code: _count(_total(found))
        for code, found in groupby(translations, key=lambda one: one.language)
    }
    entries = [
        {
            "entry": one.owner,
            "language": one.language,
            "file": one.file,
            **_count(one.counted),
            "based_on": one.record,
            "texts": [_item(item) for item in one.items],
        }
        for one in translations
    ]
    return json.dumps({"languages": languages, "entries": entries}, indent=2) + "\n"


def _count(count: Count) -> dict[str, int]:
    return {"percent": count.percent, **count._asdict()}


def _item(item: Item) -> dict[str, str | int | None]:
    return {
        "field": item.field,
        "section": item.section,
        "state": item.state.value,
        "change": item.change,
        "source_file": item.span.file,
        "source_line": item.span.line,
    }
