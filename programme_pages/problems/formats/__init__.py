"""The forms that problems are printed in: the same problems, in the same order, in each of them."""

from programme_pages.problems.formats.github import as_github
from programme_pages.problems.formats.gitlab import as_gitlab
from programme_pages.problems.formats.records import as_json
from programme_pages.problems.formats.terminal import Paint, Role, as_text

__all__ = ["Paint", "Role", "as_github", "as_gitlab", "as_json", "as_text"]
