"""What can go wrong with a portal, told by the step that failed.

`Passing` troubles go by themselves or may: the engine tries again later. The others need a
person. None of them tells by itself whether a write arrived; the engine looks that up.
"""

from dataclasses import dataclass

from desktop.errors import ExpectedError


class PortalTrouble(ExpectedError):
    """A portal could not be asked, or said no."""


class Passing(PortalTrouble):
    """A trouble that may be over in a while; `retry_after` is in seconds, 0 when not told."""

    retry_after: float = 0.0


@dataclass(eq=False)
class NameNotFound(Passing):
    """The name of `host` leads nowhere: no network, or a wrong address."""

    host: str


@dataclass(eq=False)
class Unreachable(Passing):
    """Nothing answers at `host`: refused, or cut off."""

    host: str


@dataclass(eq=False)
class TimedOut(Passing):
    """`host` was silent for too long."""

    host: str


@dataclass(eq=False)
class PortalFailed(Passing):
    """The portal answered with a fault of its own (5xx)."""

    host: str
    status: int


@dataclass(eq=False)
class PortalBusy(Passing):
    """The portal asks to come back later (429, 503 with Retry-After)."""

    host: str
    retry_after: float = 0.0


@dataclass(eq=False)
class Garbled(Passing):
    """The answer is not what the portal's protocol says: half of it, or something else's page."""

    host: str
    expected: str = ""


@dataclass(eq=False)
class InsecureConnection(PortalTrouble):
    """The portal's certificate is not one that this machine trusts."""

    host: str
    reason: str = ""


@dataclass(eq=False)
class Blocked(PortalTrouble):
    """Something before the portal (a firewall, a security plug-in) refuses us: 403 and a page."""

    host: str


@dataclass(eq=False)
class LoginRefused(PortalTrouble):
    """User or password are not right, or the account has no key for programs."""

    host: str
    user: str


@dataclass(eq=False)
class SecretMissing(PortalTrouble):
    """No password is kept for the portal."""

    portal: str
    user: str


@dataclass(eq=False)
class NotPermitted(PortalTrouble):
    """The account may not do it.

    `action` is one of `write` (anything at all), `publish`, `edit`, `upload`, `delete`, `read`.
    """

    user: str
    action: str


@dataclass(eq=False)
class ApiMissing(PortalTrouble):
    """The portal answers, but not to this protocol: switched off, or another kind of portal."""

    url: str


@dataclass(eq=False)
class TooLarge(PortalTrouble):
    """A file or text is larger than the portal, or this program, takes."""

    name: str


@dataclass(eq=False)
class FieldRefused(PortalTrouble):
    """The portal refuses a value; `message` is its own sentence."""

    field: str
    message: str = ""


@dataclass(eq=False)
class LockedThere(Passing):
    """Somebody has the post open in the portal's editor; `by` is the name, when it is told."""

    title: str
    by: str = ""


@dataclass(eq=False)
class ChangedThere(PortalTrouble):
    """The post is not what it was when the write was decided; nothing was written."""

    remote_id: str


@dataclass(eq=False)
class GoneThere(PortalTrouble):
    """The post is no longer there; nothing was written."""

    remote_id: str


@dataclass(eq=False)
class NotKept(PortalTrouble):
    """Read back, the post does not say what was sent, and nobody else wrote."""

    title: str
    field: str


@dataclass(eq=False)
class FilesLeftOut(PortalTrouble):
    """The article `title` is there without attached `files` (their names), which cannot be."""

    title: str
    files: tuple[str, ...]


@dataclass(eq=False)
class ShrunkenListing(PortalTrouble):
    """`missing` of the `known` posts are no longer listed: more than anyone deletes by hand."""

    portal: str
    known: int
    missing: int


@dataclass(eq=False)
class SyncRuns(PortalTrouble):
    """Another program or window is syncing this library with the portal."""

    portal: str


@dataclass(eq=False)
class BadAddress(PortalTrouble):
    """The address is none of the web (https, or http on this machine)."""

    url: str


@dataclass(eq=False)
class MovedElsewhere(PortalTrouble):
    """The portal at `host` sends us to `url`, another place, where the password must not go."""

    host: str
    url: str


@dataclass(eq=False)
class AuthorityUnread(PortalTrouble):
    """The file of an own certificate authority is not there, or holds no certificate."""

    path: str


@dataclass(eq=False)
class BeingWritten(PortalTrouble):
    """The article has typing that is not saved, which deciding the conflict would pass over."""

    title: str


@dataclass(eq=False)
class ApprovalDeclined(PortalTrouble):
    """The portal's user did not approve this program."""

    url: str


@dataclass(eq=False)
class NotTheApproval(PortalTrouble):
    """What called back is not the answer of `url` to what was asked; nothing of it was taken."""

    url: str


WHOLE_PORTAL = (ApiMissing, AuthorityUnread, InsecureConnection, LoginRefused, MovedElsewhere)
"""Troubles that every request would have: a run ends with the first of them."""
