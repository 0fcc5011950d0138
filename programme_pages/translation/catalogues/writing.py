"""Catalogues as files: written so that an update changes the lines of what changed, no others."""

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.plurals import get_plural
from babel.messages.pofile import generate_po

_WIDEST = 10**6  # characters of a line: texts are never wrapped, comments stay as they were


def new_header(locale: Locale | None) -> str:
    """Give the beginning of a new catalogue; that of the template has no locale."""
    lines = ["Project-Id-Version: programme-pages"]
    if locale is not None:
        lines.append(f"Language: {locale}")
    lines += [
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: 8bit",
    ]
    if locale is not None:
        lines.append(f"Plural-Forms: {get_plural(locale)}")
    comment = f"# {locale.english_name}\n" if locale is not None else ""
    return f'{comment}msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in lines)


def header_of(text: str) -> str | None:
    """Give the beginning of a catalogue as it was written: all up to its first empty line.

    None where it has no header, which is a message whose text is empty.
    """
    head = text.lstrip("\n").partition("\n\n")[0]
    return f"{head}\n" if '\nmsgid ""\nmsgstr' in f"\n{head}" else None


def write_catalogue(header: str, catalog: Catalog) -> str:
    """Write messages below a header, in the order of the files that they are from."""
    written = generate_po(
        catalog, omit_header=True, ignore_obsolete=True, include_lineno=False,
        sort_by="location", width=_WIDEST,
    )  # fmt: skip
    return f"{header}\n" + "".join(written).rstrip("\n") + "\n"
