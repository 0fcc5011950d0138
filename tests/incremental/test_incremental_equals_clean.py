"""Whatever was edited, a build ends in the site that a clean build makes, byte for byte.

The environment variable EDITS asks for more than a round of all edits, such as EDITS=2000.
"""

import os
from pathlib import Path

import pytest

from tests.incremental.edits import EDITS
from tests.incremental.engine import CleanBuilds
from tests.incremental.site import Site
from tests.incremental.walk import WALKS_IN_A_ROUND, Walk, deal

_ROUNDS = -(-int(os.environ.get("EDITS", "1")) // len(EDITS))


@pytest.mark.parametrize("seed", range(_ROUNDS * WALKS_IN_A_ROUND))
def test_incremental_equals_clean(seed: int, tmp_path: Path, clean_builds: CleanBuilds) -> None:
    Walk(Site.new(tmp_path), seed, clean_builds).take(deal(seed))
