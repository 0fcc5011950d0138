from collections.abc import Iterator
from socket import create_server

import pytest

from programme_pages.preview.hosts import NoPort, address_of, is_open, is_own_name, listen

LOOPBACK = "127.0.0.1"


@pytest.mark.parametrize(
    "name", ["localhost", "LOCALHOST", "127.0.0.1", "[::1]", "192.0.2.7", "site.localhost", "here"]
)
def test_own_names(name: str) -> None:
    assert is_own_name(name, "here")


@pytest.mark.parametrize(
    "name", ["", "example.org", "localhost.example.org", "127.0.0.1.example.org", "there", "0x7f.1"]
)
def test_foreign_names(name: str) -> None:
    assert not is_own_name(name, "here")


@pytest.fixture
def busy() -> Iterator[int]:
    """A port at which somebody listens."""
    with create_server((LOOPBACK, 0)) as bound:
        yield bound.getsockname()[1]


def test_the_next_free_port_is_taken_where_none_is_wished(busy: int) -> None:
    bound, port = listen(LOOPBACK, None, first=busy)
    assert busy < port < busy + 20
    assert bound.getsockname() == (LOOPBACK, port)
    bound.close()


def test_a_wished_port_that_is_busy_is_told_with_one_that_is_free(busy: int) -> None:
    with pytest.raises(NoPort, match=rf"port {busy} is in use.*--port \d+"):
        listen(LOOPBACK, busy, first=8000)


@pytest.mark.parametrize(
    ("host", "said"), [("no.such.host.invalid", "no host"), ("192.0.2.7", "nothing can be served")]
)
def test_hosts_of_others_are_refused(host: str, said: str) -> None:
    with pytest.raises(NoPort, match=said):
        listen(host, None, first=8000)


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000/"),
        ("::1", "http://[::1]:8000/"),
        ("0.0.0.0", "http://localhost:8000/"),  # noqa: S104  (told, not bound)
    ],
)
def test_addresses(host: str, address: str) -> None:
    assert address_of(host, 8000) == address


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "::1", "localhost"])
def test_only_this_computer(host: str) -> None:
    assert not is_open(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "example.org"])  # noqa: S104
def test_the_whole_network(host: str) -> None:
    assert is_open(host)
