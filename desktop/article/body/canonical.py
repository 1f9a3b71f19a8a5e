"""Canonical bodies read as text: their grammar lets tags be found without parsing.

Text and attribute values hold no `<` and no `>` (`writing`), so every `<…>` is a tag.
"""

import html
import re
from collections.abc import Iterator

from desktop.article.body.inline import printable
from desktop.article.body.parsing import fragment, texts
from desktop.article.body.profile import VOID

_TAG = re.compile("<(/?)([a-z0-9]+)([^<>]*)>")
_TOKEN = re.compile("<(/?)([a-z0-9]+)([^<>]*)>|[^<]+")
_INLINE = {"a", "strong", "em", "u", "s", "sub", "sup", "mark", "code", "abbr", "span", "cite"}
_BLOCK_TAG = re.compile(rf"<(?!/?(?:{'|'.join(sorted(_INLINE))}|img)[ >])[^<>]*>")
_APART = re.compile("<(?:div|td|th)[ >]")
_PARAGRAPHS = ("<p>", "</p>", "<h2>", "</h2>", "<h3>", "</h3>")
"""The tags of bodies that hold no others, as most do; a line feed stands between any two blocks."""

_LINES = re.compile("\n{2,}")


def blocks(body: str) -> list[str]:
    """Return the top blocks of the canonical `body`; joined by line feeds they are it again."""
    lines = body.split("\n")
    if all(map(_is_bare_paragraph, lines)):
        return lines
    found: list[str] = []
    depth = start = 0
    for tag in _TAG.finditer(body):
        if tag[2] not in VOID:
            depth += -1 if tag[1] else 1
        if depth == 0:
            found.append(body[start : tag.end()])
            start = tag.end() + 1
    return found


def _is_bare_paragraph(line: str) -> bool:
    only_two_tags = line.count("<") == 2  # noqa: PLR2004 - where it begins and where it ends
    return only_two_tags and line.startswith("<p>") and line.endswith("</p>")


def plain_text(body: str) -> str:
    """Return the words of the canonical `body`: a line a block, a tab between cells of a row.

    What readers see of opaque blocks is there too; texts that describe pictures are not.
    """
    said = "".join(_pieces(body)) if _APART.search(body) else _read(body)
    return (_LINES.sub("\n", said) if "\n\n" in said else said).strip("\n")


def _read(body: str) -> str:
    """Return what `_pieces` says of a body without tables and opaque blocks, far quicker."""
    bare = body
    for tag in _PARAGRAPHS:
        bare = bare.replace(tag, "")
    if "<" in bare:
        bare = _TAG.sub("", _BLOCK_TAG.sub("\n", body))
    return html.unescape(bare)


def _pieces(body: str) -> Iterator[str]:
    for token in _TOKEN.finditer(body):
        closing, tag, values = token.groups()
        if tag is None:
            yield html.unescape(token[0])
        elif tag == "div" and not closing:
            yield _visible(html.unescape(values.partition('"')[2].rpartition('"')[0]))
        elif tag in {"td", "th"}:
            yield "\t" if closing else ""
        elif tag not in _INLINE and (tag != "img"):
            yield "\n"


def _visible(source: str) -> str:
    pieces = (piece for node in fragment(f"<div>{source}</div>") for piece in texts(node))
    return printable(" ".join(" ".join(pieces).split()))
