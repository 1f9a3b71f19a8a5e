"""What holds for every request: limits, whose pages may ask, the headers that keep readers safe."""

import logging
import math
import time
from collections.abc import Callable
from urllib.parse import urlsplit

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desktop.article.body.embeds import FRAME_HOSTS
from desktop.service.api import API
from desktop.service.api.problems import Problem
from desktop.service.limits import Allowance, is_loopback, network
from desktop.service.metrics import PARTS, Tallies
from desktop.service.site.profile import Profile

_log = logging.getLogger(__name__)
_API = f"{API}/"
_WRITES = frozenset({"POST", "PUT"})
_YEAR = 31536000
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'{service}; media-src 'self'; manifest-src 'self'; "
    f"frame-src {' '.join(FRAME_HOSTS)}; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"strict-origin-when-cross-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (
        b"permissions-policy",
        b"camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ),
)
_DATA_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"vary", b"Origin"),
)
"""For what is no page; the server takes a microsecond for each of these."""
_TLS = (b"strict-transport-security", b"max-age=%d" % _YEAR)


class Guard:
    """`app` behind everything that does not depend on what is asked for."""

    def __init__(
        self,
        app: ASGIApp,
        profile: Callable[[], Profile],
        tallies: Tallies,
        votes: int,
        requests: int,
    ) -> None:
        self._app = app
        self._origins = Origins(profile)
        self._tallies = tallies
        self._votes = Allowance(votes)
        self._requests = Allowance(requests)
        self._warned = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = time.perf_counter_ns()
        origin = _header(scope, b"origin")
        status = 500
        added = self._headers(scope, origin)

        async def send_guarded(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], *added]
            await send(message)

        try:
            app = self._refusal(scope, origin) or self._app
            await app(scope, receive, send_guarded)
        finally:
            spent = (time.perf_counter_ns() - begun) // 1000
            self._tallies.answered(_part(scope["path"]), status, spent)

    def _refusal(self, scope: Scope, origin: str) -> ASGIApp | None:
        """Return the answer to a request that goes no further, or None."""
        seconds = self._wait(scope)
        if seconds:
            self._tallies.limited()
            again = {"Retry-After": str(math.ceil(seconds))}
            return Problem(429, "too-many", "Too many requests; try later.", again).response()
        if not origin or not _is_data(scope):
            return None
        if scope["method"] == "OPTIONS" and _header(scope, b"access-control-request-method"):
            return _preflight(allowed=self._origins.allow(origin))
        if scope["method"] in _WRITES and not self._is_welcome(scope, origin):
            return Problem(403, "foreign-page", "Pages of this origin may not vote.").response()
        return None

    def _wait(self, scope: Scope) -> float:
        """Return the seconds that the request's address has to wait; this machine never does."""
        address = scope["client"][0] if scope["client"] else ""
        if is_loopback(address):
            self._warn_of_a_proxy(scope)
            return 0.0
        household = network(address)
        seconds = self._requests.wait(household)
        if not seconds and scope["method"] in _WRITES:
            seconds = self._votes.wait(household)
        return seconds

    def _warn_of_a_proxy(self, scope: Scope) -> None:
        """Say once that all readers are taken for this machine, which no limit holds for."""
        if not self._warned and _header(scope, b"x-forwarded-for"):
            self._warned = True
            _log.warning("A proxy on this machine is not told by --forwarded-allow-ips.")

    def _is_welcome(self, scope: Scope, origin: str) -> bool:
        """Return whether a page of `origin` may write: it is the service's own, or a listed one."""
        return self._origins.allow(origin) or origin.partition("://")[2] == _header(scope, b"host")

    def _headers(self, scope: Scope, origin: str) -> list[tuple[bytes, bytes]]:
        headers = self._data_headers(origin) if _is_data(scope) else self._page_headers()
        if scope["scheme"] == "https":
            headers.append(_TLS)
        return headers

    def _data_headers(self, origin: str) -> list[tuple[bytes, bytes]]:
        headers = [*_DATA_HEADERS]
        if origin and self._origins.allow(origin):
            headers.append((b"access-control-allow-origin", origin.encode("latin-1")))
            headers.append((b"access-control-expose-headers", b"Retry-After"))
        return headers

    def _page_headers(self) -> list[tuple[bytes, bytes]]:
        return [*_HEADERS, (b"content-security-policy", self._origins.policy())]


class Origins:
    """Whose pages may use the widgets: the site's own and those that its profile lists."""

    def __init__(self, profile: Callable[[], Profile]) -> None:
        self._profile = profile
        self._read: Profile | None = None
        self._allowed: frozenset[str] = frozenset()
        self._policy = b""

    def allow(self, origin: str) -> bool:
        """Return whether pages of `origin` may ask."""
        self._look()
        return origin in self._allowed

    def policy(self) -> bytes:
        """Return the content security policy of the site's pages."""
        self._look()
        return self._policy

    def _look(self) -> None:
        profile = self._profile()
        if profile is self._read:
            return
        own = _origin(profile.base_url)
        self._read = profile
        self._allowed = frozenset(filter(None, map(_origin, (own, *profile.origins))))
        self._policy = _POLICY.format(service=f" {own}" if own else "").encode("ascii")


def _origin(address: str) -> str:
    """Return the origin of a web address as browsers write it, or nothing."""
    try:
        read = urlsplit(address.strip().lower())
        host = (read.hostname or "").encode("idna").decode("ascii")
        port = f":{read.port}" if read.port else ""
    except ValueError:
        return ""
    return f"{read.scheme}://{host}{port}" if read.scheme in {"http", "https"} and host else ""


def _preflight(*, allowed: bool) -> Response:
    if not allowed:
        return Problem(403, "foreign-page", "Pages of this origin may not ask.").response()
    headers = {
        "Access-Control-Allow-Methods": "GET, POST, PUT",
        "Access-Control-Allow-Headers": "Content-Type, X-Reader",
        "Access-Control-Max-Age": "86400",
    }
    return Response(None, 204, headers)


def _header(scope: Scope, name: bytes) -> str:
    for key, value in scope["headers"]:
        if key == name:
            text: str = value.decode("latin-1")
            return text
    return ""


def _is_data(scope: Scope) -> bool:
    path: str = scope["path"]
    return path.startswith(_API)


def _part(path: str) -> str:
    """Return which part of the service answers `path`."""
    if not path.startswith(_API):
        return "site"
    name = path[len(_API) :].partition("/")[0]
    return name if name in PARTS else "other"
