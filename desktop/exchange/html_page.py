"""Reading a web page that was saved as a file."""

import re
from typing import TYPE_CHECKING

from desktop.exchange import markup
from desktop.exchange.clipboard import clean
from desktop.exchange.clipboard.origins import Origin, origin_of
from desktop.exchange.illustrations import Illustrations
from desktop.exchange.raw import Raw
from desktop.exchange.reading import Reading

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from desktop.exchange.notes import Note

META = {
    "dc.description": "sapo",
    "og:description": "sapo",
    "description": "sapo",
    "dc.creator": "bylines",
    "author": "bylines",
    "dc.date": "date",
    "article:published_time": "date",
}
"""What pages say about themselves, the surest first, and the field it fills."""

_TITLE = "p.MsoTitle, p.title"
"""How Word and LibreOffice write a paragraph in their style of titles."""

_OLD_FONT = re.compile(r"[\"':=]\s*(?:\.vn|vni-)\w", re.IGNORECASE)
_BODY = re.compile(r"<body\b", re.IGNORECASE)
_CONTENT = ("article", "main", "body")
_NOT_TEXT = "nav, footer, form, button, input, select, textarea, noscript, template"


def read_html(text: str, _name: str, pictures: Illustrations) -> Reading:
    """Return the reading of a page: its article, or its main part, or all of it."""
    tree = markup.document(text)
    fields = _about(tree)
    page_title = markup.words(tree.css_first("title"))
    root = _content(tree)
    if root is None:
        return Reading("", page_title, fields)
    for node in root.css(_NOT_TEXT):
        node.decompose()
    typed = _is_of_a_word_processor(text)
    title = (_take_typed_title(root) if typed else markup.take_title(root)) or page_title
    _drop_repeated(root, fields.get("sapo"))
    notes: tuple[Note, ...] = ()
    if typed:
        cleaned = clean(_head(text) + (root.inner_html or ""))
        tree, notes = markup.document(cleaned.html), cleaned.notes
        root = tree.body or root
    for image in root.css('img[alt=""]'):
        image.attrs["role"] = "presentation"  # what an empty alt means in HTML
    markup.store_pictures(tree, root, pictures)
    return Reading(root.inner_html or "", title, fields, notes)


def _is_of_a_word_processor(text: str) -> bool:
    return origin_of(text) is not Origin.OTHER or _OLD_FONT.search(text) is not None


def _head(text: str) -> str:
    """Return what stands before the body: who wrote the page, and its style sheet."""
    body = _BODY.search(text)
    return text[: body.start()] if body else ""


def _take_typed_title(root: "LexborNode") -> str:
    """Return the title and remove it: a paragraph in the style of titles, or an `h1` above all."""
    marked = root.css_first(_TITLE)
    if marked is None:
        first = markup.words(root.css_first("h1"))
        return markup.take_title(root) if first and markup.words(root).startswith(first) else ""
    title = markup.words(marked)
    marked.decompose()
    return title


def _content(tree: "LexborHTMLParser") -> "LexborNode | None":
    for name in _CONTENT:
        found = tree.css(name)
        if len(found) == 1:  # several articles are a list, not the article
            return found[0]
    return tree.body


def _about(tree: "LexborHTMLParser") -> dict[str, Raw]:
    said: dict[str, str] = {}
    for meta in tree.css("meta[content]"):
        name = meta.attributes.get("name") or meta.attributes.get("property") or ""
        said.setdefault(name.lower(), meta.attributes.get("content") or "")
    fields: dict[str, Raw] = {}
    for name, field in META.items():
        if said.get(name):
            fields.setdefault(field, said[name])
    return fields


def _drop_repeated(root: "LexborNode", sapo: "Raw | None") -> None:
    """Drop the first paragraph where it is the sapo once more."""
    first = root.css_first("p")
    if first is not None and isinstance(sapo, str) and markup.words(first) == _run_together(sapo):
        first.decompose()


def _run_together(text: str) -> str:
    return " ".join(text.split())
