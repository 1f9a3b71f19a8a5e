"""Sound and film of an article for a page of its own: files beside it, or inside when short."""

import re
from base64 import b64encode
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.library.values import Media

INSIDE_LIMIT = 20_000_000
"""Bytes: a page of one file that is sent by mail or message has to stay below 25 MB or so."""

_RECORDING = re.compile('<(?:audio|video) src="media:([0-9a-f]{64})"')


def recordings_of(body: str) -> tuple[str, ...]:
    """Return the SHA-256 of the sound and film in the canonical `body`, in reading order."""
    return tuple(dict.fromkeys(_RECORDING.findall(body)))


def beside(library: "Library", body: str, folder: str) -> dict[str, tuple[str, bytes]]:
    """Return path in `folder` and bytes of each recording that the library has, by its hash."""
    found = {media: _read(library, media) for media in recordings_of(body)}
    return {media: (f"{folder}/{_name(read[0])}", read[1]) for media, read in found.items() if read}


def inside(library: "Library", body: str) -> dict[str, str]:
    """Return recordings as `data:` addresses by their hash; what is too long for that is not there."""
    found = {media: _read(library, media) for media in recordings_of(body)}
    return {
        media: f"data:{read[0].mime};base64,{b64encode(read[1]).decode('ascii')}"
        for media, read in found.items()
        if read and read[0].size <= INSIDE_LIMIT
    }


def too_long(library: "Library", body: str) -> int:
    """Return how many recordings are in the library and have no place inside a page."""
    read = (_described(library, media) for media in recordings_of(body))
    return sum(1 for media in read if media and media.size > INSIDE_LIMIT)


def _read(library: "Library", media: str) -> "tuple[Media, bytes] | None":
    from desktop.library.errors import ChangedMedia, MissingMedia

    known = _described(library, media)
    try:
        return (known, library.media_bytes(media)) if known else None
    except (MissingMedia, ChangedMedia):
        return None


def _described(library: "Library", media: str) -> "Media | None":
    from desktop.library.errors import MissingMedia

    try:
        return library.media(media)
    except MissingMedia:
        return None


def _name(media: "Media") -> str:
    from desktop.vietnamese import slug

    name = PurePath(media.name)
    return f"{slug(name.stem) or 'tep'}-{media.hash[:8]}{name.suffix.lower()}"
