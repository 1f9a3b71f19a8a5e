"""What can happen where a site goes, and on the way there.

In none of these is anything torn: a file at the target is the old one or the new one, the
library is not touched, and what was confirmed is remembered. No attribute ever holds a secret.
"""

from dataclasses import dataclass

from desktop.errors import ExpectedError


class TargetError(ExpectedError):
    """The base of everything that is told about a target."""


class AddressError(TargetError):
    """The address itself cannot be used; nothing was opened."""


@dataclass(eq=False)
class WrongAddress(AddressError):
    """Nothing that this program knows; `address` without what stood before its last `@`."""

    address: str


@dataclass(eq=False)
class PasswordInAddress(AddressError):
    """The address of `host` holds a password, which addresses show to everybody."""

    host: str


@dataclass(eq=False)
class NotEncrypted(AddressError):
    """Password and pages would travel to `host` in the clear."""

    host: str


@dataclass(eq=False)
class PlaceIsFile(TargetError):
    """A file stands where the site's folder should be."""

    path: str


@dataclass(eq=False)
class NotAZip(TargetError):
    """The file at `path` is no ZIP archive, or a damaged one; it was left alone."""

    path: str


class LineError(TargetError):
    """The server cannot be reached at the moment: worth another try before giving up."""


@dataclass(eq=False)
class HostNotFound(LineError):
    """Nobody knows the address of `host`; without a network no name is known."""

    host: str


@dataclass(eq=False)
class HostRefuses(LineError):
    """The machine `host` is there, but nothing listens at that port."""

    host: str


@dataclass(eq=False)
class HostSilent(LineError):
    """`host` did not answer in time."""

    host: str


@dataclass(eq=False)
class LineCut(LineError):
    """The connection to `host` broke in the middle."""

    host: str


class AccessError(TargetError):
    """The server is there, but does not let this user in, or is not to be trusted."""


@dataclass(eq=False)
class CertificateNotTrusted(AccessError):
    """`host` shows a certificate that nobody trusted vouches for; `detail` says what is wrong."""

    host: str
    detail: str


@dataclass(eq=False)
class LoginRefused(AccessError):
    """`host` did not accept the user name, the password or the key."""

    host: str
    user: str


@dataclass(eq=False)
class PasswordMissing(AccessError):
    """`host` wants a password for `user`, and none is kept."""

    host: str
    user: str


@dataclass(eq=False)
class KeyNotRead(AccessError):
    """The private key at `path` cannot be read, or its pass phrase is missing or wrong."""

    path: str
    detail: str


@dataclass(eq=False)
class UnknownHostKey(AccessError):
    """The first contact with `host` (`[name]:port` off port 22): the user has to say yes.

    `fingerprint` is OpenSSH's `SHA256:…`, `key` what `KnownHosts.trust` keeps (`type base64`).
    """

    host: str
    fingerprint: str
    key: str


@dataclass(eq=False)
class ChangedHostKey(AccessError):
    """`host` (as `known_hosts` names it) shows another key than the trusted one.

    It may be an impostor.
    """

    host: str
    fingerprint: str
    known: str


@dataclass(eq=False)
class NoRoom(AccessError):
    """The disk or the account at `place` is full."""

    place: str


class FileError(TargetError):
    """One file could not be put, read or deleted; the others can."""


@dataclass(eq=False)
class NotPermitted(FileError):
    """The target does not let this user write or read `path`."""

    path: str


@dataclass(eq=False)
class PathMissing(FileError):
    """The folder, share or bucket that `path` needs is not there and cannot be made."""

    path: str


@dataclass(eq=False)
class NotVerified(FileError):
    """What was read back of `path` is not what was sent."""

    path: str


@dataclass(eq=False)
class TargetFailed(FileError):
    """The target refused `path` for another cause: its own words are in `detail`."""

    path: str
    detail: str


class ManifestError(TargetError):
    """The list of what was published there keeps this site from being published."""


@dataclass(eq=False)
class ForeignSite(ManifestError):
    """The place holds the site `found`, and `site` was to be published there."""

    site: str
    found: str


@dataclass(eq=False)
class NewerManifest(ManifestError):
    """A newer program wrote the list: format `found`, this one knows `understood`."""

    found: int
    understood: int


@dataclass(eq=False)
class DamagedManifest(ManifestError):
    """The list cannot be read; `detail` says why."""

    detail: str


@dataclass(eq=False)
class UploadRunning(TargetError):
    """Another window or command is publishing to the same place; `path` is its journal."""

    path: str


@dataclass(eq=False)
class JournalFailed(TargetError):
    """The disk of this computer does not take or give the journal at `path`."""

    path: str
    detail: str
