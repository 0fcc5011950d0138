"""Reasons in words: why a page was made again, for people who ask with `--explain`."""

from collections.abc import Callable, Iterable, Iterator

from programme_pages.ledger.receipts import Receipts

DigestOf = Callable[[str], str | None]
_PLACES = {
    "venues": "venue",
    "organisations": "organisation",
    "topics": "topic",
    "groups": "country group",
}
_WITH_FIELDS = {"entry": "entry", "site": "site"}
_SENTENCES = {
    "body": "text changed ({0}, {1})",
    "search": "search was switched on or off",
    "data": "calendars, feeds and tables were switched on or off",
    "lag": "translation fell behind, or caught up ({0}, {1})",
    "revision": "revision changed ({0})",
    "path": "address changed ({1}, {0})",
    "sections": "names of sections changed ({0})",
    "related": "other entries: {0} ({1})",
    "day": "the day {0} came or went",
    "asset": "static file changed ({all})",
    "file": "file changed ({all})",
    "template": "template changed ({all})",
    "catalogue": "texts of the interface changed ({0})",
}


def in_words(
    reasons: Iterable[str], receipts: Receipts, changed: frozenset[str], digest_of: DigestOf
) -> list[str]:
    """Say the reasons of `why_stale` in words, each once.

    A view is told by what changed of what it was made from. A digest that lists fields, such as
    `name=1f00 city=2e31`, tells which of them changed.
    """
    told: dict[str, None] = {}
    for reason in reasons:
        for name in _roots(reason, receipts, changed):
            told[_sentence(name, receipts.digests.get(name), digest_of)] = None
    return list(told)


def _roots(name: str, receipts: Receipts, changed: frozenset[str]) -> Iterator[str]:
    view = receipts.views.get(name)
    if view is None:
        yield name
        return
    for inner in sorted(changed.intersection(view.reads)):
        yield from _roots(inner, receipts, changed)


def _sentence(name: str, before: str | None, digest_of: DigestOf) -> str:
    kind, *key = name.split(" ")
    if kind in _WITH_FIELDS:
        return _with_fields(_WITH_FIELDS[kind], key, before, digest_of(name))
    if kind == "place":
        place, place_id = key
        return _with_fields(_PLACES[place], [place_id], before, digest_of(name))
    if kind not in _SENTENCES:
        return name
    return _SENTENCES[kind].format(*key, all=" ".join(key)).removesuffix(" ()")


def _with_fields(kind: str, key: list[str], before: str | None, now: str | None) -> str:
    if before is None or now is None:
        what = f"{kind} {'removed' if now is None else 'added'}"
    else:
        what = " ".join(one for one in (kind, _changed_fields(before, now), "changed") if one)
    return f"{what} ({key[0]})" if key else what


def _changed_fields(before: str, now: str) -> str:
    """Name the fields that differ, if the digests list fields."""
    old, new = _fields(before), _fields(now)
    return ", ".join(key for key in sorted({*old, *new}) if old.get(key) != new.get(key))


def _fields(digest: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in digest.split(" "))
    return {key: value for key, mark, value in pairs if mark}
