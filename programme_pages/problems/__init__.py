"""What can be wrong: places, problems, their catalogue and the forms they are printed in."""

from programme_pages.problems.catalogue import CATALOGUE
from programme_pages.problems.definition import Definition, Example, Severity
from programme_pages.problems.problem import (
    MOST_IN_FILE,
    Problem,
    Span,
    printable,
    problem,
    sort_problems,
)
from programme_pages.problems.texts import (
    ENGLISH,
    Refusal,
    Sentence,
    Texts,
    counted_sentence,
    sentence,
)

__all__ = [
    "CATALOGUE",
    "ENGLISH",
    "MOST_IN_FILE",
    "Definition",
    "Example",
    "Problem",
    "Refusal",
    "Sentence",
    "Severity",
    "Span",
    "Texts",
    "counted_sentence",
    "printable",
    "problem",
    "sentence",
    "sort_problems",
]
