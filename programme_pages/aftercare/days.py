"""Days as people count them from today, and facts about when an event is held."""

from datetime import date

from programme_pages.model.facts import EventFacts
from programme_pages.problems import Sentence, counted_sentence, sentence

_MANY = 60  # days; what is further away is told by its date
_OFF = {"cancelled", "postponed"}


def from_now(day: date, today: date) -> Sentence:
    """Say where a day lies: `today`, `in 5 days`, `5 days ago`, `on 2017-05-09`."""
    days = (day - today).days
    if days == 0:
        return sentence("today")
    if abs(days) > _MANY:
        return sentence("on {date}", date=day.isoformat())
    if days > 0:
        return counted_sentence("in {number} day", "in {number} days", days)
    return counted_sentence("{number} day ago", "{number} days ago", -days)


def takes_place(facts: EventFacts) -> bool:
    """Whether an event takes place, or took place, at the date that it gives."""
    return facts.status not in _OFF


def is_lately(day: date | None, today: date, days: int) -> bool:
    """Whether a day is known and lies at most so many days back."""
    return day is not None and (today - day).days <= days
