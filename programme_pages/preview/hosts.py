"""Hosts: which names a preview answers to, and which port it gets."""

import errno
import os
from contextlib import suppress
from ipaddress import ip_address
from socket import AF_INET, AF_INET6, create_server, gaierror, getaddrinfo, socket

from programme_pages.problems import Refusal, Sentence, sentence

_BACKLOG = 128  # connections that wait to be taken
_TRIES = 20  # ports that are tried, one after the other
_ANY = {"", "0.0.0.0", "::"}  # noqa: S104  (names that are recognised, nothing is bound here)


class NoPort(Refusal):
    """There is no port to serve at."""


def is_own_name(name: str, host: str) -> bool:
    """Whether the name in a request's `Host` is one of this server, which was started at `host`.

    Another one may be that of a stranger's page, whose name was made to lead to this machine so
    that its scripts can read what is here ("DNS rebinding"). Numbers cannot be made to.
    """
    plain = name.removeprefix("[").removesuffix("]").lower()
    if plain in {"localhost", host.lower()} or plain.endswith(".localhost"):
        return True
    try:
        ip_address(plain.partition("%")[0])
    except ValueError:
        return False
    return True


def is_open(host: str) -> bool:
    """Whether others than those at this computer can reach what listens at a host."""
    try:
        return not ip_address(host).is_loopback
    except ValueError:
        return host.lower() != "localhost"


def listen(host: str, port: int | None, first: int) -> tuple[socket, int]:
    """Listen at a port of a host; where none is wished, at the first that is free from `first` on.

    Raises NoPort where the port is taken, or none is free, or the host is none of this computer.
    """
    try:
        if port is not None:
            return _bound(host, port)
        for one in range(first, first + _TRIES):
            with suppress(_Busy):
                return _bound(host, one)
    except _Busy:
        raise NoPort(_taken(host, port or 0)) from None
    except gaierror:
        raise NoPort(sentence("there is no host {host}", host=host)) from None
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        raise NoPort(
            sentence("nothing can be served at {host}: {reason}", host=host, reason=reason)
        ) from None
    raise NoPort(
        sentence(
            "the ports {first} to {last} are all in use; name one with --port",
            first=first,
            last=first + _TRIES - 1,
        )
    )


class _Busy(Exception):  # noqa: N818  (what a port is)
    """Another program listens at a port."""


def _bound(host: str, port: int) -> tuple[socket, int]:
    getaddrinfo(host, port)  # whose error tells that there is no such host
    family = AF_INET6 if ":" in host else AF_INET
    try:
        bound = create_server((host, port), family=family, backlog=_BACKLOG)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise _Busy from None
        raise
    bound.settimeout(0)
    return bound, bound.getsockname()[1]


def _taken(host: str, port: int) -> Sentence:
    free = (one for one in range(port + 1, min(port + _TRIES, 65536)) if _is_free(host, one))
    other = next(free, None)
    if other is None:
        return sentence("port {port} is in use, perhaps by another preview", port=port)
    return sentence(
        "port {port} is in use, perhaps by another preview; port {free} is free: --port {free}",
        port=port,
        free=other,
    )


def _is_free(host: str, port: int) -> bool:
    try:
        bound, _ = _bound(host, port)
    except _Busy:
        return False
    bound.close()
    return True


def address_of(host: str, port: int) -> str:
    """Give the address to open in a browser of this computer, with a slash at its end."""
    name = "localhost" if host in _ANY else f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}/"
