"""The timeline as a picture: where entries stand, whatever is known of their dates."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme_pages.plan.cards import cards
from programme_pages.plan.pictures.axis import axis_of
from programme_pages.plan.pictures.chart import WIDE, Chart, Item
from programme_pages.plan.pictures.rooms import bar_room, mark_room, put_into_rows
from programme_pages.plan.pictures.timeline import TimelinePicture, timeline_picture
from tests.plan.made import Thing, edition, event, initiative, series


def picture(*things: Thing) -> TimelinePicture:
    made = edition(*things)
    found = timeline_picture(made, cards(made, [one.id for one in things]))
    assert found is not None
    return found


def part(length: str) -> float:
    return float(length.removesuffix("%")) / 100


def by_id(chart: Chart | None) -> dict[str, Item]:
    assert chart is not None
    return {one.card.id: one for one in (*chart.bars, *chart.marks)}


THREE = (
    initiative("pact", start="2020-07", duration="2 years"),
    event("march", start="2021-03-18"),
    event("year", start="2022"),
)


def test_years_are_the_axis() -> None:
    across = picture(*THREE).across
    assert across is not None
    assert [tick.text for tick in across.ticks] == ["2020", "2021", "2022"]
    assert [tick.x for tick in across.ticks] == ["0%", "33.33%", "66.67%"]


def test_entries_stand_at_their_dates() -> None:
    found = by_id(picture(*THREE).across)
    assert part(found["pact"].x) == pytest.approx(0.5 / 3, abs=0.002)
    assert part(found["pact"].width or "") == pytest.approx(2 / 3, abs=0.002)
    assert part(found["march"].x) == pytest.approx((1 + 76.5 / 365) / 3, abs=0.002)
    assert found["march"].width is None  # a dot
    assert part(found["year"].x) == pytest.approx(2 / 3, abs=0.0001)
    assert part(found["year"].width or "") == pytest.approx(1 / 3, abs=0.002)


def test_an_open_end_goes_on_and_a_missing_one_does_not() -> None:
    found = by_id(
        picture(
            initiative("open", start="2020-01", end="tbd"),
            initiative("short", start="2020-01"),
            event("last", start="2023-12-31"),
        ).across
    )
    assert found["open"].is_open
    assert part(found["open"].width or "") == pytest.approx(1)
    assert not found["short"].is_open
    assert part(found["short"].width or "") < 0.03


def test_what_has_no_date_is_counted() -> None:
    found = picture(*THREE, event("some-day", start="tbd"), series("rivers", start="tbd"))
    assert (found.unplaced, found.unplaced_text) == (2, "2")
    assert "some-day" not in by_id(found.across)


def test_fewer_than_three_entries_make_no_picture() -> None:
    made = edition(*THREE)
    assert timeline_picture(made, cards(made, ["pact", "march"])) is None
    assert timeline_picture(made, []) is None


def test_a_picture_is_mirrored_for_scripts_from_right_to_left() -> None:
    forwards = picture(*THREE)
    made = edition(*THREE)
    made.language = replace(made.language, direction="rtl")
    backwards = timeline_picture(made, cards(made, [one.id for one in THREE]))
    assert backwards is not None
    there, here = by_id(forwards.across), by_id(backwards.across)
    for name, item in there.items():
        right = part(here[name].x) + part(here[name].width or "0%")
        assert part(item.x) == pytest.approx(1 - right, abs=0.0002), name
        assert part(item.label_x) == pytest.approx(1 - part(here[name].label_x), abs=0.0002), name
        assert item.align == here[name].align
    dots = [dot.x for year in backwards.columns for dot in year.dots]
    assert [1 - part(dot.x) for year in forwards.columns for dot in year.dots] == pytest.approx(
        [part(x) for x in dots]
    )


def test_columns_stack_by_month() -> None:
    events = [event(f"e{number}", start="2021-10-05") for number in range(3)]
    (year,) = picture(*events, event("may", start="2021-05")).columns
    places = {dot.card.id: (dot.x, dot.y) for dot in year.dots}
    assert len({x for x, _ in places.values()}) == 2
    assert len({places[f"e{number}"] for number in range(3)}) == 3
    assert part(places["may"][0]) == pytest.approx(4.5 / 12, abs=0.0001)


def test_what_has_a_year_alone_lies_below_the_stacks() -> None:
    (year,) = picture(
        event("year", start="2021"), event("may", start="2021-05"), event("june", start="2021-06")
    ).columns
    height = {dot.card.id: float(dot.y.removesuffix("em")) for dot in year.dots}
    assert height["year"] > height["may"] == height["june"]
    assert [dot.card.id for dot in year.dots if dot.is_wide] == ["year"]


def test_many_events_make_the_picture_dense() -> None:
    many = [event(f"e{number}", start=f"2021-03-{number % 28 + 1:02}") for number in range(60)]
    found = picture(*many, THREE[0])
    assert found.is_dense
    assert found.across is not None
    assert (len(found.across.bars), len(found.across.marks)) == (1, 0)
    assert sum(len(year.dots) for year in found.columns) == 60
    assert not picture(*THREE).is_dense


def test_every_entry_is_in_both_forms() -> None:
    found = picture(*THREE)
    wide = set(by_id(found.across))
    narrow = set(by_id(found.narrow)) | {dot.card.id for y in found.columns for dot in y.dots}
    assert wide == narrow == {"pact", "march", "year"}


dates = st.tuples(st.integers(2015, 2030), st.integers(1, 12), st.integers(1, 28))


@settings(max_examples=40, deadline=None)
@given(st.lists(dates, min_size=3, max_size=40), st.sampled_from([20.0, WIDE]))
def test_no_two_labels_of_a_row_meet(given_dates: list[tuple[int, int, int]], width: float) -> None:
    things = [
        event(f"e{number}", start=f"{year}-{month:02}-{day:02}")
        for number, (year, month, day) in enumerate(given_dates)
    ]
    made = edition(*things)
    placed = [(one, one.span) for one in cards(made, [one.id for one in things]) if one.span]
    axis = axis_of(span for _, span in placed)
    for room_of in (mark_room, bar_room):
        found = put_into_rows(room_of, placed, axis, width)
        assert found is not None
        rooms, rows = found
        for number, (room, row) in enumerate(zip(rooms, rows, strict=True)):
            assert room.taken[0] >= -1e-9
            assert room.taken[1] <= width + 1  # the gap behind the last may lie outside
            for other, other_row in list(zip(rooms, rows, strict=True))[:number]:
                assert (
                    row != other_row
                    or room.taken[1] <= other.taken[0]
                    or other.taken[1] <= room.taken[0]
                )
