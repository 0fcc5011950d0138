from pathlib import Path

import pytest

from programme_pages.locales import Language, load_languages

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def languages() -> dict[str, Language]:
    return load_languages(["en", "pl"], [ROOT / "locales"])[0]
