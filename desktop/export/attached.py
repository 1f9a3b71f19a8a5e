"""Documents that the text links to, carried inside a page of one file: a click keeps them."""

from base64 import b64encode
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

from desktop.export.page_links import linked

if TYPE_CHECKING:
    from desktop.article.model import Article, Attachment
    from desktop.library import Library

INSIDE_LIMIT = 10_000_000
"""Bytes of all together: with the pictures, the page stays one that can be sent by mail."""


@dataclass(slots=True)
class Attached:
    """Addresses and file names by media hash, and how many documents are too large."""

    addresses: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    too_large: int = 0


def inside(library: "Library", article: "Article") -> Attached:
    """Return the documents that the body links to as `data:` addresses, as far as there is room."""
    from desktop.library.errors import ChangedMedia, MissingMedia

    attached, room = Attached(), INSIDE_LIMIT
    for file in linked(article):
        try:
            media = library.media(file.media)
            if media.size > room:
                attached.too_large += 1
                continue
            data = library.media_bytes(file.media)
        except (MissingMedia, ChangedMedia):
            continue
        room -= media.size
        attached.addresses[file.media] = (
            f"data:{media.mime};base64,{b64encode(data).decode('ascii')}"
        )
        attached.names[file.media] = _name(file)
    return attached


def _name(file: "Attachment") -> str:
    return PurePath(file.file).name or "tep"
