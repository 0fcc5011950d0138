"""Aftercare: what becomes due by itself as time goes by, though nothing is wrong with the files."""

from programme_pages.aftercare.cases import find_all
from programme_pages.aftercare.finding import Finding, Urgency

__all__ = ["Finding", "Urgency", "find_all"]
