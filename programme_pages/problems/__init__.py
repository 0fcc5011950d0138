"""What can be wrong: places, problems, their catalogue and the forms they are printed in."""

from programme_pages.problems.catalogue import CATALOGUE, Definition, Severity
from programme_pages.problems.problem import Problem, Span, printable, problem, sort_problems

__all__ = [
    "CATALOGUE",
    "Definition",
    "Problem",
    "Severity",
    "Span",
    "printable",
    "problem",
    "sort_problems",
]
