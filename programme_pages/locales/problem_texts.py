"""The texts of problems in other languages than English: catalogues of a domain of their own.

They travel as the interface's do: the engine's lie in `locales/`, and a site's own file of the same
name stands in for the engine's.
"""

from collections.abc import Sequence
from pathlib import Path

from babel import Locale, UnknownLocaleError

from programme_pages.locales.messages import read_catalogue
from programme_pages.problems.texts import ENGLISH, Texts


def load_problem_texts(name: str, folders: Sequence[Path]) -> tuple[Texts, list[str]]:
    """Load the texts of a language, named as its folder, and say what is wrong with its catalogue.

    What cannot be used is told in English. Raises OSError where the file cannot be read.
    """
    places = (folder / name / "LC_MESSAGES" / "problems.po" for folder in reversed(folders))
    path = next((place for place in places if place.is_file()), None)
    if path is None:
        return ENGLISH, []
    try:
        locale, text = Locale.parse(name), path.read_bytes().decode("utf-8-sig")
    except UnknownLocaleError as error:
        return ENGLISH, [f"{path}: {error}"]
    except UnicodeDecodeError:
        return ENGLISH, [f"{path}: the file is not UTF-8 text"]
    except ValueError:
        return ENGLISH, [f"{path}: no language is called {name}"]
    catalogue, faults = read_catalogue(text, locale)
    return Texts(catalogue), [f"{path}:{fault.line}: {fault.reason}" for fault in faults]
