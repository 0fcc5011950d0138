"""Languages of catalogues, by their codes."""

from babel import Locale, UnknownLocaleError

_REGION = 2  # letters of a part for a region (ISO 3166-1); a script has four


def locale_of(code: str) -> Locale:
    """Give the locale of a language such as `pl` or `pt-BR`. Raises ValueError for no language."""
    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        raise ValueError(f'"{code}" is no language code such as pl, fr or pt-BR') from error


def usual_code(code: str) -> str:
    """Give a code in its usual case, such as `pt-BR` for `PT_br` (RFC 5646, section 2.1.1).

    Raises ValueError for no language.
    """
    written = code.replace("_", "-")
    locale_of(written)
    language, *parts = written.split("-")
    usual = [part.upper() if len(part) == _REGION else part.title() for part in parts]
    return "-".join([language.lower(), *usual])
