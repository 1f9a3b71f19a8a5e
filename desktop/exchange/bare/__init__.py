"""Pictures without what their files tell besides: place, device, names, thumbnails, programs.

The picture itself is copied byte for byte; nothing is decoded. What colours and movement need
stays: colour profiles, gamma, the times and repeats of an animation.
"""

from collections.abc import Callable

from desktop.exchange.bare import gif, jpeg, png, webp

_BARE: dict[str, Callable[[bytes], bytes]] = {
    "image/jpeg": jpeg.bare,
    "image/png": png.bare,
    "image/gif": gif.bare,
    "image/webp": webp.bare,
}


def bare(data: bytes, mime: str) -> bytes | None:
    """Return the picture without what it tells; None for a type that cannot be taken apart here.

    `data` is a whole picture, as `desktop.library.picture_facts` proves. Raises ValueError and
    IndexError when it is put together in a way that no description of its type allows.
    """
    strip = _BARE.get(mime)
    return strip(data) if strip else None
