"""The connection test: one step after the other, so that the first that fails has a name."""

import socket
import ssl
from enum import StrEnum
from urllib.parse import urlsplit

from desktop.article.post import PortalAccount
from desktop.language import tr
from desktop.progress import Job, Progress
from desktop.sync.errors import (
    ApiMissing,
    AuthorityUnread,
    BadAddress,
    Blocked,
    Garbled,
    InsecureConnection,
    LoginRefused,
    NameNotFound,
    NotPermitted,
    PortalBusy,
    PortalFailed,
    PortalTrouble,
    SecretMissing,
    TimedOut,
    Unreachable,
)
from desktop.sync.portal import Identity
from desktop.sync.portals.http import Limits, checked_address
from desktop.sync.portals.http.addresses import goes_direct, host_of
from desktop.sync.portals.http.troubles import reason_of
from desktop.sync.portals.http.trust import trusted
from desktop.sync.portals.opening import open_portal

_PATIENCE = 10.0

SILENCE = 15.0
"""Seconds that an answer may be silent: someone watches, and the next test waits behind this one."""

_PORTS = {"http": 80, "https": 443}


class Step(StrEnum):
    """The steps of a test, in their order."""

    ADDRESS = "address"
    NAME = "name"
    CONNECTION = "connection"
    ENCRYPTION = "encryption"
    API = "api"
    LOGIN = "login"
    PERMISSION = "permission"


_STEPS: dict[type[PortalTrouble], Step] = {
    BadAddress: Step.ADDRESS,
    NameNotFound: Step.NAME,
    Unreachable: Step.CONNECTION,
    TimedOut: Step.CONNECTION,
    AuthorityUnread: Step.ENCRYPTION,
    InsecureConnection: Step.ENCRYPTION,
    ApiMissing: Step.API,
    LoginRefused: Step.LOGIN,
    SecretMissing: Step.LOGIN,
    NotPermitted: Step.PERMISSION,
}


def failed_step(trouble: PortalTrouble) -> Step:
    """Return the step at which a test that ended with `trouble` failed."""
    return _STEPS.get(type(trouble), Step.API)


def in_words(step: Step) -> str:
    """Return what a step looks for."""
    words = {
        Step.ADDRESS: tr("Is the address one of the web?"),
        Step.NAME: tr("Is the portal's name known?"),
        Step.CONNECTION: tr("Does anything answer there?"),
        Step.ENCRYPTION: tr("Can its certificate be trusted?"),
        Step.API: tr("Does it speak to programs?"),
        Step.LOGIN: tr("Are user and password right?"),
        Step.PERMISSION: tr("May the account write articles?"),
    }
    return words[step]


def why(trouble: PortalTrouble) -> str:
    """Return what to make of `trouble` in a test, where no article waits; empty: as elsewhere."""
    said = {
        NameNotFound: tr("No. Check the network and the address."),
        Unreachable: tr(
            "No, or the connection broke. Check the address, or ask whoever runs the portal."
        ),
        TimedOut: tr(
            "Not in time. Try again later, or ask whoever runs the portal whether it works."
        ),
        PortalFailed: tr(
            "It reports a fault of its own. Try again later, or tell whoever runs the portal."
        ),
        PortalBusy: tr("It is busy just now. Try again in a few minutes."),
        Garbled: tr(
            "What it answers cannot be understood. Check the kind and address of the portal, or "
            "tell whoever runs it."
        ),
        Blocked: tr(
            "A firewall or security plug-in blocks Bản Tin (error 403). Ask whoever runs the "
            "portal to let this program through."
        ),
    }
    return said.get(type(trouble), "")


def test_connection(account: PortalAccount, secret: str) -> Job[Identity]:
    """Go through the steps, whose words are the progress; raises the trouble of the first to fail.

    Returns who we are there. Behind a proxy the proxy is what name and connection are asked of,
    so those steps are left to the first request.
    """
    yield _at(Step.ADDRESS)
    url = checked_address(account.url)
    if goes_direct(url) or not _has_proxy(url):
        yield _at(Step.NAME)
        where = _addresses(url)
        yield _at(Step.CONNECTION)
        _connect(url, where)
        yield _at(Step.ENCRYPTION)
        _greet(url, account.ca_file)
    yield _at(Step.API)
    portal = open_portal(account, secret, limits=Limits(read=SILENCE))
    try:
        identity = portal.identify()
    finally:
        portal.close()
    yield _at(Step.PERMISSION)
    return identity


def _at(step: Step) -> Progress:
    steps = list(Step)
    return Progress(steps.index(step), len(steps), in_words(step))


def _has_proxy(url: str) -> bool:
    from urllib.request import getproxies

    return bool({urlsplit(url).scheme, "all"} & getproxies().keys())


def _place(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    return parts.hostname or "", parts.port or _PORTS[parts.scheme]


def _addresses(url: str) -> list[tuple[str, int]]:
    """Return where the portal's name leads; raises `NameNotFound`."""
    host, port = _place(url)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise NameNotFound(host_of(url)) from error
    return [(str(place[0]), port) for *_, place in found]


def _connect(url: str, where: list[tuple[str, int]]) -> None:
    """See that one of the addresses answers; raises `TimedOut` and `Unreachable`."""
    last: OSError | None = None
    for place in where:
        try:
            socket.create_connection(place, _PATIENCE).close()
        except OSError as error:
            last = error
        else:
            return
    trouble = TimedOut if isinstance(last, TimeoutError) else Unreachable
    raise trouble(host_of(url)) from last


def _greet(url: str, ca_file: str) -> None:
    """See that the certificate is trusted; raises `InsecureConnection`."""
    if urlsplit(url).scheme != "https":
        return
    context = trusted(ca_file)
    host, port = _place(url)
    try:
        with (
            socket.create_connection((host, port), _PATIENCE) as line,
            context.wrap_socket(line, server_hostname=host),
        ):
            return
    except ssl.SSLError as error:
        raise InsecureConnection(host_of(url), reason_of(error)) from error
    except TimeoutError as error:
        raise TimedOut(host_of(url)) from error
    except OSError as error:
        raise Unreachable(host_of(url)) from error
