"""Any words go out and come back as they were."""

import os
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from .made import (
    ENTRY,
    POLISH,
    bring,
    by_tool,
    catalog_of,
    contents,
    export,
    new_site,
    run,
    told,
    translate_all,
)

BLOCKS = st.sampled_from(
    ["Words.", "More: words", "- a\n- b", "a  \nb", "100 %", "## A", "## B", "### C", "> q"]
)
BODIES = st.lists(BLOCKS, max_size=6)


@given(BODIES, BODIES | st.none(), BODIES, st.booleans(), st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=int(os.environ.get("EXCHANGES", "30")))
def test_round_trips(
    english: list[str],
    polish: list[str] | None,
    later: list[str],
    is_marked: bool,  # noqa: FBT001
    end: str,
) -> None:
    """What went out comes back to the same bytes; all translated, it goes out as it came in."""
    with tempfile.TemporaryDirectory() as folder:
        site = new_site(Path(folder))
        write(site, "en", english, end)
        (site / POLISH).unlink()
        if polish is not None:
            write(site, "pl", polish, end)
            if is_marked:
                run("translate", "mark", "roofs", "pl", "--root", site, "--quiet")
        write(site, "en", later, end)
        before, po = contents(site), export(site)
        assert bring(site, po) == 0
        assert bring(site, by_tool(po, lambda _: None)) == 0
        assert contents(site) == before
        translated = by_tool(po, translate_all)
        assert bring(site, translated) == 0
        came, went = catalog_of(translated), catalog_of(export(site))
        if came.pop("workshops/roofs text", None):  # which may come apart in sections by now
            went = {
                name: one
                for name, one in went.items()
                if not name.startswith("workshops/roofs text")
            }
        assert went == came
        if later:  # a body whose source is gone is up to date once that is marked
            assert set(told(site).values()) <= {"up-to-date"}


def write(site: Path, code: str, blocks: list[str], end: str) -> None:
    body = "\n\n".join(blocks)
    text = f"---\ntitle: Roofs {code}\nsummary: Roofs.\n---\n{body}\n".replace("\n", end)
    (site / f"{ENTRY}/{code}.md").write_bytes(text.encode())
