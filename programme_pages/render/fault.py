"""The fault of a template, as the exception that ends a rendering."""

from programme_pages.problems import Problem


class TemplateFault(Exception):  # noqa: N818  (it is the template's fault, not an error of ours)
    """A template that cannot be used, as a problem with the line of the template."""

    def __init__(self, found: Problem) -> None:
        """Carry the problem to those who print it."""
        super().__init__(found)  # what an exception is made of is what it pickles as
        self.problem = found

    def __str__(self) -> str:
        return self.problem.message
