"""What peers are told of pictures names the corpus' own events and venues."""

from benchmarks.corpus import make_corpus
from benchmarks.drawn import Drawings
from benchmarks.told import Told, told_headings

CORPUS = make_corpus(120)
DRAWINGS = Drawings(Told("en").language, CORPUS)


def of(value: object, name: str) -> object:
    assert isinstance(value, dict)
    return value[name]


def events_of(chart: object) -> list[object]:
    columns = of(chart, "columns")
    assert isinstance(columns, list)
    return [of(dot, "event") for column in columns for dot in column["dots"]]


def test_the_timeline_has_each_event_once() -> None:
    events = events_of(DRAWINGS.timeline())
    assert sorted(map(str, events)) == [event.id for event in CORPUS.events]


def test_a_series_has_its_events_in_order() -> None:
    series = CORPUS.series[0]
    own = [event for event in CORPUS.events if event.series == series.id]
    its = sorted(own, key=lambda event: event.start)
    assert events_of(DRAWINGS.series(series)) == [event.id for event in its]


def test_a_map_marks_every_venue_of_its_list() -> None:
    countries = sorted({venue.country for venue in CORPUS.venues})
    (drawn,) = DRAWINGS.maps(CORPUS.venues, countries)
    assert drawn["fills"] == [code.lower() for code in countries]
    forms = drawn["forms"]
    assert isinstance(forms, list)
    for form in forms:
        marked = [one for spot in form["spots"] for one in spot["venues"]]
        assert sorted(marked) == [venue.id for venue in CORPUS.venues]


def test_headings_are_told_their_anchors() -> None:
    assert told_headings("## Łąka ca\n\nText\n") == "## Łąka ca {#laka-ca}\n\nText\n"
