"""Names that say the same everywhere: ids of posts that came without, file names of pictures."""

from pathlib import PurePosixPath
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, UUID, uuid5

from desktop.vietnamese import slug

_LONGEST = 40
"""Letters of a picture's own name that its name on a portal keeps; the hash follows."""

_HASH = 16
"""Hexadecimal digits of the hash in a name: 64 bits, no two pictures of a newsroom share them."""

_SUFFIXES = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/avif": ".avif",
    "application/pdf": ".pdf",
}


def post_id(portal_url: str, remote_id: str) -> UUID:
    """Return the id of the article that a post without a usable mark becomes, in any library.

    However each has written the address: with `http`, without `www`, with a slash at its end, it is one
    portal.
    """
    address = urlsplit(portal_url)
    place = f"https://{address.netloc.lower().removeprefix('www.')}{address.path.rstrip('/')}"
    return uuid5(NAMESPACE_URL, f"{place}#{remote_id}")


def upload_name(name: str, media_hash: str, mime: str = "") -> str:
    """Return the ASCII name under which a file goes to a portal: `cho-phien-0123456789abcdef.jpg`.

    The suffix is that of a picture's `mime`, for portals go by it; else the name's own.
    """
    own = PurePosixPath(name)
    stem = slug(own.stem, longest=_LONGEST) or "anh"
    return f"{stem}-{short(media_hash)}{_SUFFIXES.get(mime) or _suffix(own)}"


def short(media_hash: str) -> str:
    """Return what of a hash is in the name of a file that was uploaded."""
    return media_hash[:_HASH]


def _suffix(name: PurePosixPath) -> str:
    suffix = name.suffix.lower()
    return suffix if suffix[1:].isascii() and suffix[1:].isalnum() else ""
