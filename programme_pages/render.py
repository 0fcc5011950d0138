"""Render: jobs to bytes. A template sees its context and its language, and nothing else."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket

from programme_pages.locales import Language
from programme_pages.plan import BytesJob, CopyJob, Job, PageJob
from programme_pages.problems import Problem, Span, problem

Rendered = tuple[str, bytes | Path]

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


class TemplateFault(Exception):  # noqa: N818  (it is the template's fault, not an error of ours)
    """A template that cannot be used, as a problem with the line of the template."""

    def __init__(self, found: Problem) -> None:
        """Carry the problem to those who print it."""
        super().__init__(found.message)
        self.problem = found


def render(
    jobs: Iterable[Job], languages: Mapping[str, Language], folders: Sequence[Path]
) -> Iterator[Rendered]:
    """Render jobs one by one: the target of each, and its bytes or the file to copy.

    Raises TemplateFault where a template is broken.
    """
    compiled = _Compiled()
    environments = {code: _environment(one, folders, compiled) for code, one in languages.items()}
    for job in jobs:
        if isinstance(job, CopyJob):
            yield job.target, job.location
        elif isinstance(job, BytesJob):
            yield job.target, job.content
        else:
            yield job.target, _render_page(job, environments[job.language], folders)


class _Compiled(jinja2.BytecodeCache):
    """The templates compiled so far: they are the same in all languages."""

    def __init__(self) -> None:
        self._codes: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template's code, if it was compiled before."""
        bucket.code = self._codes.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's code."""
        if bucket.code is not None:
            self._codes[bucket.key] = bucket.code


def _environment(
    language: Language, folders: Sequence[Path], compiled: _Compiled
) -> jinja2.Environment:
    # The folders come with the engine's first; Jinja takes the first that has the file.
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in reversed(folders)]),
        bytecode_cache=compiled,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    # The old style leaves a literal percent sign in a message alone.
    environment.install_gettext_callables(  # type: ignore[attr-defined]  # added by the extension
        language.gettext,
        language.ngettext,
        newstyle=False,
        pgettext=language.pgettext,
        npgettext=language.npgettext,
    )
    return environment


def _render_page(job: PageJob, environment: jinja2.Environment, folders: Sequence[Path]) -> bytes:
    try:
        page = environment.get_template(job.template).render(page=job.context)
    except jinja2.TemplateSyntaxError as error:
        raise _fault(error.filename, error.lineno, error.message, job, folders) from error
    except _FAULTS as error:
        reason = str(error)
        if isinstance(error, jinja2.TemplateNotFound):
            reason = f"no template {error.name}"
        raise _fault(*_template_line(error), reason, job, folders) from error
    return page.encode()


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


def _fault(
    filename: str | None, line: int, reason: str | None, job: PageJob, folders: Sequence[Path]
) -> TemplateFault:
    place = Path(filename or job.template)
    inside = (place.relative_to(one) for one in folders if place.is_relative_to(one))
    span = Span(f"templates/{next(inside, place).as_posix()}", line, 1, line, 1)
    return TemplateFault(
        problem("template-error", span, reason=reason or "the template fails", page=job.target)
    )
