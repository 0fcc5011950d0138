"""The page of problems: what is wrong, where and how to mend it, in the place of each page."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from programme_pages.preview.following import Failure
from programme_pages.preview.lines import ReadLines
from programme_pages.problems import ENGLISH, Problem, Span, Texts
from programme_pages.problems.formats.terminal import visible

STYLE = """\
:root { color-scheme: light dark; --paper: #fcfbf8; --ink: #1c2226; --sheet: #f1eee6;
  --error: #a1261c; --warning: #7c5300; --link: #0b5a63; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181a; --ink: #e7e4dc; --sheet: #22292c;
  --error: #f4a79c; --warning: #e6c077; --link: #8fcdd2; } }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
a { color: var(--link); }
h1 { font-size: 1.75rem; }
h2 { margin: 0; font-size: 1.0625rem; overflow-wrap: anywhere; }
article { margin-block: 1.5rem; padding: 0.75rem 1rem; background: var(--sheet);
  border-inline-start: 0.25rem solid var(--error); }
article.warning { border-color: var(--warning); }
article.error strong { color: var(--error); }
article.warning strong { color: var(--warning); }
p { margin-block: 0.5rem; }
mark { background: none; color: inherit; text-decoration: wavy underline var(--error);
  text-underline-offset: 0.25em; }
pre span { opacity: 0.75; user-select: none; }
pre { margin-block: 0.75rem; overflow-x: auto; font: 0.875rem/1.45 ui-monospace, monospace; }
"""
STYLE_PATH = "/_preview/style.css"
_AROUND = 1  # lines that are shown before and after the one that is meant
_PAGE = Markup("""\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="stylesheet" href="{style}">
</head>
<body>
<main>
<h1>{title}</h1>
{rest}
</main>
</body>
</html>
""")
_PROBLEM = Markup("""\
<article class="{kind}">
<h2>{file}:{line}:{column}</h2>
<p><strong>{severity}</strong> <code>[{code}]</code> {message}</p>
{frame}<p>{hint}</p>
</article>
""")
_DETAILS = Markup('<pre tabindex="0">{text}</pre>\n')
_FRAME = Markup('<pre tabindex="0" aria-label="{label}">{lines}</pre>\n')
_LINE = Markup("<span>{number} | </span>{text}\n")
_BACK = Markup('<p><a href="{address}">{text}</a></p>\n')
_TEXT = Markup("<p>{text}</p>\n")


class Tongue(NamedTuple):
    """What those who write the site read: a language, and its texts."""

    language: str = "en"  # as HTML names it
    texts: Texts = ENGLISH


IN_ENGLISH = Tongue()


def problem_page(
    problems: Sequence[Problem],
    read_lines: ReadLines,
    way_back: str | None,
    tongue: Tongue = IN_ENGLISH,
) -> str:
    """Show problems, errors first; `way_back` leads to the page as it was."""
    errors = sum(one.is_error for one in problems)
    ordered = sorted(problems, key=lambda one: not one.is_error)
    texts = tongue.texts
    rest = []
    if errors:
        lead = texts.text("This page comes back by itself once they are mended.")
        rest.append(_TEXT.format(text=lead))
    rest += _way_back(way_back, texts)
    rest += [_one(found, read_lines, texts) for found in ordered]
    return _page(_title(errors, len(problems) - errors, texts), rest, tongue)


def failure_page(failure: Failure, way_back: str | None, tongue: Tongue = IN_ENGLISH) -> str:
    """Show why there is nothing to show."""
    texts = tongue.texts
    rest = [_TEXT.format(text=failure.sentence.told(texts))]
    if failure.details:
        rest.append(_DETAILS.format(text=failure.details))
    title = texts.text("The preview could not be made")
    return _page(title, [*rest, *_way_back(way_back, texts)], tongue)


def _title(errors: int, warnings: int, texts: Texts) -> str:
    if errors:
        return texts.counted("{number} mistake to mend", "{number} mistakes to mend", errors)
    if warnings:
        return texts.counted("{number} warning", "{number} warnings", warnings)
    return texts.text("Nothing is wrong")


def _one(found: Problem, read_lines: ReadLines, texts: Texts) -> Markup:
    span = found.span
    return _PROBLEM.format(
        kind=str(found.severity),
        severity=texts.text(str(found.severity)),
        file=span.file,
        line=span.line,
        column=span.column,
        code=found.code,
        message=found.message_in(texts),
        frame=_frame(span, read_lines(span.file), texts),
        hint=found.hint_in(texts),
    )


def _frame(span: Span, lines: Sequence[str], texts: Texts) -> Markup:
    """Show the line that is meant among its neighbours, with what is meant in it marked."""
    if span.line > len(lines):
        return Markup()
    first, last = max(1, span.line - _AROUND), min(len(lines), span.line + _AROUND)
    width = len(str(last))
    shown = Markup().join(
        _LINE.format(
            number=str(number).rjust(width),
            text=_marked(span, line) if number == span.line else visible(line),
        )
        for number, line in enumerate(lines[first - 1 : last], first)
    )
    label = texts.told("{file}, line {line}", file=span.file, line=span.line)
    return _FRAME.format(label=label, lines=shown)


def _marked(span: Span, line: str) -> Markup:
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    line = visible(line)
    if end <= start:  # a place between characters, such as the line of a template
        return escape(line)
    marked = Markup("{}<mark>{}</mark>{}")
    return marked.format(line[:start], line[start:end], line[end:])


def _way_back(address: str | None, texts: Texts) -> list[Markup]:
    text = texts.text("The page as it was")
    return [_BACK.format(address=address, text=text)] if address else []


def _page(title: str, rest: Iterable[Markup], tongue: Tongue) -> str:
    return _PAGE.format(
        title=escape(title),
        style=STYLE_PATH,
        rest=Markup().join(rest),
        language=tongue.language,
    )
