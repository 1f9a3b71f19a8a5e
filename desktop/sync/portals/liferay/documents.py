"""Files in Liferay's documents and media.

A file's title is the name it was uploaded under, its description is the alternative text, as
Liferay's own pictures have it; captions stay in the articles that show it.
"""

import msgspec

from desktop.sync.errors import GoneThere
from desktop.sync.portal import RemoteMedia, Upload
from desktop.sync.portals.forms import Part, multipart
from desktop.sync.portals.http import Http, Question
from desktop.sync.portals.liferay.answers import Document, Documents
from desktop.sync.portals.liferay.gone import MISSING, is_missing

_API = "o/headless-delivery/v1.0"


class DocumentsOfSite:
    """Puts files in and finds them again."""

    def __init__(self, http: Http, site: int) -> None:
        self._http = http
        self._site = site

    def read(self, remote_id: str) -> RemoteMedia | None:
        """Return what is known of a file; None when it is gone."""
        if not remote_id.isdigit():
            return None
        reply = self._http.get(f"{_API}/documents/{remote_id}", may=MISSING)
        return None if is_missing(reply) else self._file(reply.value(Document))

    def find(self, upload_name: str) -> RemoteMedia | None:
        """Return the file uploaded as `upload_name`."""
        asked = {"filter": f"title eq '{upload_name}'", "flatten": "true"}
        reply = self._http.get(f"{_API}/sites/{self._site}/documents", asked)
        named = [each for each in reply.value(Documents).items if each.title == upload_name]
        return self._file(min(named, key=lambda each: each.id)) if named else None

    def put(self, file: Upload) -> RemoteMedia:
        """Upload a file."""
        said = msgspec.json.encode({"title": file.name, "description": file.alt})
        kind, form = multipart(
            (
                Part(name="document", data=said, mime="application/json"),
                Part(name="file", data=file.data, mime=file.mime, file_name=file.name),
            )
        )
        question = Question(
            method="POST",
            path=f"{_API}/sites/{self._site}/documents",
            content=form,
            headers={"Content-Type": kind},
            action="upload",
            name=file.name,
        )
        return self._file(self._http.ask(question).value(Document))

    def describe(self, remote_id: str, alt: str) -> RemoteMedia:
        """Change a file's alternative text; raises `GoneThere`."""
        question = Question(
            method="PATCH",
            path=f"{_API}/documents/{remote_id}",
            json={"description": alt},
            action="edit",
            may=MISSING,
        )
        reply = self._http.ask(question)
        if is_missing(reply):
            raise GoneThere(remote_id)
        return self._file(reply.value(Document))

    def _file(self, document: Document) -> RemoteMedia:
        path = document.content_url.partition("?")[0]
        return RemoteMedia(
            remote_id=str(document.id),
            url=f"{self._http.url}{path}" if path.startswith("/") else path,
            name=document.file_name or document.title,
            mime=document.encoding_format,
            alt=document.description,
        )
