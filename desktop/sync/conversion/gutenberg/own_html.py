"""HTML blocks that this program wrote because WordPress has no block that says the same."""

from collections.abc import Mapping
from uuid import UUID

from desktop.article.body import blocks, normalise
from desktop.article.body.known import Known
from desktop.article.post import PortalMedia
from desktop.sync.conversion.links import Ours
from desktop.sync.conversion.opaque import opened
from desktop.sync.conversion.plain import plain


class _Noting:
    """Passes questions on and notes the answers, to write the same addresses again."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self.media_there: dict[str, PortalMedia] = {}
        self.articles: dict[UUID, str] = {}

    def media(self, values: Mapping[str, str | None]) -> str:
        found = self._known.media(values)
        self._note(found, values.get("src") or "")
        return found

    def link(self, address: str) -> str:
        found = self._known.link(address)
        if found.startswith("article:"):
            self.articles[UUID(found.removeprefix("article:"))] = address
        else:
            self._note(found.removeprefix("media:"), address)
        return found

    def _note(self, media: str, address: str) -> None:
        if media:
            self.media_there[media] = PortalMedia(portal="", hash=media, remote_id="", url=address)


def is_own(html: str, known: Known) -> bool:
    """Tell whether the `html` of an HTML block is one block of a body, as we write it."""
    noting = _Noting(known)
    body = normalise(html, noting).body
    again = plain(body, Ours(noting.media_there, noting.articles.get))
    if len(blocks(body)) != 1:
        return False
    return html == again or (not body.startswith("<div ") and html == opened(again))
