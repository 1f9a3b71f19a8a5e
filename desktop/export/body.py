"""The article's body as readers get it: the one place where text becomes trusted HTML.

The body is normalised once more before it is trusted, so that a library written by other hands
brings no script into a page.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser, LexborNode

from desktop.article.body import normalise
from desktop.export.metadata import web_address
from desktop.export.pictures import PagePicture
from desktop.export.words import Words

if TYPE_CHECKING:
    from markupsafe import Markup

_MEDIA = "media:"
_EMBEDDING = "iframe[src], video[src], audio[src], source[src], embed[src], img[src], a[href]"


@dataclass(frozen=True, slots=True)
class PageBody:
    """The body's HTML, and how much of the article has no place on the page."""

    html: "Markup"
    missing_media: int = 0
    left_out: int = 0


def page_body(body: str, pictures: Mapping[str, PagePicture], words: Words) -> PageBody:
    """Return `body` (of the body profile) for a page that shows `pictures`, by media hash.

    Media that `pictures` lacks and opaque blocks without an address are left out and counted.
    """
    from markupsafe import Markup

    page = LexborHTMLParser(normalise(body).body, is_fragment=True)
    missing = _place_media(page, pictures, words)
    left_out = _replace_opaque(page, words)
    _part_credits(page)
    _mark_links(page)
    _make_tables_scroll(page, words)
    html = page.html or ""
    return PageBody(Markup(html), missing, left_out)  # noqa: S704 - normalised above


def _place_media(page: LexborHTMLParser, pictures: Mapping[str, PagePicture], words: Words) -> int:
    missing = 0
    for node in page.css("[src]"):
        picture = pictures.get((node.attributes["src"] or "").removeprefix(_MEDIA))
        if node.tag == "img" and picture:
            _place_picture(node, picture, words)
        else:
            missing += 1
            (_ancestor(node, "figure") or node).decompose()
    return missing


def _place_picture(img: LexborNode, picture: PagePicture, words: Words) -> None:
    if "alt" not in img.attributes:
        img.attrs["alt"] = _caption(img) or words.undescribed_picture
    img.attrs["src"] = picture.url
    img.attrs["width"] = str(picture.width)
    img.attrs["height"] = str(picture.height)
    img.attrs["decoding"] = "async"
    if not picture.url.startswith("data:"):
        img.attrs["loading"] = "lazy"


def _caption(img: LexborNode) -> str:
    figure = _ancestor(img, "figure")
    caption = figure.css_first("figcaption") if figure else None
    return " ".join(caption.text().split()) if caption else ""


def _replace_opaque(page: LexborHTMLParser, words: Words) -> int:
    left_out = 0
    for block in page.css("div[data-opaque]"):
        address = _address_inside(block.attributes["data-opaque"] or "")
        if address:
            block.replace_with(_notice(address, words))
        else:
            left_out += 1
            block.decompose()
    return left_out


def _address_inside(source: str) -> str:
    for node in LexborHTMLParser(source, is_fragment=True).css(_EMBEDDING):
        address = web_address(node.attributes.get("src") or node.attributes.get("href") or "")
        if address.startswith("https:"):
            return address
    return ""


def _notice(address: str, words: Words) -> LexborNode:
    from markupsafe import escape

    said = words.elsewhere.format(address=address)
    html = f'<p class="outside"><a href="{escape(address)}">{escape(said)}</a></p>'
    notice = LexborHTMLParser(html, is_fragment=True).root
    assert notice is not None  # noqa: S101 - the paragraph just written
    return notice


def _part_credits(page: LexborHTMLParser) -> None:
    """Mark a credit that follows a caption, so that the style can part the two."""
    for credit in page.css("figcaption > cite"):
        before = credit.prev
        if before is not None and before.text().strip():
            credit.attrs["class"] = "after"


def _mark_links(page: LexborHTMLParser) -> None:
    """Tell of links that lead away; one to an article that is not on the page becomes text."""
    for link in page.css("a[href]"):
        address = link.attributes["href"] or ""
        if address.startswith(("article:", _MEDIA)):
            link.unwrap()
        elif web_address(address):
            link.attrs["rel"] = "external noopener"


def _make_tables_scroll(page: LexborHTMLParser, words: Words) -> None:
    """Put each table into a region that scrolls by itself and can be reached by keyboard."""
    tables = [table for table in page.css("table") if not _ancestor(table, "table")]
    for number, table in enumerate(tables, start=1):
        caption = table.css_first("caption")
        name = words.table.format(number=number)
        said = " ".join(caption.text().split()) if caption else ""
        region = page.create_node("div")
        region.attrs["class"] = "scroll"
        region.attrs["role"] = "region"
        region.attrs["tabindex"] = "0"
        region.attrs["aria-label"] = f"{name}: {said}" if said else name
        region.insert_child(table)  # a copy
        table.replace_with(region)


def _ancestor(node: LexborNode, tag: str) -> LexborNode | None:
    parent = node.parent
    while parent is not None and parent.tag != tag:
        parent = parent.parent
    return parent
