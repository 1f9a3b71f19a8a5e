"""Preparing HTML from outside for the body profile: its pictures stored, its title taken out."""

from typing import TYPE_CHECKING

from desktop.article.body.depth import flattened
from desktop.exchange.illustrations import Illustrations, is_remote

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode


def document(html: str) -> "LexborHTMLParser":
    """Return `html` as a tree, parsed as browsers do, no deeper than they nest it."""
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser(flattened(html))


def words(node: "LexborNode | None") -> str:
    """Return the text of `node` with its white space run together."""
    return " ".join(node.text().split()) if node is not None else ""


def take_title(root: "LexborNode") -> str:
    """Return the text of the only `h1` in `root` and remove it; empty where there is none."""
    headings = root.css("h1")
    if len(headings) != 1:
        return ""
    title = words(headings[0])
    headings[0].decompose()
    return title


def store_pictures(tree: "LexborHTMLParser", root: "LexborNode", pictures: Illustrations) -> None:
    """Turn every `img` in `root` into a stored picture, or into words where there is none."""
    for image in root.css("img"):
        source = (image.attributes.get("src") or "").strip()
        if source.startswith("media:"):
            continue
        media = pictures.store(source) if source else ""
        if media:
            _point(image, media, pictures.sizes[media])
            _frame(tree, image)
        else:
            _say_in_words(tree, image, source)


def _point(image: "LexborNode", media: str, size: tuple[int, int]) -> None:
    image.attrs["src"] = f"media:{media}"
    image.attrs["width"], image.attrs["height"] = (str(side) for side in size)


def _frame(tree: "LexborHTMLParser", image: "LexborNode") -> None:
    """Make a figure of a picture alone in its paragraph; its title, as in Markdown, the caption."""
    paragraph = image.parent
    if paragraph is None or paragraph.tag != "p" or words(paragraph):
        return
    if len(paragraph.css("img")) != 1:
        return
    caption = tree.create_node("figcaption")
    caption.insert_child(image.attributes.get("title") or "")
    figure = tree.create_node("figure")
    figure.insert_child(image)
    figure.insert_child(caption)
    paragraph.replace_with(figure)


def _say_in_words(tree: "LexborHTMLParser", image: "LexborNode", source: str) -> None:
    """Put a link (to what is on the network) or the picture's alternative text in its place."""
    text = image.attributes.get("alt") or image.attributes.get("title") or ""
    if not is_remote(source):
        image.replace_with(text)
        return
    link = tree.create_node("a")
    link.attrs["href"] = source
    link.insert_child(text or source)
    image.replace_with(link)
