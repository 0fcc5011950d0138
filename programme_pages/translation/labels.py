"""Labels: the short texts among facts, each with the path at which it stands in its file."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pydantic import BaseModel

from programme_pages.entries import AnyEntry, Content
from programme_pages.model.fields import Party
from programme_pages.model.later import Spans
from programme_pages.model.texts import ANY_LANGUAGE, Text
from programme_pages.problems import Span

Path = tuple[str | int, ...]


class Label(NamedTuple):
    """A label: whose it is, its lasting name there, its texts, and the language to start from."""

    owner: str
    name: str
    path: Path
    text: Text
    source: str
    span: Span


class _Found(NamedTuple):
    path: Path
    name: str  # as the path, but with ids in the place of positions, which change more often
    text: Text


def owner_of(entry: AnyEntry) -> str:
    """Name an entry as the owner of texts: its folder."""
    return f"{entry.kind}/{entry.id}"


def find_labels(content: Content) -> Iterator[Label]:
    """Give all labels of a programme; names that belong to no language are none."""
    first = content.site.facts.languages[0] if content.site else ""
    for entry in content.entries:
        yield from _labels(owner_of(entry), _inside(entry.facts), entry.spans, entry.source)
    for venue in content.venues:
        yield from _labels(f"venues/{venue.id}", _inside(venue.facts), venue.spans, first)
    for body in content.organisations:
        yield from _labels(f"organisations/{body.id}", _inside(body.facts), body.spans, first)
    for topic in content.topics:
        yield from _labels(
            "topics", [_Found((topic.id,), topic.id, topic.name)], topic.spans, first
        )
    for group in content.groups:
        found = _Found((group.id, "name"), f"{group.id}.name", group.facts.name)
        yield from _labels("country-groups", [found], group.spans, first)
    if content.site:
        yield from _labels("site", _inside(content.site.facts), content.site.spans, first)


def _labels(owner: str, found: Iterable[_Found], spans: Spans, source: str) -> Iterator[Label]:
    for path, name, text in found:
        known = text.by_language
        if ANY_LANGUAGE in known:
            continue
        start = source if source in known else next(iter(known))
        yield Label(owner, name, path, text, start, spans.at(*path))


def _inside(value: object, path: Path = (), name: str = "") -> Iterator[_Found]:
    if isinstance(value, Text):
        yield _Found(path, name, value)
    elif isinstance(value, Party):
        yield from _inside(value.label, path, name)
    elif isinstance(value, BaseModel):
        fields = type(value).model_fields.items()
        steps = {info.alias or field: getattr(value, field) for field, info in fields}
        yield from _inside(steps, path, name)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _inside(inner, (*path, key), f"{name}.{key}".lstrip("."))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _inside(inner, (*path, number), f"{name}.{_id_of(inner) or number + 1}")


def _id_of(value: object) -> str | None:
    """Give the id of a list's item; one of figures could be taken for a position."""
    own = getattr(value, "id", None)
    return own if isinstance(own, str) and not own.isdecimal() else None
