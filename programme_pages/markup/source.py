"""One body on its way to HTML."""

from programme_pages.problems import MOST_IN_FILE, Problem, Span, problem


class Source:
    """One body on its way: the Markdown, where it stands, and what was found wrong."""

    def __init__(self, markdown: str, file: str, first_line: int) -> None:
        """Take a text that begins on `first_line` of `file`."""
        self.markdown = markdown
        self.file = file
        self.first_line = first_line
        self.problems: list[Problem] = []

    def report(
        self, code: str, needle: str, suggestion: str | None = None, /, **values: object
    ) -> None:
        """Report a problem at the first place where the needle stands."""
        if len(self.problems) <= MOST_IN_FILE:
            self.problems.append(problem(code, self.find(needle), suggestion, **values))

    def find(self, needle: str, after: str = "") -> Span:
        """Where a text stands in the Markdown; the first line where it is not found.

        `after` is a text that has to stand somewhere before it.
        """
        start = self.markdown.find(after) + len(after)
        index = self.markdown.find(needle, start) if needle else -1
        if index < 0:
            return Span(self.file, self.first_line, 1, self.first_line, 1)
        return self.place(index, len(needle.split("\n", 1)[0]))

    def place(self, index: int, width: int) -> Span:
        """Where a stretch of one line begins that is so many characters wide."""
        line = self.first_line + self.markdown.count("\n", 0, index)
        column = index - self.markdown.rfind("\n", 0, index)
        return Span(self.file, line, column, line, column + width)
