"""Answering with a file of the site: conditionally, in parts, compressed where the export did so."""

import re
from email.utils import parsedate_to_datetime
from pathlib import Path

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response

from desktop.service.site.folder import Folder, Moved, Page

_MEDIA_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".txt": "text/plain",
    ".json": "application/json",
    ".geojson": "application/geo+json",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".xsl": "text/xsl",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".vtt": "text/vtt",
    ".pdf": "application/pdf",
    ".zip": "application/zip",
}
_UNKNOWN = "application/octet-stream"
_ENCODINGS = {"br": ".br", "gzip": ".gz"}
_FRESH = {".html": 60, ".xml": 300, ".rss": 300, ".atom": 300, ".json": 300}
"""Seconds for which a browser need not ask again, by kind; what pages are made of stays longer."""
_LASTING = 3600
_NAMED_BY_CONTENT = re.compile(r"\.[0-9a-f]{8,}\.(css|js)$")
_FOR_EVER = "public, max-age=31536000, immutable"
"""For files whose name changes with what is in them."""
_PICTURE = re.compile(r"^[0-9a-f]{16}-[0-9]+\.(webp|jpg|png)$")
_PICTURES = "public, max-age=31536000, s-maxage=3600"
"""Pictures change their names too, but one that is withdrawn has to go from every CDN."""


class SiteFiles:
    """The files of `folder` as an endpoint for all paths."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder

    async def answer(self, request: Request) -> Response:
        """Answer with the file that the request's path names."""
        found = self._folder.find(request.scope["path"])
        if isinstance(found, Moved):
            return RedirectResponse(found.to, 301, {"Cache-Control": "public, max-age=300"})
        if found is None:
            return self.missing()
        if found.gone:
            return _whole(found.file, 410)
        try:
            return _file(found, request.headers)
        except OSError:  # an export took it away this very moment
            return self.missing()

    def missing(self) -> Response:
        """Answer that there is no such page."""
        return _whole(self._folder.missing_page(), 404)


def _whole(file: Path, status: int) -> Response:
    """Return a page about what is not there; in a word where the site has none."""
    headers = {"Cache-Control": "public, max-age=60"}
    try:
        return Response(file.read_bytes(), status, headers, "text/html")
    except OSError:
        word = "Gone" if status == 410 else "Not Found"  # noqa: PLR2004 - HTTP's number
        return Response(f"{word}\n", status, headers, "text/plain")


def _file(page: Page, asked: Headers) -> Response:
    file, headers = _variant(page.file, asked)
    suffix = page.file.suffix.lower()
    headers["Cache-Control"] = _lifetime(page.file.name, suffix)
    media_type = _MEDIA_TYPES.get(suffix, _UNKNOWN)
    answer = FileResponse(file, 200, headers, media_type, stat_result=file.stat())
    return Response(None, 304, _kept(answer)) if _is_known(asked, answer) else answer


def _lifetime(name: str, suffix: str) -> str:
    if _NAMED_BY_CONTENT.search(name):
        return _FOR_EVER
    if _PICTURE.search(name):
        return _PICTURES
    return f"public, max-age={_FRESH.get(suffix, _LASTING)}"


def _variant(file: Path, asked: Headers) -> tuple[Path, dict[str, str]]:
    """Return the file to send for `file`, and the headers that tell how it is compressed."""
    siblings = {name: Path(f"{file}{suffix}") for name, suffix in _ENCODINGS.items()}
    there = {name: path for name, path in siblings.items() if path.is_file()}
    if not there:
        return file, {}
    headers = {"Vary": "Accept-Encoding"}
    taken = _accepted(asked.get("accept-encoding", ""))
    for name, path in there.items():
        if name in taken and "range" not in asked:  # parts are parts of the plain file
            return path, {**headers, "Content-Encoding": name}
    return file, headers


def _accepted(header: str) -> set[str]:
    """Return the encodings that `Accept-Encoding` names and does not refuse by `q=0`."""
    names = (entry.strip().lower().partition(";") for entry in header.split(","))
    return {name.strip() for name, _, weight in names if not _is_zero(weight)}


def _is_zero(weight: str) -> bool:
    number = weight.replace(" ", "").removeprefix("q=")
    return bool(number) and not number.strip("0.")


def _is_known(asked: Headers, answer: Response) -> bool:
    """Return whether the browser has this very file already (RFC 9110, 13.1)."""
    tags = asked.get("if-none-match")
    if tags is not None:
        known = {tag.strip().removeprefix("W/") for tag in tags.split(",")}
        return answer.headers["etag"] in known or "*" in known
    try:
        since = parsedate_to_datetime(asked["if-modified-since"])
        return parsedate_to_datetime(answer.headers["last-modified"]) <= since
    except (KeyError, ValueError, TypeError):
        return False


def _kept(answer: Response) -> dict[str, str]:
    kept = ("cache-control", "etag", "last-modified", "vary")
    return {name: answer.headers[name] for name in kept if name in answer.headers}
