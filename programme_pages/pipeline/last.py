"""The last build that went well, as far as it tells whether anything is to be done now."""

from datetime import date, datetime
from typing import Any, NamedTuple

from programme_pages.pipeline.outputs import OutputColumns, Outputs
from programme_pages.pipeline.settings import Settings
from programme_pages.problems import Problem
from programme_pages.published import digests_of


class LastBuild(NamedTuple):
    """What was asked for, what was read, and what stands since."""

    request: tuple[object, ...]
    inputs: str  # the digest of the states of all files that it read
    day: date
    timezone: str
    problems: list[Problem]
    outputs: Outputs
    downloads: Outputs  # the files that were copied, by their names in the site's folder

    def __reduce__(self) -> tuple[Any, ...]:
        """Have it kept with its many outputs in columns."""
        *others, outputs, downloads = self
        return _read_back, (*others, OutputColumns.of(outputs), OutputColumns.of(downloads))

    def is_same(self, settings: Settings, inputs: str) -> bool:
        """Whether it was asked for the same, of the same files, on the same day."""
        return (
            bool(inputs)
            and self.inputs == inputs
            and self.request == request_of(settings)
            and self.day == day_of(settings.now, self.timezone)
        )


def _read_back(*fields: Any) -> LastBuild:
    """Give back what was kept; see `LastBuild.__reduce__`."""
    *others, outputs, downloads = fields
    return LastBuild._make((*others, outputs.outputs(), downloads.outputs()))


NO_BUILD = LastBuild((), "", date.min, "UTC", [], {}, {})


def request_of(settings: Settings) -> tuple[object, ...]:
    """Give what a build is asked for, beside its clock."""
    published = digests_of(settings.published)
    asked = (
        settings.drafts,
        settings.strict,
        settings.search,
        settings.data,
        settings.preview,
        settings.compress,
    )
    return settings.base_url, *asked, published


def day_of(now: date | datetime, zone_name: str) -> date:
    """Give the day that an instant falls on in a time zone; a day is that day everywhere."""
    if not isinstance(now, datetime):
        return now
    from programme_pages.locales.zones import zone  # noqa: PLC0415  (dear, and mostly not needed)

    return now.astimezone(zone(zone_name)).date()
