"""What a picture that was fetched is, read off the picture itself: a portal's word may be wrong."""

from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from desktop.library.picture_facts import BROKEN, PictureFacts, TooManyPixels, picture_facts


def read_picture(data: bytes) -> PictureFacts | None:
    """Return what the picture in `data` is; None: it is broken, too large, or no picture."""
    try:
        return picture_facts(data)
    except (*BROKEN, TooManyPixels):
        return None


def name_of(url: str) -> str:
    """Return the file's name at the end of an address."""
    return PurePosixPath(unquote(urlsplit(url).path)).name
