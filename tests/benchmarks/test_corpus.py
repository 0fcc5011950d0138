"""The corpus is the same in every run, and an edit changes what it says and nothing else."""

import pytest

from benchmarks.corpus import (
    Corpus,
    edit_body,
    edit_title,
    edit_title_once,
    edit_venue,
    make_corpus,
)
from benchmarks.ours import Ours


def files(corpus: Corpus) -> dict[str, str]:
    return dict(Ours().files(corpus))


def changed(before: Corpus, after: Corpus) -> set[str]:
    old, new = files(before), files(after)
    assert old.keys() == new.keys()
    return {name for name in old if old[name] != new[name]}


def test_is_the_same_every_time() -> None:
    assert files(make_corpus(50)) == files(make_corpus(50))


def test_no_two_events_start_at_the_same_time() -> None:
    events = make_corpus(500).events
    assert len({event.start for event in events}) == len(events)


def test_nothing_is_without_events() -> None:
    corpus = make_corpus(200)
    events = corpus.events
    assert {one.id for one in corpus.venues} == {event.venue for event in events}
    assert {one.id for one in corpus.organisations} == {event.organiser for event in events}
    assert {one.id for one in corpus.topics} == {one for event in events for one in event.topics}
    assert {one.id for one in corpus.series} == {event.series for event in events} - {None}


def test_too_few_events_are_refused() -> None:
    with pytest.raises(ValueError, match="at least 20 events"):
        make_corpus(19)


def test_lists_of_venues_and_series_are_as_long_at_any_size() -> None:
    small, large = make_corpus(400), make_corpus(4000)
    for corpus in (small, large):
        assert len(corpus.events) / len(corpus.venues) == 10
        assert len(corpus.events) / len(corpus.series) == 40


def test_a_body_has_about_300_words_and_three_links() -> None:
    body = make_corpus(20).events[0].body("fr")
    assert 280 <= len(body.split()) <= 340
    assert body.count("](https://") == body.count("**") / 2 == 3


def test_an_edit_of_a_body_changes_the_three_texts_of_one_event() -> None:
    corpus = make_corpus(30)
    assert {name.rpartition("/")[2] for name in changed(corpus, edit_body(corpus, 1))} == {
        "en.md",
        "pl.md",
        "fr.md",
    }


def test_edits_follow_each_other() -> None:
    corpus = make_corpus(30)
    first, second = edit_title(corpus, 1), edit_title(edit_title(corpus, 1), 2)
    assert changed(first, second) == changed(corpus, first)
    assert second.events[15].titles["en"].endswith(" edit 2")
    assert second.events[15].titles["en"].count(" edit ") == 1


def test_an_edit_of_one_title_changes_one_language() -> None:
    corpus = edit_title(make_corpus(30), 1)
    edited = edit_title_once(corpus, 1)
    assert {name.rpartition("/")[2] for name in changed(corpus, edited)} == {"en.md"}
    assert len(changed(edited, edit_title(edited, 2))) == 3


def test_an_edit_of_a_venue_changes_its_file_alone() -> None:
    corpus = make_corpus(30)
    assert changed(corpus, edit_venue(corpus, 1)) == {"content/venues/venue-000001.yaml"}
