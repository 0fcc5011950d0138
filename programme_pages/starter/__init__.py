"""Beginnings: commented files for a new entry or place, written where nothing stands yet."""

from programme_pages.starter.asking import ask
from programme_pages.starter.given import RefusedError, take_given, tidy, tidy_all
from programme_pages.starter.ground import Ground, read_ground
from programme_pages.starter.kinds import STARTERS, Starter, check_id, find_starter
from programme_pages.starter.order import (
    Order,
    choose_languages,
    completed,
    refuse_taken,
    title_of,
)
from programme_pages.starter.skeletons import make_files
from programme_pages.starter.trial import find_mistakes, told
from programme_pages.starter.writing import write_new

__all__ = [
    "STARTERS",
    "Ground",
    "Order",
    "RefusedError",
    "Starter",
    "ask",
    "check_id",
    "choose_languages",
    "completed",
    "find_mistakes",
    "find_starter",
    "make_files",
    "read_ground",
    "refuse_taken",
    "take_given",
    "tidy",
    "tidy_all",
    "title_of",
    "told",
    "write_new",
]
