"""Days as people count them from today, and facts about when an event is held."""

from datetime import date

from programme_pages.model.facts import EventFacts

_MANY = 60  # days; what is further away is told by its date
_OFF = {"cancelled", "postponed"}


def counted(number: int) -> str:
    """Write a number of days: `1 day`, `5 days`."""
    return f"{number} day{'' if number == 1 else 's'}"


def from_now(day: date, today: date) -> str:
    """Say where a day lies: `today`, `in 5 days`, `5 days ago`, `on 2017-05-09`."""
    days = (day - today).days
    if days == 0:
        return "today"
    if abs(days) > _MANY:
        return f"on {day.isoformat()}"
    return f"in {counted(days)}" if days > 0 else f"{counted(-days)} ago"


def takes_place(facts: EventFacts) -> bool:
    """Whether an event takes place, or took place, at the date that it gives."""
    return facts.status not in _OFF


def is_lately(day: date | None, today: date, days: int) -> bool:
    """Whether a day is known and lies at most so many days back."""
    return day is not None and (today - day).days <= days
