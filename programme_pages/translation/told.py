"""The status of translations, told to people and to machines."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from programme_pages.problems import ENGLISH, Texts, sentence
from programme_pages.translation.state import Count, State
from programme_pages.translation.status import Item, Translation

_STATES = {State.OUTDATED: sentence("out of date"), State.MISSING: sentence("missing")}
_CHANGES = {
    "moved": sentence("moved elsewhere"),
    "removed": sentence("no longer there"),
    "added": sentence("new since then"),
}


def as_text(translations: Sequence[Translation], texts: Texts = ENGLISH) -> str:
    """Tell people: a line for each language, then what is left to do in each file."""
    lines = []
    for language, found in groupby(translations, key=lambda one: one.language):
        own = list(found)
        lines += [f"{language}: {_counted(_total(own), texts)}", ""]
        for one in own:
            lines += _entry_lines(one, texts)
    return "".join(f"{line}\n" for line in lines)


def _total(translations: Iterable[Translation]) -> Count:
    return Count.of(item.state for one in translations for item in one.items)


def _counted(count: Count, texts: Texts) -> str:
    parts = [
        texts.told("{current} of {total} texts", current=count.current, total=count.total),
        texts.told("{number} out of date", number=count.outdated) if count.outdated else "",
        texts.told("{number} missing", number=count.missing) if count.missing else "",
        texts.told("{number} unknown", number=count.unknown) if count.unknown else "",
    ]
    found = ", ".join(filter(None, parts))
    return texts.told("{percent} % up to date ({found})", percent=count.percent, found=found)


def _entry_lines(one: Translation, texts: Texts) -> Iterator[str]:
    count = one.counted
    if count.current == count.total and one.record is None:
        return
    yield f"{one.file or one.owner} [{one.language}]: {_counted(count, texts)}"
    if count.unknown:
        yield f"  {_why_unknown(one, texts)}"
    yield from (
        f"  {_STATES[item.state].told(texts)}: {_named(item, texts)}, "
        f"{item.span.file}:{item.span.line}"
        for item in one.items
        if item.state in _STATES
    )
    if one.record is not None:
        line = texts.text("Once it is up to date, put this line below its title:")
        yield f"  {line}"
        yield f"based_on: {one.record}"  # at the margin, as it is to be pasted
    yield ""


def _why_unknown(one: Translation, texts: Texts) -> str:
    if one.record is None:
        return texts.text(
            "unknown: it has fewer headings than its original, so which ones cannot be told"
        )
    return texts.text("unknown: it does not tell which state of its source it translates")


def _named(item: Item, texts: Texts) -> str:
    name = item.field if item.field != "text" else texts.text("a section")
    if item.section is not None:
        name = texts.told('section "{section}"', section=item.section)
    change = _CHANGES.get(item.change or "")
    return f"{name} ({change.told(texts)})" if change else name


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
