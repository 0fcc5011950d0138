"""What can be wrong: places, problems, their catalogue and the forms they are printed in."""

from programme_pages.problems.catalogue import CATALOGUE, Definition, Severity
from programme_pages.problems.problem import (
    MOST_IN_FILE,
    Problem,
    Span,
    printable,
    problem,
    sort_problems,
)

__all__ = [
    "CATALOGUE",
    "MOST_IN_FILE",
    "Definition",
    "Problem",
    "Severity",
    "Span",
    "printable",
    "problem",
    "sort_problems",
]
