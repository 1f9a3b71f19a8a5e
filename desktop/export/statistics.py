"""Reading back what readers did, from the service for readers.

The standard library's client serves: one small request now and then needs no more, and it uses
the system's proxy. It follows no redirect, for the token is meant for one server alone.
"""

import http.client
import ipaddress
import urllib.error
import urllib.request
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import msgspec

from desktop.article.readers import Rating, Readers
from desktop.export.metadata import web_address
from desktop.export.statistics_errors import (
    NoStatistics,
    ServiceNotEncrypted,
    ServiceUnreachable,
    TokenRefused,
)

if TYPE_CHECKING:
    from desktop.article.site import SiteProfile

USER = "newsroom"
"""The user under whom the keyring keeps a service's token."""

_SILENCE = 20.0
"""Seconds without an answer after which a service counts as silent."""

_LARGEST = 64_000_000
"""Bytes of an answer; 100,000 articles that were all read and rated take 13 MB."""

_REFUSED = {401, 403}


class _Polled(msgspec.Struct):
    votes: dict[str, int]


class _Visited(msgspec.Struct):
    today: int
    yesterday: int
    total: int
    days: list[tuple[str, int]]
    articles: dict[str, int]


class _Told(msgspec.Struct):
    """The answer, as `desktop.service` gives it."""

    ratings: dict[str, Rating]
    polls: dict[str, _Polled]
    visits: _Visited
    at: datetime


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Lets a redirect be an error."""

    def redirect_request(self, *_of: object) -> None:
        """Follow nothing."""


def statistics_url(profile: "SiteProfile") -> str:
    """Return where the site's figures are read; empty when it has no service."""
    if not profile.service:
        return ""
    service = web_address(urljoin(web_address(profile.base_url), profile.service))
    return f"{service.rstrip('/')}/api/v1/statistics" if service else ""


def token_service(url: str) -> str:
    """Return the name under which the keyring keeps the token for `url`."""
    parts = urlsplit(url)
    return f"bantin {parts.scheme}://{parts.netloc}"


def read_statistics(url: str, token: str) -> Readers:
    """Return what readers did, from `url` (as `statistics_url` gives it); takes a request.

    Raises a `StatisticsError`.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme != "https" and not _is_here(host):
        raise ServiceNotEncrypted(host)
    answer = _fetch(url, token, host)
    try:
        told = msgspec.json.decode(answer, type=_Told)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise NoStatistics(host, str(error)) from error
    return Readers(
        at=told.at,
        ratings=told.ratings,
        polls={poll: polled.votes for poll, polled in told.polls.items()},
        today=told.visits.today,
        yesterday=told.visits.yesterday,
        total=told.visits.total,
        days=tuple(told.visits.days),
        read=told.visits.articles,
    )


def _fetch(url: str, token: str, host: str) -> bytes:
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {token}"})  # noqa: S310 - http or https by `statistics_url`
    handlers: list[urllib.request.BaseHandler] = [_NoRedirects()]
    if _is_here(host):
        handlers.append(urllib.request.ProxyHandler({}))
    try:
        with urllib.request.build_opener(*handlers).open(request, timeout=_SILENCE) as reply:
            data: bytes = reply.read(_LARGEST + 1)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code in _REFUSED:
            raise TokenRefused(host) from error
        raise NoStatistics(host, str(error)) from error
    except (OSError, http.client.HTTPException) as error:
        raise ServiceUnreachable(host) from error
    if len(data) > _LARGEST:
        raise NoStatistics(host, f"> {_LARGEST} bytes")
    return data


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
