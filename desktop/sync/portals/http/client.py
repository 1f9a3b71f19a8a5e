"""Asking a portal one thing at a time; any number of threads may ask at once."""

import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager

import httpx

from desktop import __version__
from desktop.sync.errors import BadAddress, MovedElsewhere, PortalTrouble, TimedOut, TooLarge
from desktop.sync.portals.http.addresses import (
    base_of,
    checked_address,
    goes_direct,
    host_of,
    joined,
    next_address,
    same_place,
)
from desktop.sync.portals.http.limits import Limits
from desktop.sync.portals.http.logins import Login, NoLogin
from desktop.sync.portals.http.question import Question
from desktop.sync.portals.http.reply import Reply
from desktop.sync.portals.http.troubles import answer_trouble, line_trouble
from desktop.sync.portals.http.trust import trusted

Refusal = Callable[[Reply, str], PortalTrouble | None]
"""What a protocol's own error says (the reply and the action at hand); None: go by the status."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_KEEPS_METHOD = frozenset({307, 308})
_HOPS = 5

_HEADERS = {
    "User-Agent": f"BanTin/{__version__}",
    "Accept": "application/json",
    "Cache-Control": "no-cache",  # an answer of before the last write would pass for a change
}


def _no_refusal(_reply: Reply, _action: str) -> PortalTrouble | None:
    return None


class Http:
    """The line to one portal.

    `url` is the portal's address, which requests' paths go below; `login` logs each request in
    and goes to no other host. TLS is always verified. Nothing is ever asked twice by itself.
    """

    def __init__(
        self,
        url: str,
        *,
        login: Login | None = None,
        user: str = "",
        ca_file: str = "",
        limits: Limits | None = None,
        refusal: Refusal = _no_refusal,
    ) -> None:
        """Raise `BadAddress` or `AuthorityUnread`; asks nothing yet."""
        self.url = checked_address(url)
        self.user = user
        self._login: Login = login or NoLogin()
        self._limits = limits or Limits()
        self._refusal = refusal
        self._client = _client(self.url, ca_file, self._limits)

    @property
    def host(self) -> str:
        """The host, as errors name it."""
        return host_of(self.url)

    def get(
        self,
        path: str = "",
        query: Mapping[str, str] | None = None,
        *,
        may: Collection[int] = (),
    ) -> Reply:
        """Look at `path`; the short way to `ask`."""
        return self.ask(Question(path=path, query=query, may=may))

    def ask(self, question: Question) -> Reply:
        """Return a good answer (2xx), or one whose status is in `question.may`.

        Raises a `PortalTrouble` for everything else.
        """
        reply = self._go(question)
        if reply.good or reply.status in question.may:
            return reply
        told = self._refusal(reply, question.action)
        raise told or answer_trouble(
            reply, user=self.user, action=question.action, name=question.name
        )

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    def _go(self, question: Question) -> Reply:
        url, query = joined(self.url, question.path), question.query
        for _hop in range(_HOPS):
            if not same_place(self.url, url):
                raise MovedElsewhere(self.host, base_of(url, question.path))
            reply = self._send(self._request(question, url, query), question.most)
            location = reply.headers.get("location", "")
            if reply.status not in _REDIRECTS or not location:
                return reply
            url, query = next_address(reply.url, location), None
            if not question.changes_nothing and reply.status not in _KEEPS_METHOD:
                raise MovedElsewhere(self.host, base_of(url, question.path))
        raise reply.garbled("an answer rather than one more redirect")

    def _request(
        self, question: Question, url: str, query: Mapping[str, str] | None
    ) -> httpx.Request:
        fields = question.fields | self._login.headers()
        try:
            return self._client.build_request(
                question.method, url, params=query, headers=fields, content=question.body
            )
        except (httpx.InvalidURL, ValueError) as error:
            raise BadAddress(url.partition("?")[0]) from error

    def _send(self, request: httpx.Request, most: int) -> Reply:
        url = str(request.url)
        end = time.monotonic() + self._limits.total
        with _lines_troubles(url):
            response = self._client.send(request, stream=True)
            try:
                body = _body(response, most or self._limits.most, end)
            finally:
                response.close()
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Reply(response.status_code, headers, body, url)


def _client(url: str, ca_file: str, limits: Limits) -> httpx.Client:
    return httpx.Client(
        verify=trusted(ca_file),
        trust_env=not goes_direct(url),
        timeout=httpx.Timeout(limits.read, connect=limits.connect),
        limits=httpx.Limits(
            max_connections=limits.connections,
            max_keepalive_connections=limits.connections,
            keepalive_expiry=limits.idle,
        ),
        headers=_HEADERS,
        follow_redirects=False,
    )


@contextmanager
def _lines_troubles(url: str) -> Iterator[None]:
    try:
        yield
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
        raise line_trouble(error, url.partition("?")[0]) from error


def _body(response: httpx.Response, most: int, end: float) -> bytes:
    """Return the answer's bytes; raises `TooLarge` and `TimedOut`."""
    url = str(response.request.url)
    announced = response.headers.get("content-length", "")
    parts: list[bytes] = []
    size = int(announced) if announced.isdigit() and response.request.method != "HEAD" else 0
    if size > most:
        raise TooLarge(url.partition("?")[0])
    size = 0
    for part in response.iter_bytes():
        size += len(part)
        if size > most:
            raise TooLarge(url.partition("?")[0])
        if time.monotonic() > end:
            raise TimedOut(host_of(url))
        parts.append(part)
    return b"".join(parts)
