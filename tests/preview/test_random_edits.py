"""Whatever is saved, in one session: its pages are those of a preview made in one go.

Before each rebuild, all is hurried that can be: by itself, with pages that browsers may show, and
now and then together with what was saved before, as happens where saves overtake a rebuild.
"""

from pathlib import Path
from random import Random

import pytest

from programme_pages.preview.rebuilding import Rebuilder
from tests.incremental.edits import EDITS
from tests.incremental.site import NotPossible, Site

from .made import ADDRESS, clean_preview, files_in

_EDITS = 40


@pytest.mark.parametrize("seed", range(2))
def test_a_session_equals_clean_previews(seed: int, tmp_path: Path) -> None:
    site, random = Site.new(tmp_path), Random(seed)  # noqa: S311  (to be repeated)
    preview = Rebuilder(site.root, ADDRESS, lambda: site.today)
    preview.rebuild()
    site.past.append(site.sources())
    for number, edit in enumerate(random.sample(EDITS, _EDITS)):
        before = site.sources()
        try:
            edit.apply(site, random)
        except NotPossible:
            continue
        after = site.sources()
        names = {
            name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
        }
        for name in sorted(names):  # what comes one by one adds up
            preview.hurry([name])
        if preview.hurry(names) is not None:
            there = sorted(files_in(preview.pages))
            preview.hurry_shown(random.sample(there, min(10, len(there))))
        good = preview.rebuild().is_good
        expected = clean_preview(site.root, tmp_path / f"clean {number}", site.today)
        assert good == (expected is not None), edit.name
        if expected is None:
            site.go_back(site.past[-1])
        else:
            assert files_in(preview.pages) == expected, edit.name
            site.past.append(after)
