"""Files that news show; their ids are their paths below the module's uploads."""

from desktop.sync.errors import GoneThere
from desktop.sync.portal import RemoteMedia, Upload
from desktop.sync.portals.nukeviet.api import Api
from desktop.sync.portals.nukeviet.rows import Row, row_of, text_of


class Files:
    """Puts files in and finds them again."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def at(self, path: str) -> RemoteMedia | None:
        """Return the file at `path`; None when it is gone."""
        return self._asked({"path": path})

    def named(self, name: str) -> RemoteMedia | None:
        """Return the file that was uploaded as `name`."""
        return self._asked({"name": name})

    def put(self, file: Upload) -> RemoteMedia:
        """Upload a file."""
        said = {"name": file.name, "alt": file.alt, "caption": file.caption}
        return self._file(self._api.call("upload", said, action="upload", file=file))

    def describe(self, path: str, alt: str, caption: str) -> RemoteMedia:
        """Change a file's texts; raises `GoneThere`."""
        said = {"path": path, "alt": alt, "caption": caption}
        return self._file(self._api.call("describe", said, action="edit", remote_id=path))

    def _asked(self, asked: dict[str, str]) -> RemoteMedia | None:
        try:
            return self._file(self._api.call("file", asked))
        except GoneThere:
            return None

    def _file(self, answer: Row) -> RemoteMedia:
        row = row_of(answer.get(self._api.settings.answers["file"]))
        url = text_of(row.get("url"))
        return RemoteMedia(
            remote_id=text_of(row.get("path")),
            url=url if "://" in url else f"{self._api.http.url}/{url.lstrip('/')}",
            name=text_of(row.get("name")),
            mime=text_of(row.get("mime")),
            alt=text_of(row.get("alt")),
            caption=text_of(row.get("caption")),
        )
