"""What a page makes of English words that stand in for another language's."""

import re

from programme_pages.locales.english import END, START, without_marks

# What can hold no element is found as a whole: the title of a page, a script with data, a choice of
# a list, and a tag with its attributes.
_WHOLE = r"""<(title|script|option)\b.*?</\2>|<(?:[^>"']|"[^"]*"|'[^']*')*>"""
_PLACE = re.compile(f"({_WHOLE})|[{START}{END}]", re.DOTALL)
_ELEMENT = {START: '<span lang="en" dir="ltr">', END: "</span>"}


def show_english(page: str) -> str:
    """Say of the marked words of a page in HTML that they are English (WCAG 2.2, 3.1.2).

    Attributes, the title and data cannot say so of a part of them: there, the marks are left out.
    """
    if START not in page:
        return page
    return _PLACE.sub(_shown, page)


def _shown(place: re.Match[str]) -> str:
    return without_marks(place[1]) if place[1] else _ELEMENT[place[0]]
