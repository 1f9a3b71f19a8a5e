"""The media folder: one file a SHA-256, written once; what goes for good lay in the bin first."""

import hashlib
from contextlib import suppress
from pathlib import Path

from desktop import held_files
from desktop.library.errors import ChangedMedia, MissingMedia
from desktop.library.files import write_whole
from desktop.library.media import place
from desktop.library.refusals import from_system
from desktop.library.values import Media


class MediaFolder:
    """The files of a library's media, below `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, media: Media, data: bytes) -> None:
        """Put `data` in its place unless it stands there whole; raises the library's errors."""
        path = self._folder / place(media)
        try:
            if path.exists() and _digest(path.read_bytes()) == media.hash:
                return
            _make_folder(path.parent)
            write_whole(path, data)
        except OSError as error:
            raise from_system(error, self._folder.parent) from error

    def has(self, media: Media) -> bool:
        """Tell whether the file stands in its place."""
        return (self._folder / place(media)).is_file()

    def path(self, media: Media) -> Path:
        """Return where the file stands; raises `MissingMedia` when it is gone."""
        path = self._folder / place(media)
        if not path.is_file():
            raise MissingMedia(media.hash, media.name)
        return path

    def read(self, media: Media) -> bytes:
        """Return what the file holds; raises `MissingMedia`, `ChangedMedia` and what disks do."""
        path = self.path(media)
        try:
            data = path.read_bytes()
        except OSError as error:
            raise from_system(error, path) from error
        if _digest(data) != media.hash:
            raise ChangedMedia(media.hash, media.name)
        return data

    def remove(self, media: Media) -> None:
        """Remove the file, if it stands there; one that another program holds stays."""
        with suppress(OSError):
            held_files.remove(self._folder / place(media))


def _make_folder(folder: Path) -> None:
    # Not with `parents`: a library whose disk was taken away must not begin anew elsewhere.
    folder.parent.mkdir(exist_ok=True)
    folder.mkdir(exist_ok=True)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
