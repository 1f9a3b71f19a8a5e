"""The media library of WordPress."""

from hashlib import md5
from http import HTTPStatus
from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit
from uuid import uuid4

from desktop.sync.errors import GoneThere
from desktop.sync.portal import RemoteMedia, Upload
from desktop.sync.portals.http import Http, Question
from desktop.sync.portals.wordpress.api import Api
from desktop.sync.portals.wordpress.texts import as_html, plain
from desktop.sync.portals.wordpress.values import RawMedia

LARGEST_PICTURE = 64_000_000
"""Bytes of a file that is fetched: more is no picture of an article."""

_FIELDS = {"context": "edit", "_fields": "id,source_url,mime_type,alt_text,caption"}
_SHOWN = frozenset(
    {"avif", "bmp", "gif", "heic", "jfif", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp"}
    | {"m4a", "mp3", "ogg", "wav", "m4v", "mov", "mp4", "webm"}
)


class MediaLibrary:
    """Files by id, by the name they were uploaded under, and by address."""

    def __init__(self, api: Api, http: Http) -> None:
        self._api, self._http = api, http

    def named(self, upload_name: str) -> RemoteMedia | None:
        """Return the file that was uploaded as `upload_name`, by its slug, else by a search."""
        stem = PurePosixPath(upload_name).stem
        for query in ({"slug": stem.lower()}, {"search": stem}):
            reply = self._api.get("media", _FIELDS | query | {"orderby": "id", "order": "asc"})
            for raw in reply.value(list[RawMedia]):
                if PurePosixPath(unquote(urlsplit(raw.source_url).path)).name.startswith(stem):
                    return _media(raw)
        return None

    def by_id(self, remote_id: str) -> RemoteMedia | None:
        """Return the file, or None when it is gone."""
        reply = self._api.get(f"media/{int(remote_id)}", _FIELDS, may=(HTTPStatus.NOT_FOUND,))
        return _media(reply.value(RawMedia)) if reply.good else None

    def upload(self, file: Upload) -> RemoteMedia:
        """Send a file with its texts; WordPress compares it with its MD5."""
        boundary = uuid4().hex
        question = Question(
            method="POST",
            path="media",
            query={"_fields": _FIELDS["_fields"]},
            content=_parts(file, boundary),
            headers={
                "Content-Type": f"multipart/form-data; boundary={boundary}",
                "Content-MD5": md5(file.data, usedforsecurity=False).hexdigest(),
            },
            action="upload",
            name=file.name,
        )
        return _media(self._api.ask(question).value(RawMedia))

    def describe(self, remote_id: str, *, alt: str, caption: str) -> RemoteMedia:
        """Change alternative text and caption."""
        question = Question(
            method="POST",
            path=f"media/{int(remote_id)}",
            query={"_fields": _FIELDS["_fields"]},
            json={"alt_text": alt, "caption": as_html(caption)},
            action="edit",
            may=(HTTPStatus.NOT_FOUND,),
        )
        reply = self._api.ask(question)
        if not reply.good:
            raise GoneThere(remote_id)
        return _media(reply.value(RawMedia))

    def owns(self, url: str) -> bool:
        """Tell whether `url` is a file on the portal's own host."""
        address = self._address(url)
        name = PurePosixPath(urlsplit(address).path).name
        return bool(address) and name.rpartition(".")[2].lower() in _SHOWN

    def fetch(self, url: str) -> bytes:
        """Return the file's bytes."""
        question = Question(
            path=self._address(url), most=LARGEST_PICTURE, headers={"Accept": "*/*"}
        )
        return self._http.ask(question).body

    def _address(self, url: str) -> str:
        """Return `url`, which may be written without host or with the other scheme, if it is ours."""
        base = urlsplit(self._http.url)
        try:
            parts = urlsplit(urljoin(f"{self._http.url}/", url.strip()))
            ours = (parts.hostname, parts.port) == (base.hostname, base.port)
        except ValueError:
            return ""
        if parts.scheme not in {"http", "https"} or not ours:
            return ""
        return parts._replace(scheme=base.scheme, fragment="").geturl()


def _media(raw: RawMedia) -> RemoteMedia:
    return RemoteMedia(
        remote_id=str(raw.id),
        url=raw.source_url,
        name=PurePosixPath(unquote(urlsplit(raw.source_url).path)).name,
        mime=raw.mime_type,
        alt=raw.alt_text,
        caption=plain(raw.caption.raw),
    )


def _parts(file: Upload, boundary: str) -> bytes:
    """Return file and texts as a form (RFC 7578); the name is ASCII, for `filename*` is refused."""
    texts = {"alt_text": file.alt, "caption": as_html(file.caption)}
    head = "".join(
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}\r\n'
        for name, text in texts.items()
        if text
    )
    head += (
        f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{file.name}"\r\n'
        f"Content-Type: {file.mime}\r\n\r\n"
    )
    return b"".join((head.encode(), file.data, f"\r\n--{boundary}--\r\n".encode()))
