"""The environment of templates: Jinja as the templates of one language know it.

Jinja is general, and pays for it at every name that a page shows. Where a hook of its own lets the
usual case take a shorter way to the same text, this is done here.
"""

from collections.abc import Callable, Mapping, MutableMapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from programme_pages.locales import Language
from programme_pages.render.remembered import Remembered

# What the code of a compiled template depends on, besides its text and Jinja.
SYNTAX: Mapping[str, Any] = {
    "autoescape": True,
    "extensions": ("jinja2.ext.i18n", "jinja2.ext.do"),
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
}
# Written at the head of each function of a compiled template: these two are not Jinja's.
COMMONS = "escape, Macro = environment.escape, environment.macro"
# How the code asks a value for what it has under a name: Python's way is tried before Jinja's.
ATTRIBUTE = (
    "(found if (found := getattr((of := ",
    "), {name!r}, missing)) is not missing else environment.getattr(of, {name!r}))",
)
_ANY_ROOT = "\0"  # in the place of the way to the root; no text can hold it
_ESCAPED = 4_000  # texts that are kept as they were escaped: about a MB


class _Macro(Macro):
    """A macro. Jinja sorts what is given at each call; mostly, it is in order already."""

    def __init__(self, *about: Any) -> None:
        super().__init__(*about)
        self._takes_more = self.catch_kwargs or self.catch_varargs or self.caller

    def __call__(self, *values: Any, **named: Any) -> str:
        """Give the macro's text, which is HTML, as all templates escape what they show."""
        if named or self._takes_more or len(values) != self._argument_count:
            return super().__call__(*values, **named)
        return str.__new__(Markup, self._func(*values))


# The types of functions of ours, which never ask for Jinja's context (`jinja2.pass_context`).
_PLAIN = frozenset({_Macro, Remembered, type(cache(str))})


class _Context(Context):
    """Variables of a template. Templates import each other without globals of their own.

    Jinja would compare the globals at every import, which costs more than all else in it.
    """

    def __init__(
        self,
        environment: jinja2.Environment,
        parent: dict[str, Any],
        name: str | None,
        blocks: dict[str, Callable[[Context], Any]],
        globals: Any = None,  # noqa: A002, ARG002  (Jinja's name)
    ) -> None:
        super().__init__(environment, parent, name, blocks)

    def call(self, called: Any, /, *values: Any, **named: Any) -> Any:
        """Call what a template calls. Jinja looks at each function for what it asks of Jinja."""
        if type(called) not in _PLAIN:
            return super().call(called, *values, **named)
        if named:
            named.pop("_block_vars", None)  # these two are for functions that ask for the context
            named.pop("_loop_vars", None)
        return called(*values, **named)


class _Template(jinja2.Template):
    """A template. Which others import it changes nothing: see `_Context`."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002
        return super()._get_default_module()


class _Generator(CodeGenerator):
    def write_commons(self) -> None:
        super().write_commons()
        self.writeline(COMMONS)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  (Jinja's)
        of, found = ATTRIBUTE
        self.write(of)
        self.visit(node.node, frame)
        self.write(found.format(name=node.attr))


class _Environment(jinja2.Environment):
    context_class = _Context
    code_generator_class = _Generator
    template_class = _Template

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.escape = _make_escape()
        self.macro = _Macro
        self._loaded: dict[str, jinja2.Template] = {}

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Give a template's globals as one mapping: each page copies it, and a chain is slow."""
        return {**self.globals, **(d or {})}

    def get_template(
        self,
        name: str | jinja2.Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  (Jinja's name)
    ) -> jinja2.Template:
        """Give a template, which does not change while there is this environment."""
        if not isinstance(name, str) or globals:
            return super().get_template(name, parent, globals)
        if name not in self._loaded:
            self._loaded[name] = super().get_template(name, parent)
        return self._loaded[name]


def _make_escape() -> Callable[[object], str]:
    """Make markupsafe.escape for output, which asks for no more than a text.

    What is escaped already is passed on as it is, and short texts such as paths come again.
    """
    escape_text = lru_cache(_ESCAPED)(escape)

    def escape_output(value: object) -> str:
        kind = type(value)
        if kind is Markup:
            return value  # type: ignore[return-value]  # the type has just been looked at
        return escape_text(value) if kind is str else escape(value)

    return escape_output


def make_environment(
    language: Language,
    folders: Sequence[Path],
    compiled: jinja2.BytecodeCache,
    remembered: Remembered,
) -> jinja2.Environment:
    """Make the environment of a language; of the folders, the last that has a template wins."""
    environment = _Environment(
        **SYNTAX,
        loader=jinja2.FileSystemLoader([str(folder) for folder in reversed(folders)]),
        bytecode_cache=compiled,
        undefined=jinja2.StrictUndefined,
        auto_reload=False,
    )
    # The old style leaves a literal percent sign in a message alone.
    gettext = cache(language.gettext)
    environment.install_gettext_callables(  # type: ignore[attr-defined]  # added by the extension
        gettext,
        language.ngettext,
        newstyle=False,
        pgettext=cache(language.pgettext),
        npgettext=language.npgettext,
    )
    environment.globals["_"] = gettext  # Jinja's looks for gettext at each call
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    environment.globals["remembered"] = remembered
    environment.globals["ANY_ROOT"] = _ANY_ROOT
    return environment
