"""Beginnings: commented files for a new entry or place, written where nothing stands yet."""

from programme_pages.starter.asking import ask
from programme_pages.starter.given import RefusedError, take_given, tidy
from programme_pages.starter.ground import Ground, read_ground
from programme_pages.starter.kinds import STARTERS, Starter, find_starter
from programme_pages.starter.order import Order, choose_languages, completed, title_of
from programme_pages.starter.skeletons import make_files
from programme_pages.starter.trial import find_mistakes, told
from programme_pages.starter.wishes import Wishes, draw_up
from programme_pages.starter.writing import write_new

__all__ = [
    "STARTERS",
    "Ground",
    "Order",
    "RefusedError",
    "Starter",
    "Wishes",
    "ask",
    "choose_languages",
    "completed",
    "draw_up",
    "find_mistakes",
    "find_starter",
    "make_files",
    "read_ground",
    "take_given",
    "tidy",
    "title_of",
    "told",
    "write_new",
]
