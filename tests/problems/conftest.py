"""What tests of problems need: problems with everything that forms have to escape."""

import pytest

from programme_pages.problems import Problem, Span, problem


@pytest.fixture
def hard() -> list[Problem]:
    """Problems with signs, letters and places that a form could spoil."""
    return [
        problem(
            "unknown-venue", Span("content/50% off, a:b.yaml", 2, 3, 2, 7), "riga", id="x,y:z%"
        ),
        problem("no-content", Span("content")),
        problem("empty-value", Span("content/żółw #1.yaml", 1, 1, 3, 4)),
        problem("unused-file", Span("content/a?b.pdf", 9, 1, 9, 1)),
    ]
