"""Near misses: what a mistyped word most likely stands for."""

from collections.abc import Iterable

_LONGEST = 80  # characters of a word that is looked for


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that a mistyped one most likely stands for; case tells nothing."""
    from difflib import get_close_matches  # noqa: PLC0415  (only mistakes need it)

    if len(word) > _LONGEST:
        return None
    names = {name.casefold(): name for name in sorted(known, reverse=True)}
    matches = get_close_matches(word.casefold(), names, n=1, cutoff=0.7)
    return names[matches[0]] if matches else None
