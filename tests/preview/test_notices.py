from threading import Event, Thread

from programme_pages.preview.notices import Notices


def test_names_are_taken_once() -> None:
    notices = Notices()
    notices.put({"a"})
    notices.put({"a", "b"})
    assert notices.wait() == {"a", "b"}
    assert notices.wait(timeout=0) == set()


def test_who_waits_is_woken_by_a_notice() -> None:
    notices = Notices()
    giver = Thread(target=notices.put, args=({"a"},))
    giver.start()
    assert notices.wait() == {"a"}
    giver.join()


def test_the_end_lets_everybody_go() -> None:
    notices = Notices()
    notices.end()
    assert notices.wait() == set()
    assert notices.ended


def test_who_waits_for_something_else_too_is_woken_by_that() -> None:
    notices, happened = Notices(), Event()

    def happen() -> None:
        happened.set()
        notices.wake()

    other = Thread(target=happen)
    other.start()
    assert notices.wait(until=happened.is_set) == set()
    other.join()
