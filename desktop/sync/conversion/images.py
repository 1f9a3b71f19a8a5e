"""The pictures in a portal's HTML: what has to be fetched before it is read."""

from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from desktop.article.body.depth import flattened
from desktop.sync.conversion.addresses import Owns, candidates, number_of


@dataclass(frozen=True, slots=True)
class ImageRef:
    """A picture that a post shows.

    `url` is what the post shows, perhaps a smaller size; `whole` are the addresses where the
    whole picture may be, the likeliest first and `url` the last; `remote_id` is its id there as
    the post tells it, or empty. Whichever is fetched: `media_at` may know it by any of these.
    """

    url: str
    alt: str = ""
    caption: str = ""
    remote_id: str = ""
    whole: tuple[str, ...] = ()


def images_of(body: str, owns: Owns) -> list[ImageRef]:
    """Return the portal's own pictures that `body` shows, each address once, in order."""
    if "<img" not in body.lower():
        return []
    found = {ref.url: ref for ref in _images(body) if owns(ref.url)}
    return list(found.values())


def _images(body: str) -> Iterator[ImageRef]:
    for node in LexborHTMLParser(flattened(body)).css("img"):
        values = node.attributes
        url = values.get("src") or ""
        if url:
            yield ImageRef(
                url=url,
                alt=values.get("alt") or "",
                caption=_caption(node),
                remote_id=number_of(values),
                whole=_likeliest_first(url),
            )


def _likeliest_first(url: str) -> tuple[str, ...]:
    shown, *larger = candidates(url)
    return (*larger, shown)


def _caption(node: LexborNode) -> str:
    around = node.parent
    while around is not None and around.tag not in {"figure", "body"}:
        around = around.parent
    caption = around.css_first("figcaption") if around and around.tag == "figure" else None
    return " ".join(caption.text().split()) if caption else ""
