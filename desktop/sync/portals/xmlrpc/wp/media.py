"""Files in WordPress's media, as far as XML-RPC reaches: captions yes, alternative texts no."""

from urllib.parse import unquote, urlsplit
from xmlrpc.client import Binary

from desktop.sync.errors import GoneThere
from desktop.sync.portal import RemoteMedia, Upload
from desktop.sync.portals.wordpress.texts import as_html, plain
from desktop.sync.portals.xmlrpc.rpc import Rpc
from desktop.sync.portals.xmlrpc.wire import Members, as_members, text_value


class Media:
    """Puts files in and finds them again."""

    def __init__(self, rpc: Rpc) -> None:
        self._rpc = rpc

    def read(self, remote_id: str) -> RemoteMedia | None:
        """Return what is known of a file; None when it is gone."""
        if not remote_id.isdigit():
            return None
        try:
            item = self._rpc.blog_call("wp.getMediaItem", int(remote_id), remote_id=remote_id)
        except GoneThere:
            return None
        return _file(Members(item)) if isinstance(item, dict) else None

    def find(self, upload_name: str) -> RemoteMedia | None:
        """Return the file uploaded as `upload_name`, which is then its title."""
        asked = {"post_type": "attachment", "post_status": "inherit", "s": upload_name}
        posts = as_members(self._rpc.blog_call("wp.getPosts", asked, ["post_title"]))
        ids = [each.text("post_id") for each in posts if each.text("post_title") == upload_name]
        return self.read(min(ids, key=int)) if ids else None

    def put(self, file: Upload) -> RemoteMedia:
        """Upload a file and give it its caption."""
        sent = {
            "name": file.name,
            "type": file.mime,
            "bits": Binary(file.data),
            "overwrite": False,
        }
        answer = self._rpc.blog_call("wp.uploadFile", sent, action="upload", name=file.name)
        item = Members(answer if isinstance(answer, dict) else {})
        remote_id = item.text("id", "attachment_id")
        if file.caption:
            return self.describe(remote_id, file.caption)
        return self.read(remote_id) or _file(item)

    def describe(self, remote_id: str, caption: str) -> RemoteMedia:
        """Change a file's caption; raises `GoneThere`."""
        content = {"post_excerpt": text_value(as_html(caption))}
        self._rpc.blog_call(
            "wp.editPost", int(remote_id), content, action="edit", remote_id=remote_id
        )
        described = self.read(remote_id)
        if described is None:
            raise GoneThere(remote_id)
        return described


def _file(item: Members) -> RemoteMedia:
    url = item.text("link", "url")
    return RemoteMedia(
        remote_id=item.text("attachment_id", "id"),
        url=url,
        name=unquote(urlsplit(url).path.rpartition("/")[2]),
        mime=item.text("type"),
        caption=plain(item.text("caption")),
    )
