"""Pictures and files on a Plone site: Images and Files, known by their id, and covers.

An id is the name that a file was uploaded with and carries its hash. A cover that somebody gave
an article in Plone is known by that article's UID, the image's size and its name.
"""

from base64 import b64encode
from urllib.parse import urljoin, urlsplit

from desktop.sync.errors import FieldRefused, GoneThere
from desktop.sync.portal import PostField, RemoteMedia, Upload
from desktop.sync.portals.files import fetched
from desktop.sync.portals.http import Question
from desktop.sync.portals.plone.answers import File, Item
from desktop.sync.portals.plone.reading import cover
from desktop.sync.portals.plone.site import Site

_REPRESENTED = {"Prefer": "return=representation"}


class Files:
    """The files of a site; new ones go into `folder`."""

    def __init__(self, site: Site, folder: str) -> None:
        self._site, self._folder = site, folder

    def find(self, name: str) -> RemoteMedia | None:
        """Return the file with the id `name`."""
        item = self._item(name)
        return _media(item) if item else None

    def media(self, remote_id: str) -> RemoteMedia | None:
        """Return a file by its id, or a cover by its."""
        uid, owned, _ = remote_id.partition("/")
        if not owned:
            return self.find(remote_id)
        found = self._site.by_uid(uid)
        if found is None or found[0].image is None or cover(found[0]) != remote_id:
            return None
        return _cover(found[0], found[0].image, remote_id)

    def upload(self, file: Upload) -> RemoteMedia:
        """Make an Image, or a File of what is no picture."""
        field = "image" if file.mime.startswith("image/") else "file"
        item = {
            "@type": field.title(),
            "id": file.name,
            "title": file.alt or file.name,
            "description": file.caption,
            field: _content(file.name, file.mime, file.data),
        }
        reply = self._site.ask(
            Question(method="POST", path=self._folder, json=item, action="upload", name=file.name)
        )
        return _media(reply.value(Item))

    def describe(self, remote_id: str, *, alt: str, caption: str) -> RemoteMedia:
        """Change title and description; raises `GoneThere`. A cover has its caption only."""
        item = self._item(remote_id)
        if item is None:
            known = self.media(remote_id)
            if known is None:
                raise GoneThere(remote_id)
            return known
        reply = self._site.ask(
            Question(
                method="PATCH",
                path=self._site.path(item.address),
                json={"title": alt or item.id, "description": caption},
                headers=_REPRESENTED,
                action="edit",
            )
        )
        return _media(reply.value(Item))

    def as_cover(self, remote_id: str) -> dict[str, object]:
        """Return the fields that make a file here an article's image; raises `FieldRefused`."""
        if not remote_id:
            return {"image": None, "image_caption": None}
        media = self.media(remote_id)
        if media is None:
            raise FieldRefused(PostField.COVER, remote_id)
        content = _content(media.name, media.mime, self.fetch(media.url))
        return {"image": content, "image_caption": media.caption or None}

    def owns(self, url: str) -> bool:
        """Tell whether `url` is below the site's address, or names no host."""
        parts, site = urlsplit(url), urlsplit(self._site.http.url)
        if not parts.scheme and not parts.netloc:
            return parts.path.startswith("/")
        folder = f"{site.path.removesuffix('/++api++').rstrip('/')}/"
        return (parts.scheme, parts.netloc) == (site.scheme, site.netloc) and (
            parts.path.startswith(folder)
        )

    def fetch(self, url: str) -> bytes:
        """Return a file's bytes; raises `TooLarge` and `GoneThere`."""
        _ = self._site.session
        return fetched(self._site.http, urljoin(self._site.http.url, url))

    def _item(self, name: str) -> Item | None:
        kinds = [("portal_type", "Image"), ("portal_type", "File")]
        found, _ = self._site.items([("getId", name), *kinds])
        return min(found, key=lambda item: item.created, default=None)


def _media(item: Item) -> RemoteMedia:
    content = item.image or item.file
    inside = "@@images/image" if item.image else "@@download/file"
    return RemoteMedia(
        remote_id=item.id,
        url=f"{item.address}/{inside}",
        name=item.id,
        mime=(content.mime or "") if content else "",
        alt="" if item.title == item.id else item.title,
        caption=item.description or "",
    )


def _cover(item: Item, image: File, remote_id: str) -> RemoteMedia:
    return RemoteMedia(
        remote_id=remote_id,
        url=image.download,
        name=image.filename or "anh",
        mime=image.mime or "",
        caption=item.image_caption or "",
    )


def _content(name: str, mime: str, data: bytes) -> dict[str, str]:
    told = b64encode(data).decode("ascii")
    return {"filename": name, "content-type": mime, "encoding": "base64", "data": told}
