"""What an error of the line, or an answer's status, means."""

import socket
import ssl
from http import HTTPStatus

import httpx

from desktop.sync.errors import (
    ApiMissing,
    BadAddress,
    Blocked,
    FieldRefused,
    Garbled,
    InsecureConnection,
    LoginRefused,
    NameNotFound,
    NotPermitted,
    PortalBusy,
    PortalFailed,
    PortalTrouble,
    TimedOut,
    TooLarge,
    Unreachable,
)
from desktop.sync.portals.http.addresses import host_of
from desktop.sync.portals.http.reply import Reply

_FIREWALLS = ("cf-mitigated", "x-sucuri-block", "x-waf-event-info", "x-wordfence-block")
"""Header fields that only something before the portal sends when it refuses."""

_MISSING = {
    HTTPStatus.NOT_FOUND,
    HTTPStatus.METHOD_NOT_ALLOWED,
    HTTPStatus.GONE,
    HTTPStatus.NOT_IMPLEMENTED,
}
_FIREWALLED = {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_ACCEPTABLE}
"""Apache's mod_security answers the second."""


def line_trouble(error: Exception, url: str) -> PortalTrouble:
    """Return what `error`, from asking `url`, says of the line."""
    host = host_of(url)
    causes = _chain(error)
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return NameNotFound(host)
    for cause in causes:
        if isinstance(cause, ssl.SSLError) and not isinstance(cause, ssl.SSLEOFError):
            return InsecureConnection(host, reason_of(cause))
    if isinstance(error, httpx.TimeoutException):
        return TimedOut(host)
    if isinstance(error, httpx.UnsupportedProtocol | httpx.InvalidURL):
        return BadAddress(url)
    if isinstance(error, httpx.DecodingError | httpx.RemoteProtocolError):
        return _cut(error, host)
    return Unreachable(host)


def _cut(error: httpx.RequestError, host: str) -> PortalTrouble:
    if "without sending a response" in str(error):
        return Unreachable(host)
    return Garbled(host)


def _chain(error: BaseException) -> list[BaseException]:
    causes: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in causes:
        causes.append(cause)
        cause = cause.__cause__ or cause.__context__
    return causes


def reason_of(error: ssl.SSLError) -> str:
    """Return why a connection cannot be trusted, as OpenSSL says it; `desktop.sentences` reads it."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return str(error.verify_message).rstrip(".")
    return (error.reason or "").replace("_", " ").lower()


def answer_trouble(reply: Reply, *, user: str, action: str, name: str = "") -> PortalTrouble:
    """Return what an answer that is not good says, by its status alone.

    `action` is what was being done, as `NotPermitted` names it, `name` the file or text that was
    sent.
    """
    host, status = host_of(reply.url), reply.status
    if is_firewall(reply):
        return Blocked(host)
    if status == HTTPStatus.UNAUTHORIZED:
        return LoginRefused(host, user)
    if status == HTTPStatus.FORBIDDEN:
        return NotPermitted(user, action)
    if status in _MISSING:
        return ApiMissing(reply.url.partition("?")[0])
    if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return TooLarge(name)
    return _passing(reply, host) or FieldRefused("", f"HTTP {status}")


def _passing(reply: Reply, host: str) -> PortalTrouble | None:
    status = reply.status
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return PortalBusy(host, reply.retry_after)
    if status == HTTPStatus.SERVICE_UNAVAILABLE and "retry-after" in reply.headers:
        return PortalBusy(host, reply.retry_after)
    if status == HTTPStatus.REQUEST_TIMEOUT:
        return TimedOut(host)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return PortalFailed(host, status)
    return None if status >= HTTPStatus.BAD_REQUEST else Garbled(host)


def is_firewall(reply: Reply) -> bool:
    """Tell whether something before the portal's own program refused."""
    if any(mark in reply.headers for mark in _FIREWALLS) and not reply.good:
        return True
    return reply.status in _FIREWALLED and (reply.is_page or not reply.body.strip())
