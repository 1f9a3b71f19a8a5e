"""The list of what was published at a target, kept there as `.bantin/manifest.json`.

`{"format": 1, "site": "…", "files": {"path": ["SHA-256", size], …}}`. It is written last and
its hashes are only those that were confirmed. An empty hash means: this site's file, content not
confirmed; it equals nothing, so the file is sent again, and it may be deleted. Only files named
here are ever deleted, so a list that names a path outside the site is refused as damaged.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from typing import NamedTuple

import msgspec

from desktop.export.targets.errors import (
    DamagedManifest,
    ForeignSite,
    ManifestError,
    NewerManifest,
)
from desktop.export.targets.paths import OURS, are_safe, is_safe
from desktop.export.targets.target import Target

MANIFEST = f"{OURS}manifest.json"
FORMAT = 1

_TOGETHER = 1000
"""Entries that are put into words at a time."""


class Entry(NamedTuple):
    """What is known of a file: its SHA-256 in hexadecimal, and its size in bytes."""

    sha256: str
    size: int


UNCONFIRMED = Entry("", 0)
"""A file of ours whose content nobody confirmed."""

Files = Mapping[str, Entry]


def entry_of(data: bytes) -> Entry:
    """Return the entry of a file that holds `data`."""
    return Entry(sha256(data).hexdigest(), len(data))


@dataclass(frozen=True, slots=True)
class Manifest:
    """The list as it stood when it was read; `stamp` is empty where there was none."""

    site: str
    files: Files = field(default_factory=dict)
    stamp: str = ""
    adopted: bool = False
    """Whether the list at the target still names another site."""


class _Format(msgspec.Struct):
    format: int


class _Stored(msgspec.Struct):
    format: int
    site: str
    files: Mapping[str, Entry]


def read_manifest(target: Target, site: str, *, adopt: bool = False) -> Manifest:
    """Return what was published of `site` at `target`; an empty list for the first time.

    Raises `ForeignSite` when another site lives there (unless `adopt`: then its files become
    this site's), `NewerManifest`, `DamagedManifest`, and the target's own errors.
    """
    raw = target.read(MANIFEST)
    if raw is None:
        return Manifest(site)
    stored = _decode(raw)
    if stored.site != site and not adopt:
        raise ForeignSite(site, stored.site)
    return Manifest(site, stored.files, stamp_of(raw), adopted=stored.site != site)


def read_again(raw: bytes | None, before: Manifest) -> Manifest:
    """Return `before`, or what `raw` says when somebody else published since; raises likewise."""
    if (stamp_of(raw) if raw is not None else "") == before.stamp:
        return before
    if raw is None:
        return Manifest(before.site)
    stored = _decode(raw)
    if stored.site != before.site:
        raise ForeignSite(before.site, stored.site)
    return Manifest(before.site, stored.files, stamp_of(raw))


def encode(site: str, files: Files) -> bytes:
    """Return the list as it is written: the same files always give the same bytes."""
    paths = sorted(files)
    written = BytesIO()  # gives what was written without a copy: a large site's list has 20 MB
    written.write(b'{"files":{')
    for start in range(0, len(paths), _TOGETHER):
        some = {path: files[path] for path in paths[start : start + _TOGETHER]}
        written.write(b"," if start else b"")
        written.write(msgspec.json.encode(some)[1:-1])
    written.write(b'},"format":%d,"site":%s}' % (FORMAT, msgspec.json.encode(site)))
    return written.getvalue()


def merge(base: Files, ours: Files, theirs: Files) -> tuple[dict[str, Entry], list[str]]:
    """Merge what two publishers made of `base`.

    Returns the merged list, in which ours stands where both changed, and the paths which both
    changed differently: what really stands there has to be looked at.
    """
    merged = dict(theirs)
    for path in ours.keys() | base.keys():
        if ours.get(path) != base.get(path):
            _take(path, ours, merged)
    both = [
        path
        for path in ours.keys() | theirs.keys()
        if base.get(path) not in {ours.get(path), theirs.get(path)}
        and ours.get(path) != theirs.get(path)
    ]
    return merged, sorted(both)


def _take(path: str, ours: Files, merged: dict[str, Entry]) -> None:
    if path in ours:
        merged[path] = ours[path]
    else:
        merged.pop(path, None)


def stamp_of(raw: bytes) -> str:
    """Return what tells one state of the list from another."""
    return sha256(raw).hexdigest()


def _decode(raw: bytes) -> _Stored:
    try:
        stored = msgspec.json.decode(raw, type=_Stored)
    except msgspec.MsgspecError as error:
        raise _why_not_read(raw, error) from error
    if stored.format > FORMAT:
        raise NewerManifest(stored.format, FORMAT)
    if not are_safe(stored.files) or any(path.startswith(OURS) for path in stored.files):
        raise DamagedManifest(_why_unsafe(stored.files))
    return stored


def _why_unsafe(paths: Collection[str]) -> str:
    return next(path for path in paths if not is_safe(path) or path.startswith(OURS))


def _why_not_read(raw: bytes, error: msgspec.MsgspecError) -> ManifestError:
    """Return whether `raw`, which has another shape, is of a newer program or damaged."""
    try:
        found = msgspec.json.decode(raw, type=_Format).format
    except msgspec.MsgspecError:
        found = FORMAT
    return NewerManifest(found, FORMAT) if found > FORMAT else DamagedManifest(str(error))
