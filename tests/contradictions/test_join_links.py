"""Join links among facts, and in labels."""

from tests.contradictions.reading import check_event

ONLINE = 'start: 2027-03-18\nonline: {platform: Zoom, url: "https://zoom.us/j/12"'


def test_the_own_join_link_is_none_where_it_belongs() -> None:
    assert check_event(f"{ONLINE}}}\n", en="Join us.\n").codes == []


def test_addresses_that_readers_see() -> None:
    facts = (
        f"{ONLINE}}}\n"
        'registration: {url: "https://zoom.us/j/12"}\n'
        'links: [{title: a, url: "https://teams.live.com/meet/93"}]\n'
        'documents: [{title: a, url: "https://zoom.us/rec/share/12"}]\n'
    )
    assert check_event(facts, en="a\n").words == [
        ("join-link-public", '"https://zoom.us/j/12"'),
        ("join-link-public", '"https://teams.live.com/meet/93"'),
    ]


def test_labels_and_names() -> None:
    facts = (
        f"{ONLINE}}}\n"
        "status_note: {en: 'See https://zoom.us/j/12'}\n"
        "agenda: [{title: a, room: 'https://zoom.us/j/34'}]\n"
    )
    assert check_event(facts, en="a\n").words == [
        ("join-link-public", "https://zoom.us/j/12"),
        ("join-link-public", "https://zoom.us/j/34"),
    ]


def test_a_public_link_may_stand_anywhere() -> None:
    facts = f"{ONLINE}, public: true}}\nstatus_note: {{en: 'See https://zoom.us/j/12'}}\n"
    assert check_event(facts, en="<https://zoom.us/j/12>\n").codes == []
