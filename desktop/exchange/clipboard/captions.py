"""Word's captions, paragraphs of their own, brought to the picture or table they belong to."""

from typing import TYPE_CHECKING

from desktop.article.body.parsing import children, following
from desktop.exchange.clipboard.elements import Cleaning

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_CAPTION = "MsoCaption"


def caption_below(node: "LexborNode", cleaning: Cleaning) -> "LexborNode | None":
    """Return the caption right below the paragraph `node` that holds one picture and no words."""
    if node.tag != "p" or len(node.css("img")) != 1 or node.text().strip():
        return None
    below = _next_element(node)
    if below is None or below.attributes.get("class") != _CAPTION:
        return None
    cleaning.taken.add(below.mem_id)
    return below


def is_caption_above(node: "LexborNode", cleaning: Cleaning) -> bool:
    """Tell whether `node` is the caption of a table right below it, and remember that."""
    if node.tag != "p" or node.attributes.get("class") != _CAPTION:
        return False
    below = _next_element(node)
    if below is not None and below.tag == "div":
        below = next((each for each in children(below) if _is_seen(each)), None)
    if below is None or below.tag != "table":
        return False
    cleaning.captions[below.mem_id] = node
    return True


def _next_element(node: "LexborNode") -> "LexborNode | None":
    return next((each for each in following(node.next) if _is_seen(each)), None)


def _is_seen(node: "LexborNode") -> bool:
    if node.tag == "-text":
        return bool((node.text_content or "").strip())
    return node.tag != "-comment"
