"""The facts of an event beyond those that a skeleton asks for, as `event.yaml` takes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from programme_pages.imports.plain import Item, Person, Point, When
from programme_pages.imports.times import Clock, comes_after, day_of, is_usable, written
from programme_pages.model.programme import Kind
from programme_pages.model.scalars import INTEGER, is_web_address
from programme_pages.model.texts import LONGEST_TEXT
from programme_pages.slugs import make_slug
from programme_pages.starter import Ground


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells the facts of an item on a ground; labels are in one language."""

    item: Item
    ground: Ground
    language: str
    clock: Clock

    def moment(self, moment: When | None) -> str:
        """Write a moment; nothing where it is not known, or none that the content can tell."""
        if moment is None or not is_usable(moment):
            return ""
        return written(self.clock.wall(moment))

    def end(self) -> str:
        """Write the end where it says more than the start."""
        start, end = self.item.start, self.item.end
        if start is None or end is None or not (is_usable(start) and is_usable(end)):
            return ""
        first, last = self.clock.wall(start), self.clock.wall(end)
        if comes_after(last, first) or (
            isinstance(start, datetime) and day_of(last) > day_of(first)
        ):
            return written(last)
        return ""

    def facts(self) -> dict[str, Any]:
        """Give all that is known, in the order in which a person reads it."""
        item = self.item
        told: dict[str, Any] = {
            "timezone": self.clock.zone if self._has_zone() else "",
            **self._status(),
            "organisers": [self._body(one) for one in item.organisers],
            "languages": list(item.languages),
            "participants": {"limit": item.limit} if INTEGER.fullmatch(item.limit) else {},
            "registration": self._registration(),
            "topics": self._topics(),
            "speakers": self._speakers(),
            "agenda": [self._point(one) for one in item.agenda],
            "links": [
                {"url": url, "title": self._label(title or url)}
                for url, title in item.links
                if is_web_address(url)
            ],
        }
        return {name: value for name, value in told.items() if value}

    def missing_topics(self) -> list[str]:
        """Give what the file says of topics and the site does not know."""
        known = self._topics()
        return [one for one in self.item.topics if one and make_slug(one, "") not in known]

    def _has_zone(self) -> bool:
        """Whether the start is an hour whose zone is known, at least by its offset."""
        start = self.item.start
        return isinstance(start, datetime) and bool(self.item.zone or start.tzinfo)

    def _status(self) -> dict[str, Any]:
        """Give the status; that of a new date needs the old one."""
        if self.item.status != "rescheduled":
            return {"status": self.item.status}
        previous = self.moment(self.item.previous)
        return {"status": "rescheduled", "previous": {"start": previous}} if previous else {}

    def _label(self, text: str) -> dict[str, str]:
        return {self.language: text[:LONGEST_TEXT]}

    def _body(self, name: str) -> str | dict[str, str]:
        """Give the id of an organisation that the site has, else its name."""
        slug = make_slug(name, "")
        return slug if slug in self.ground.ids(Kind.ORGANISATION) else self._label(name)

    def _registration(self) -> dict[str, str]:
        found = {}
        if is_web_address(self.item.registration):
            found["url"] = self.item.registration
            if closes := self.moment(self.item.closes):
                found["closes"] = closes
        return found

    def _topics(self) -> list[str]:
        known = set(self.ground.ids(Kind.TOPIC))
        slugs = dict.fromkeys(make_slug(one, "") for one in self.item.topics)
        return [slug for slug in slugs if slug in known]

    def _speakers(self) -> list[dict[str, Any]]:
        named = {name for point in self.item.agenda for name in point.speakers}
        return [self._speaker(one, is_named=one.name in named) for one in self.item.speakers]

    def _speaker(self, person: Person, *, is_named: bool) -> dict[str, Any]:
        told: dict[str, Any] = (
            {"id": speaker_id(person.name, self.item.speakers)} if is_named else {}
        )
        told["name"] = person.name
        if person.role:
            told["role"] = self._label(person.role)
        if person.organisation:
            told["organisation"] = self._body(person.organisation)
        if is_web_address(person.url):
            told["url"] = person.url
        return told

    def _point(self, point: Point) -> dict[str, Any]:
        told = {
            **self._hours(point),
            "title": self._label(point.title or "?"),
            "description": self._label(point.description) if point.description else {},
            "room": point.room,
            "track": self._label(point.track) if point.track else {},
            "kind": point.kind,
            "speakers": [speaker_id(name, self.item.speakers) for name in point.speakers],
        }
        return {name: value for name, value in told.items() if value}

    def _hours(self, point: Point) -> dict[str, str]:
        """Give day and hours of a point; an end after midnight cannot be told."""
        start, end = point.start, point.end
        if start is None or not is_usable(start):
            return {}
        first = self.clock.wall(start)
        told = {"day": day_of(first).isoformat()}
        if isinstance(first, datetime):
            told["start"] = f"{first:%H:%M}"
            last = first if end is None else self.clock.wall(end)
            if isinstance(last, datetime) and last > first and last.date() == first.date():
                told["end"] = f"{last:%H:%M}"
        return told


def speaker_id(name: str, speakers: Sequence[Person]) -> str:
    """Give the id of a person within an event: of the name, with the turn if two share it."""
    slugs = [make_slug(one.name, "speaker") for one in speakers]
    place = next((at for at, one in enumerate(speakers) if one.name == name), 0)
    slug = make_slug(name, "speaker")
    return slug if slugs.count(slug) < 2 else f"{slug}-{place + 1}"
