"""What is to be said of the place where a library lies: not every folder keeps what it is given.

SQLite needs locks and flushes that hold (https://sqlite.org/howtocorrupt.html, 2.1; wal.html says
of the write-ahead log that it does not work over a network). A cloud's program that copies
`library.db` without its log, or puts an older copy over it, loses articles.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePath
from typing import Protocol


class Cloud(Enum):
    """Programs that copy folders to other machines, by the name they are known by."""

    ONEDRIVE = "OneDrive"
    GOOGLE_DRIVE = "Google Drive"
    DROPBOX = "Dropbox"
    ICLOUD = "iCloud"
    NEXTCLOUD = "Nextcloud"
    OWNCLOUD = "ownCloud"
    SYNCTHING = "Syncthing"
    PCLOUD = "pCloud"
    BOX = "Box"
    MEGA = "MEGA"


class Risk(Enum):
    """What a place does to a library."""

    SYNCED = "synced"
    NETWORK = "network"
    FAT = "fat"
    """A stick's or card's file system without a journal: pulled out while writing, it breaks."""


@dataclass(frozen=True, slots=True)
class Place:
    """What the system tells of the place of a folder."""

    remote: bool = False
    """Whether it is another machine's."""
    format: str = ""
    """The file system by the system's name, such as `ntfs`, `exfat`, `ext4`, `nfs4`."""
    synced: frozenset[str] = frozenset()
    """Folders that programs on this machine say to copy elsewhere, as the system tells them."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason to lay the library elsewhere; `cloud` is the program that copies it, if known."""

    risk: Risk
    cloud: Cloud | None = None


class System(Protocol):
    """What is asked of the system; Windows and Linux answer in their own ways."""

    def place_of(self, folder: PurePath) -> Place:
        """Return what is known of the place of `folder`."""
        ...


_REMOTE = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "afpfs",
        "9p",
        "afs",
        "ceph",
        "glusterfs",
        "lustre",
        "ncpfs",
        "davfs",
    ]
)
_REMOTE_FUSE = frozenset(
    [
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.davfs",
        "fuse.davfs2",
        "fuse.gvfsd-fuse",
        "fuse.s3fs",
        "fuse.google-drive-ocamlfuse",
        "fuse.onedriver",
        "fuse.smbnetfs",
        "fuse.curlftpfs",
        "fuse.glusterfs",
        "fuse.kio-fuse",
    ]
)
_FAT = frozenset(["vfat", "msdos", "fat", "fat12", "fat16", "fat32", "exfat", "fuse.exfat"])

_BEGINNINGS = {
    "onedrive": Cloud.ONEDRIVE,
    "googledrive": Cloud.GOOGLE_DRIVE,
    "google drive": Cloud.GOOGLE_DRIVE,
    "drivefs": Cloud.GOOGLE_DRIVE,
    "my drive": Cloud.GOOGLE_DRIVE,
    "drive của tôi": Cloud.GOOGLE_DRIVE,
    "dropbox": Cloud.DROPBOX,
    "iclouddrive": Cloud.ICLOUD,
    "icloud drive": Cloud.ICLOUD,
    "com~apple~clouddocs": Cloud.ICLOUD,
    "nextcloud": Cloud.NEXTCLOUD,
    "owncloud": Cloud.OWNCLOUD,
    "syncthing": Cloud.SYNCTHING,
    "pclouddrive": Cloud.PCLOUD,
    "box sync": Cloud.BOX,
    "megasync": Cloud.MEGA,
}
"""How the folders of these programs are called; a firm's OneDrive is `OneDrive - NAME`."""

_MARKS = {
    ".stfolder": Cloud.SYNCTHING,
    ".dropbox": Cloud.DROPBOX,
    ".dropbox.cache": Cloud.DROPBOX,
    ".sync_*.db": Cloud.NEXTCLOUD,
    ".nextcloudsync.log": Cloud.NEXTCLOUD,
    ".owncloudsync.log": Cloud.OWNCLOUD,
    ".849c9593-d756-4e56-8d6e-42412f2a707b": Cloud.ONEDRIVE,
}
"""What they leave in the folder that they copy."""

MARKS = tuple(_MARKS)


def doubt(
    folder: PurePath, place: Place, marks: Iterable[tuple[PurePath, str]] = ()
) -> Doubt | None:
    """Return why the library in `folder` (absolute) had better lie elsewhere, None if it need not.

    `marks` are those of `MARKS` that were found in folders above it.
    """
    cloud = _named(folder, place.synced) or next((_MARKS[mark] for _, mark in marks), None)
    if cloud is not None or _below(folder, place.synced):
        return Doubt(Risk.SYNCED, cloud)
    if place.remote or _is_unc(folder) or place.format.casefold() in _REMOTE | _REMOTE_FUSE:
        return Doubt(Risk.NETWORK)
    if place.format.casefold() in _FAT:
        return Doubt(Risk.FAT)
    return None


def _named(folder: PurePath, synced: Iterable[str]) -> Cloud | None:
    known = _below(folder, synced)
    parts = [part.casefold() for part in (*folder.parts, *(PurePath(known).parts if known else ()))]
    found = (_of_name(part) for part in parts)
    return next((cloud for cloud in found if cloud), None)


def _of_name(part: str) -> Cloud | None:
    for beginning, cloud in _BEGINNINGS.items():
        rest = part.removeprefix(beginning)
        if rest != part and (not rest or rest[0] in " -_("):
            return cloud
    return None


def _below(folder: PurePath, synced: Iterable[str]) -> str:
    return next((each for each in synced if each and folder.is_relative_to(type(folder)(each))), "")


def _is_unc(folder: PurePath) -> bool:
    return folder.drive.startswith("\\\\") and not folder.drive.startswith("\\\\?\\")
