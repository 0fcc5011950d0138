"""Ids of what is brought in: made of the items alone, so that a second import finds the first."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from programme_pages.digests import digest
from programme_pages.imports.plain import Item
from programme_pages.imports.times import order_of
from programme_pages.model.scalars import LONGEST_ID, is_identifier
from programme_pages.slugs import make_slug

_OTHERWISE = "event"
_SUFFIX = 18  # characters that are kept free for a day and a mark
_MARK = 6  # characters of a digest


def name_items(items: Sequence[Item]) -> Iterator[tuple[str, Item]]:
    """Give each item with its id, in the order of the file.

    Of several with one title and year, the earliest has the plain id, the others their day in it.
    """
    alike: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        alike[_plain_id(item)].append(item)
    named: dict[int, str] = {}
    for plain, several in alike.items():
        several.sort(key=lambda item: (order_of(item.start), item.key))
        for item in several:
            named[id(item)] = next(one for one in _ids(plain, item) if one not in named.values())
    return ((named[id(item)], item) for item in items)


def _plain_id(item: Item) -> str:
    if is_identifier(item.id):
        return item.id
    slug = make_slug(item.title, _OTHERWISE)[: LONGEST_ID - _SUFFIX].strip("-")
    year = "" if item.start is None else f"{item.start.year:04}"
    return slug if not year or year in slug.split("-") else f"{slug}-{year}"


def _ids(plain: str, item: Item) -> Iterator[str]:
    """Give what an item may be called, the best first; the last ones cannot run out."""
    yield plain
    if item.start is not None and not is_identifier(item.id):
        yield f"{plain}-{item.start:%m-%d}"
    mark = digest(item.key.encode("utf-8", "surrogatepass"))[:_MARK]
    base = plain[: LONGEST_ID - 2 * _MARK].strip("-")
    yield f"{base}-{mark}"
    yield from (f"{base}-{mark}{number}" for number in range(2, 10**_MARK))
