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
from programme_pages.problems import Sentence, sentence
from programme_pages.schema import text_at

_FIELD = "based_on"
_MOST = 3  # texts that are named; the status names all
_FITS_NOTHING = sentence(
    "Nothing of it is as this code says: it is another entry's, or all is written anew."
)
_LOOK = sentence("Look at what is named.")
_NO_ADVICE = Sentence("")


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
            _check_code(desk, files[code], sentence("This is the original itself."))
        elif original is None or not is_known:
            _check_code(desk, files[code], _NO_ADVICE)
        else:
            _check_translation(desk, own, files[code], original, files[source])


def _check_code(desk: Desk, file: TextFile, advice: Sentence) -> Record | None:
    """Give the record of a file; None where it has none, or one that was told to be wrong."""
    code = text_at(file.front, _FIELD)
    try:
        return None if code is None else read_record(code)
    except BadRecordError as error:
        span = file.front.at(_FIELD)
        desk.report("bad-based-on", span, value=code, reason=sentence(str(error)), advice=advice)
        return None


def _check_translation(
    desk: Desk, own: Words, file: TextFile, original: Words, source: TextFile
) -> None:
    name, record = source.name.rpartition("/")[2], original.record
    advice = sentence(
        "Or, once this translates {name} as it is now, write: based_on: {record}",
        name=name,
        record=record,
    )
    before = _check_code(desk, file, advice)
    if text_at(file.front, _FIELD) is None:
        if not own.is_whole:
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


def _what(drift: Drift, sections: Sequence[Section], name: str) -> Sentence:
    """Tell in a sentence what became of a source since it was translated."""
    kinds = {drift.title, drift.summary, *(one.kind for one in drift.sections)} - {"same"}
    found = list(_changes(drift, sections, tell_new=kinds != {"added"}))
    named = _listed(found[:_MOST])
    if len(found) > _MOST:
        named = sentence("{named} and {number} more", named=named, number=len(found) - _MOST)
    if kinds == {"added"}:
        return sentence("{name} has more than was translated here: {named}", name=name, named=named)
    return sentence(
        "{name} was changed after it was translated here: {named}", name=name, named=named
    )


def _listed(found: Sequence[Sentence]) -> Sentence:
    """Put texts into one, with commas between them."""
    named, *others = found
    for other in others:
        named = sentence("{named}, {other}", named=named, other=other)
    return named


def _changes(drift: Drift, sections: Sequence[Section], *, tell_new: bool) -> Iterator[Sentence]:
    """Name the texts that are others now, in their order."""
    if drift.title != "same":
        yield sentence("title")
    if drift.summary != "same":
        yield sentence("summary")
    for kind, _, now in drift.sections:
        if now is None:
            yield sentence("a section that is gone")
        elif kind == "moved":
            yield sentence('"{section}" (moved)', section=sections[now].name)
        elif kind == "added" and tell_new:
            yield sentence('"{section}" (new)', section=sections[now].name)
        elif kind != "same":
            yield sentence('"{section}"', section=sections[now].name)
