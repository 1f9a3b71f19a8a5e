"""What the editor asks of whoever keeps the pictures."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPicture:
    """A picture that is kept: `media` is its SHA-256, width and height are in pixels.

    `alt` and `credit` are what the library keeps with it, or who its file says took it; `moving`
    says that it is an animation.
    """

    media: str
    width: int
    height: int
    credit: str = ""
    alt: str = ""
    moving: bool = False


class MediaStore(Protocol):
    """Keeps pictures. The editor calls `add_picture` on a thread of its own, one at a time."""

    def media_path(self, media: str) -> Path:
        """Return the file of `media` (a SHA-256); raise an `ExpectedError` when there is none."""
        ...

    def screen_path(self, media: str) -> Path:
        """Return the file that the page shows for `media`, perhaps smaller, in the same shape.

        It may take long, and is called on threads of its own; raises an `ExpectedError`.
        """
        ...

    def add_picture(self, data: bytes, name: str) -> StoredPicture:
        """Keep the picture file `data`, called `name`; raise an `ExpectedError` when it is none."""
        ...
