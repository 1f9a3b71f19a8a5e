"""Media in a store that others share (S3, SFTP, … through fsspec), with copies on this machine.

A file never changes once it has its SHA-256 for a name, so a copy is as good as the original.
"""

from pathlib import Path
from typing import Any

from desktop.library.errors import MediaPlaceAway, MissingMedia
from desktop.library.media import place
from desktop.library.media_files import MediaFolder
from desktop.library.values import Media


class MirroredMedia(MediaFolder):
    """The files at `address`, each copied into `folder` when it is first asked for."""

    def __init__(self, address: str, folder: Path) -> None:
        super().__init__(folder)
        self._address = address.rstrip("/")
        self._opened: tuple[Any, str] | None = None

    def put(self, media: Media, data: bytes) -> None:
        """Put `data` in its place here and there; raises `MediaPlaceAway` and what disks do."""
        super().put(media, data)
        try:
            store, path = self._there(media)
            if not (store.exists(path) and store.size(path) == len(data)):
                store.makedirs(path.rpartition("/")[0], exist_ok=True)
                store.pipe_file(path, data)
        except self._refusals() as error:
            raise MediaPlaceAway(self._address, str(error)) from error

    def path(self, media: Media) -> Path:
        """Return where the copy stands, fetched if need be; raises `MissingMedia`."""
        try:
            return super().path(media)
        except MissingMedia:
            super().put(media, self._fetched(media))
            return super().path(media)

    def _fetched(self, media: Media) -> bytes:
        try:
            store, path = self._there(media)
            data: bytes = store.cat_file(path)
        except FileNotFoundError:
            raise MissingMedia(media.hash, media.name) from None
        except self._refusals() as error:
            raise MediaPlaceAway(self._address, str(error)) from error
        return data

    def _refusals(self) -> tuple[type[Exception], ...]:
        """Return what is raised when the store does not answer, or lets nobody in."""
        if not self._address.startswith("s3"):
            return (OSError,)
        from botocore.exceptions import BotoCoreError

        return OSError, BotoCoreError

    def _there(self, media: Media) -> tuple[Any, str]:
        if self._opened is None:
            import fsspec

            self._opened = fsspec.core.url_to_fs(self._address)
        store, root = self._opened
        return store, f"{root}/{place(media).as_posix()}"


def media_at(said: str, home: Path) -> MediaFolder:
    """Return the files at what was `said`: a folder, as this machine reaches it, or an address."""
    if "://" not in said:
        return MediaFolder(Path(said))
    if said.startswith("file://"):
        from urllib.parse import urlsplit
        from urllib.request import url2pathname

        return MediaFolder(Path(url2pathname(urlsplit(said).path)))
    return MirroredMedia(said, home)
