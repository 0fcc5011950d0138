"""A client that asks a host for many files: politely, over few connections, and never for ever."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import urllib3
from urllib3.exceptions import HTTPError, MaxRetryError, NewConnectionError
from urllib3.exceptions import TimeoutError as TooLate

from programme_pages import __version__
from programme_pages.published import LONGEST_WAIT, Unreadable, bounded

_PIECE = 64 * 1024  # bytes
_AS_IT_LIES = "identity"  # RFC 9110, section 12.5.3: without compression
_ENOUGH = 10  # files without an answer; so many more would only take time
# A host that is busy is asked again, after as long as it asks for, within reason.
_RETRY = urllib3.Retry(
    total=3,
    connect=1,
    read=1,
    status_forcelist=(429, 502, 503, 504),
    backoff_factor=0.25,
    backoff_max=4,
    retry_after_max=10,
    raise_on_status=False,
)


class Answer(NamedTuple):
    """What a host answers: names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    content: bytes


class Client:
    """Asks one host; several threads may share it. Redirects are answers, and not followed."""

    def __init__(self, url: str, connections: int) -> None:
        self._pool = _pool(url, connections)
        self._failures = 0

    def get(self, url: str, encodings: str = _AS_IT_LIES) -> Answer:
        """Get what is at an address; what comes compressed is given as it was before.

        Raises Unreadable where there is no whole answer, or there were too many like that.
        """
        if self._failures >= _ENOUGH:
            raise Unreadable("too many others could not be read, so this one was not asked for")
        try:
            return self._get(url, encodings)
        except Unreadable:
            self._failures += 1
            raise

    def _get(self, url: str, encodings: str) -> Answer:
        headers = {
            "User-Agent": f"programme-pages/{__version__}",
            "Accept-Encoding": encodings,
            "Cache-Control": "no-cache",
        }
        try:
            answer = self._pool.request(
                "GET", url, headers=headers, redirect=False, preload_content=False, retries=_RETRY
            )
            content = _content(answer)
        except (TooLate, HTTPError, ValueError, OSError) as error:
            raise _reason(error) from error
        found = {name.lower(): value for name, value in answer.headers.items()}
        return Answer(answer.status, found, content)


def _content(answer: urllib3.BaseHTTPResponse) -> bytes:
    """Read an answer. Its connection goes back to the others, closed where something failed."""
    try:
        return bounded(answer.stream(_PIECE, decode_content=True))
    except BaseException:
        answer.close()
        raise
    finally:
        answer.release_conn()


def _reason(error: Exception) -> Unreadable:
    """Say why there is no answer."""
    cause = error.reason if isinstance(error, MaxRetryError) and error.reason else error
    if isinstance(cause, TooLate) and not isinstance(cause, NewConnectionError):
        return Unreadable("the server does not answer in time")
    # Before the last colon, the library tells of its own objects.
    return Unreadable(str(cause).rpartition(": ")[2] or type(cause).__name__)


def _pool(url: str, connections: int) -> urllib3.PoolManager:
    """Make the connections: through the proxy that the environment names, where it names one."""
    parts = urlsplit(url)
    proxy = getproxies().get(parts.scheme)
    timeout = urllib3.Timeout(connect=LONGEST_WAIT, read=LONGEST_WAIT)
    if proxy and not proxy_bypass(parts.hostname or ""):
        return urllib3.ProxyManager(proxy, maxsize=connections, block=True, timeout=timeout)
    return urllib3.PoolManager(maxsize=connections, block=True, timeout=timeout)
