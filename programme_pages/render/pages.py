"""Pages: what templates make of page jobs, and what went wrong in which line of them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import jinja2

from programme_pages.locales import Language
from programme_pages.locales.english import START
from programme_pages.plan import PageJob
from programme_pages.problems import Sentence, Span, problem, sentence
from programme_pages.render.bytecode import Bytecode, folders_of_code
from programme_pages.render.components import find_lacks
from programme_pages.render.english import show_english
from programme_pages.render.environment import make_environment
from programme_pages.render.fault import TemplateFault
from programme_pages.render.remembered import Remembered

# What a template can end in: its context is plain values, so it is never the engine's fault.
_FAULTS = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)

_BLOCK = 10_000  # chunks of a page that are joined at once: all of most pages
_MARK = START.encode()


class Pages:
    """The templates of a site in its languages; a language is set up when it is first needed."""

    def __init__(
        self,
        languages: Mapping[str, Language],
        folders: Sequence[Path],
        bytecode_folder: Path | None,
    ) -> None:
        self._languages = languages
        self._folders = folders
        self._bytecode = Bytecode(folders_of_code(folders, bytecode_folder))
        self._remembered = Remembered()
        self._language = ""  # of the last page
        self._environments: dict[str, jinja2.Environment] = {}

    def render(self, job: PageJob, context: object) -> bytes:
        """Make a page; raises TemplateFault where a template is broken."""
        environment = self._environment(job.language)
        if job.language != self._language:  # a macro is another one in each
            self._language = job.language
            self._remembered.forget()
        try:
            page = _joined(environment.get_template(job.template).generate(page=context))
        except jinja2.TemplateSyntaxError as error:
            raise self._fault(error.filename, error.lineno, error.message, job) from error
        except _FAULTS as error:
            reason: str | Sentence = str(error)
            if isinstance(error, jinja2.TemplateNotFound):
                reason = sentence("no template {name}", name=error.name)
            raise self._fault(*_template_line(error), reason, job) from error
        return show_english(page.decode()).encode() if _MARK in page else page

    def _environment(self, code: str) -> jinja2.Environment:
        if code not in self._environments:
            self._environments[code] = make_environment(
                self._languages[code], self._folders, self._bytecode, self._remembered
            )
        return self._environments[code]

    def _fault(
        self, filename: str | None, line: int, reason: str | Sentence | None, job: PageJob
    ) -> TemplateFault:
        place = Path(filename or job.template)
        inside = (place.relative_to(one) for one in self._folders if place.is_relative_to(one))
        span = Span(f"templates/{next(inside, place).as_posix()}", line, 1, line, 1)
        page = f"{job.target} ({job.about})"
        # A copy of an old component makes faults that seem to be those of the program's templates.
        lack = next(find_lacks(self._environment(job.language), self._folders), None)
        if lack is not None:
            span = Span(f"templates/{lack.name}")
            reason = sentence(
                "this file is older than the program, whose templates need of it: {macros}",
                macros="; ".join(lack.macros),
            )
        return TemplateFault(
            problem(
                "template-error",
                span,
                reason=reason or sentence("the template fails"),
                page=page,
            )
        )


def _joined(chunks: Iterator[str]) -> bytes:
    """Join what a template gives. A list of very many entries is never a text as a whole."""
    blocks: list[bytes] = []
    while block := list(islice(chunks, _BLOCK)):
        blocks.append("".join(block).encode())
    return b"".join(blocks)


def _template_line(error: BaseException) -> tuple[str | None, int]:
    """Give the innermost place in a template that an error passed through."""
    place: tuple[str | None, int] = (None, 1)
    trace = error.__traceback__
    while trace is not None:
        filename = trace.tb_frame.f_code.co_filename
        if filename.endswith(".html"):
            place = (filename, trace.tb_lineno)
        trace = trace.tb_next
    return place
