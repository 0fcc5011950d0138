"""What catalogues lack: messages that nobody translated yet, or of which somebody was not sure."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from babel import Locale

from programme_pages.locales.language import (
    ENGLISH,
    FALLBACK,
    Language,
    catalogue_name,
    own_catalogue,
)
from programme_pages.locales.messages import Compiled, CompiledByKey, Key, compile_catalogue
from programme_pages.model.near import nearest
from programme_pages.problems import Problem, Sentence, Span, problem, sentence

_CATEGORY = re.compile(r"(?:ordinal|edition), ([a-z]+)")  # a context for each category of ordinals
# Contexts of messages that English needs, and other languages only where they differ from CLDR.
_BESIDES_CLDR = {"date with its day of the week", "date with a time of day"}


def check_completeness(
    languages: Mapping[str, Language], folders: Sequence[Path], kept: CompiledByKey
) -> list[Problem]:
    """Report what the catalogues of some languages lack that the English one has.

    A message that is empty in English, too, is one that languages need not have. What is wrong
    with a catalogue itself is told when it is loaded.
    """
    english = _compiled(FALLBACK, ENGLISH, folders, kept)
    wanted = english.own.keys() if english else frozenset()
    return [
        found
        for code, language in languages.items()
        if (own := _compiled(code, language.locale, folders, kept)) is not None
        for found in _lacking(language, own, wanted)
    ]


def _compiled(
    code: str, locale: Locale, folders: Sequence[Path], kept: CompiledByKey
) -> Compiled | None:
    """Give a language's catalogue; None where it has none that can be read."""
    path = own_catalogue(code, folders)
    try:
        text = path.read_bytes().decode("utf-8-sig") if path else None
    except (OSError, UnicodeDecodeError):
        return None
    compiled = None if text is None else compile_catalogue(text, locale, kept)
    return compiled if compiled and (compiled.own or not compiled.faults) else None


def _lacking(language: Language, own: Compiled, wanted: Collection[Key]) -> Iterator[Problem]:
    name = catalogue_name(language.code)
    if own.usual:
        at = _at(name, own.forms_line)
        yield problem("plural-forms", at, number=own.forms, usual=_either(own.usual))
    there = own.own.keys() | own.unused.keys()
    gone = {key for key in wanted if key not in there and _is_lacking(language, key, wanted)}
    for key, near in _changed(there - set(wanted), gone):
        gone.discard(near)
        yield _unknown(name, own, key, near)
    for key in sorted({*gone, *own.unused}):
        unused = own.unused.get(key)
        span = _at(name, unused.line if unused else 1)
        if unused and unused.why == "fuzzy":
            yield problem("fuzzy-message", span, text=key[1])
        elif not (unused and unused.why == "wrong") and _is_lacking(language, key, wanted):
            yield problem("untranslated-message", span, text=key[1])


def _either(usual: Sequence[int]) -> int | Sentence:
    first, *others = usual
    return sentence("{first} or {other}", first=first, other=others[0]) if others else first


def _at(name: str, line: int) -> Span:
    return Span(name, line, 1, line, 1)


def _changed(unknown: Collection[Key], gone: Collection[Key]) -> Iterator[tuple[Key, Key]]:
    """Pair messages that nothing asks for with those that are not there and most likely were."""
    left = set(gone)
    for key in sorted(unknown):
        near = _nearest(key, left)
        if near is None and len(unknown) == len(gone) == 1:
            (near,) = gone  # translated where it stood, most likely
        if near is not None:
            left.discard(near)
            yield key, near


def _nearest(key: Key, known: Collection[Key]) -> Key | None:
    """Give the message that one is most likely to be: of its context, or of its text."""
    context, text = key
    texts = [one[1] for one in known if one[0] == context]
    contexts = [one[0] for one in known if one[1] == text]
    if (near := nearest(text, texts)) is not None:
        return context, near
    return (contexts[0], text) if len(contexts) == 1 else None


def _unknown(name: str, own: Compiled, key: Key, near: Key) -> Problem:
    """Report a message whose msgid, or msgctxt, was changed."""
    line = own.unused[key].line if key in own.unused else own.own[key].id
    changed, said = ("msgid", near[1]) if near[0] == key[0] else ("msgctxt", near[0])
    if not said:  # it had no context at all
        return problem("unknown-message", _at(name, line), text=key[1], word=changed)
    return problem("unknown-message", _at(name, line), said, text=key[1], word=changed)


def _is_lacking(language: Language, key: Key, wanted: Collection[Key]) -> bool:
    if key not in wanted or key[0] in _BESIDES_CLDR or language.has(*key):
        return False
    category = _CATEGORY.fullmatch(key[0])
    return not category or category[1] in {*language.locale.ordinal_form.rules, "other"}
