"""Files of a system that gives an address for each and never speaks of it again."""

from urllib.parse import unquote, urlsplit
from xmlrpc.client import Binary

from desktop.sync.errors import FieldRefused
from desktop.sync.portal import RemoteMedia, Upload
from desktop.sync.portals.files import owned
from desktop.sync.portals.http import Question
from desktop.sync.portals.xmlrpc.rpc import Rpc
from desktop.sync.portals.xmlrpc.wire import Members

_THERE_NO_MORE = frozenset({404, 410})


class Files:
    """Puts files in; a file's id is its address."""

    def __init__(self, rpc: Rpc) -> None:
        self._rpc = rpc

    def put(self, file: Upload) -> RemoteMedia:
        """Upload a file."""
        sent = {"name": file.name, "type": file.mime, "bits": Binary(file.data)}
        answer = self._rpc.blog_call(
            "metaWeblog.newMediaObject", sent, action="upload", name=file.name
        )
        url = Members(answer if isinstance(answer, dict) else {}).text("url", "link")
        if not url:
            raise FieldRefused("media", file.name)
        return _file(url, file.mime)

    def at(self, url: str) -> RemoteMedia | None:
        """Return the file at an address of this portal; None when nothing is there."""
        http = self._rpc.http
        if not owned(http, url):
            return None
        reply = http.ask(Question(method="HEAD", path=url, may=_THERE_NO_MORE))
        if reply.status in _THERE_NO_MORE:
            return None
        return _file(url, reply.headers.get("content-type", ""))


def _file(url: str, mime: str) -> RemoteMedia:
    name = unquote(urlsplit(url).path.rpartition("/")[2])
    return RemoteMedia(remote_id=url, url=url, name=name, mime=mime)
