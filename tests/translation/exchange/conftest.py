from pathlib import Path

import pytest

from .made import new_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return new_site(tmp_path)
