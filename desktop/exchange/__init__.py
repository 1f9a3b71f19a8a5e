"""Files in and out: documents, pages and plain text become articles; pictures are read whole.

The readers themselves are loaded when the first file comes: starting the window needs none.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.exchange.files import Imported
    from desktop.exchange.illustrations import AddMedia
    from desktop.exchange.pictures import PictureFile


def read_picture(data: bytes, name: str) -> "PictureFile":
    """Return the picture in `data`, proved to be whole; raises a `PictureError`.

    `name` is only for the messages.
    """
    from desktop.exchange import pictures

    return pictures.read_picture(data, name)


def import_file(path: "Path", add_media: "AddMedia") -> "Imported":
    """Return the article in `path`; see `desktop.exchange.files.import_file`."""
    from desktop.exchange import files

    return files.import_file(path, add_media)
