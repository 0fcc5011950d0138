"""Originals: which state of its source a translation says that it translates, and what to say.

Translators who work in a web editor run no command. So whoever reads these problems, where the
check is run for them, reads the very line to paste.
"""

from collections.abc import Iterator, Mapping, Sequence

from programme_pages.drift import (
    NOTHING,
    BadRecordError,
    Drift,
    Record,
    compare,
    read_record,
)
from programme_pages.entries.desk import Desk
from programme_pages.entries.words import TextFile
from programme_pages.markup.sections import Section, split_sections
from programme_pages.model.programme import Words
from programme_pages.schema import text_at

_FIELD = "based_on"
_MOST = 3  # texts that are named; the status names all
_FITS_NOTHING = "Nothing of it is as this code says: it is another entry's, or all is written anew."
_LOOK = "Look at what is named."


def check_originals(
    desk: Desk, words: Mapping[str, Words], files: Mapping[str, TextFile], source: str
) -> None:
    """Report translations that do not tell what they translate, or that their source has left.

    What they should carry is only told where the source is there and has no error itself.
    """
    original = words.get(source)
    is_known = original is not None and not desk.has_error(original.spans.at().file)
    for code, own in words.items():
        if own is original:
            _check_code(desk, files[code], "This is the original itself.")
        elif original is None or not is_known:
            _check_code(desk, files[code], "")
        else:
            _check_translation(desk, own, files[code], original, files[source])


def _check_code(desk: Desk, file: TextFile, advice: str) -> Record | None:
    """Give the record of a file; None where it has none, or one that was told to be wrong."""
    code = text_at(file.front, _FIELD)
    try:
        return None if code is None else read_record(code)
    except BadRecordError as error:
        span = file.front.at(_FIELD)
        desk.report("bad-based-on", span, value=code, reason=error, advice=advice)
        return None


def _check_translation(
    desk: Desk, own: Words, file: TextFile, original: Words, source: TextFile
) -> None:
    name, record = source.name.rpartition("/")[2], original.record
    advice = f"Or, once this translates {name} as it is now, write: {_FIELD}: {record}"
    before = _check_code(desk, file, advice)
    if text_at(file.front, _FIELD) is None:
        if original.is_whole and not own.is_whole:
            return  # a beginning, as the page tells its readers
        span = own.spans.key_at("title")
        desk.report("translation-unmarked", span, original=name, record=record)
    elif before is not None and own.based_on != record:
        now = read_record(record)
        what = _what(compare(before, now), split_sections(source.body), name)
        advice = _LOOK if _parts(before) & _parts(now) else _FITS_NOTHING
        span = file.front.at(_FIELD)
        desk.report("translation-outdated", span, what=what, advice=advice, record=record)


def _parts(record: Record) -> set[str]:
    return {record.title, record.summary, *record.sections} - {NOTHING}


def _what(drift: Drift, sections: Sequence[Section], name: str) -> str:
    """Tell in a sentence what became of a source since it was translated."""
    kinds = {drift.title, drift.summary, *(one.kind for one in drift.sections)} - {"same"}
    found = list(_changes(drift, sections, tell_new=kinds != {"added"}))
    more = f" and {len(found) - _MOST} more" if len(found) > _MOST else ""
    named = ", ".join(found[:_MOST]) + more
    if kinds == {"added"}:
        return f"{name} has more than was translated here: {named}"
    return f"{name} was changed after it was translated here: {named}"


def _changes(drift: Drift, sections: Sequence[Section], *, tell_new: bool) -> Iterator[str]:
    """Name the texts that are others now, in their order."""
    yield from (
        field
        for field, kind in (("title", drift.title), ("summary", drift.summary))
        if kind != "same"
    )
    for kind, _, now in drift.sections:
        if now is None:
            yield "a section that is gone"
        elif kind != "same":
            told = {"added": " (new)" if tell_new else "", "moved": " (moved)"}.get(kind, "")
            yield f'"{sections[now].name}"{told}'
