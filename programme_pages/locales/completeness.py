"""What catalogues lack: messages that nobody translated yet, or of which somebody was not sure."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from babel import Locale
from babel.messages.plurals import get_plural

from programme_pages.locales.language import (
    ENGLISH,
    FALLBACK,
    Language,
    catalogue_name,
    own_catalogue,
)
from programme_pages.locales.messages import Compiled, CompiledByKey, Key, compile_catalogue
from programme_pages.problems import Problem, Sentence, Span, problem, sentence

_CATEGORY = re.compile(r"(?:ordinal|edition), ([a-z]+)")  # a context for each category of ordinals
_MILLIONS = (10**6, 10**7)  # CLDR has categories for no smaller numbers, as in French
_NUMBERS = (*range(201), *_MILLIONS)


def check_completeness(
    languages: Mapping[str, Language], folders: Sequence[Path], kept: CompiledByKey
) -> list[Problem]:
    """Report what the catalogues of some languages lack that the English one has.

    A message that is empty in English, too, is one that languages need not have. What is wrong
    with a catalogue itself is told when it is loaded.
    """
    english = _compiled(FALLBACK, ENGLISH, folders, kept)
    wanted = english.own if english else frozenset()
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
    usual = _usual_forms(language.locale)
    if own.forms not in usual:
        yield problem("plural-forms", Span(name), number=own.forms, usual=_either(usual))
    for key in sorted({*wanted, *own.unused}):
        unused = own.unused.get(key)
        span = Span(name, line := unused.line if unused else 1, 1, line, 1)
        if unused and unused.why == "fuzzy":
            yield problem("fuzzy-message", span, text=key[1])
        elif not (unused and unused.why == "wrong") and _is_lacking(language, key, wanted):
            yield problem("untranslated-message", span, text=key[1])


def _either(usual: set[int]) -> int | Sentence:
    first, *others = sorted(usual)
    return sentence("{first} or {other}", first=first, other=others[0]) if others else first


def _is_lacking(language: Language, key: Key, wanted: Collection[Key]) -> bool:
    if key not in wanted or language.has(*key):
        return False
    category = _CATEGORY.fullmatch(key[0])
    return not category or category[1] in {*language.locale.ordinal_form.rules, "other"}


def _usual_forms(locale: Locale) -> set[int]:
    """Tell how many plural forms a language has: by gettext's tradition, and by CLDR.

    CLDR counts categories of whole numbers here, since the numbers of messages are whole
    (UTS 35, part 3, section 5.1).
    """
    categories = {locale.plural_form(number) for number in _NUMBERS}
    return {get_plural(locale).num_plurals, len(categories)}
