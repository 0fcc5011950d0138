"""Whether a build is asked for the same as the last one."""

import pickle
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.files import FileState
from programme_pages.ledger.store import unpickle
from programme_pages.pipeline.last import NO_BUILD, LastBuild, day_of, request_of
from programme_pages.pipeline.outputs import Output
from programme_pages.pipeline.settings import Settings

DAY = date(2027, 1, 15)
SETTINGS = Settings(Path("site"), Path("output"), DAY, base_url="https://a.example/")
LAST = LastBuild(request_of(SETTINGS), "digest", DAY, "Europe/Riga", [], {}, {})


@pytest.mark.parametrize(
    ("changes", "inputs", "same"),
    [
        ({}, "digest", True),
        ({}, "another", False),
        ({}, "", False),
        ({"now": date(2027, 1, 16)}, "digest", False),
        ({"now": datetime(2027, 1, 15, 21, 59, tzinfo=UTC)}, "digest", True),
        ({"now": datetime(2027, 1, 15, 22, 0, tzinfo=UTC)}, "digest", False),  # midnight in Riga
        ({"base_url": None}, "digest", False),
        ({"drafts": True}, "digest", False),
        ({"strict": True}, "digest", False),
        ({"processes": 7}, "digest", True),
        ({"explain": True}, "digest", True),
    ],
)
def test_the_same_is_asked_for(changes: dict[str, Any], inputs: str, same: bool) -> None:  # noqa: FBT001
    assert LAST.is_same(replace(SETTINGS, **changes), inputs) is same


def test_inputs_that_cannot_be_relied_on_are_never_the_same() -> None:
    assert not LAST._replace(inputs="").is_same(SETTINGS, "")


def test_before_the_first_build_nothing_is_the_same() -> None:
    assert not NO_BUILD.is_same(SETTINGS, "digest")
    assert not NO_BUILD.is_same(SETTINGS, "")


def test_a_day_is_that_day_everywhere_and_an_instant_is_not() -> None:
    assert day_of(DAY, "Pacific/Kiritimati") == DAY
    noon = datetime(2027, 1, 15, 12, tzinfo=UTC)
    assert day_of(noon, "Pacific/Kiritimati") == date(2027, 1, 16)
    assert day_of(noon, "Pacific/Pago_Pago") == DAY


numbers = st.integers(-(2**70), 2**70)  # file systems tell what they like
texts = st.text(st.characters(exclude_characters="\0"))
outputs = st.dictionaries(
    texts, st.builds(Output, st.builds(FileState, *[numbers] * 4), texts), max_size=5
)


@given(outputs, outputs)
def test_what_is_kept_comes_back(left: dict[str, Output], copied: dict[str, Output]) -> None:
    last = LAST._replace(outputs=left, downloads=copied)
    back = unpickle(pickle.dumps(last))
    assert back == last
    assert list(back.outputs) == list(left)
    assert {type(one) for one in back.outputs.values()} <= {Output}
    assert {type(one.state) for one in back.outputs.values()} <= {FileState}
