"""Writing an article as Markdown with front matter, which `markdown_text` reads back.

What Markdown cannot say (a table with a caption, a box, underlined words) is written as HTML,
which Markdown lets through.
"""

import re
from typing import TYPE_CHECKING

import msgspec

from desktop.article.body import blocks
from desktop.article.model import Article, Byline
from desktop.exchange.markup import document

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_SPECIAL = re.compile(r"([\\`*_\[\]{}])")
_AT_START = re.compile(r"^(?=[#+>-])|^(\d+)(?=[.)])")
_IN_ATTRIBUTE = str.maketrans({c: f"&#{ord(c)};" for c in '&"<>[]\\`'})
_MARKS = {"strong": "**", "em": "*"}
_HEADINGS = {"h2": "##", "h3": "###", "h4": "####"}
_FIELDS = (
    "title", "sapo", "slug", "categories", "tags", "topic", "source", "bylines", "place",
    "language", "state", "date", "cover", "ai_used", "correction",
)  # fmt: skip


def written(article: Article) -> str:
    """Return `article` as Markdown; an empty field is left out."""
    import yaml

    fields = {name: value for name in _FIELDS if (value := _field(article, name))}
    head = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=100)
    body = "\n\n".join(_block(block) for block in blocks(article.body))
    return f"---\n{head}---\n\n{body}"


def _field(article: Article, name: str) -> object:
    value = getattr(article, name)
    if name == "bylines":
        return [_byline(byline) for byline in value]
    if name == "cover" and value:
        return {**_plain(value), "media": f"media:{value.media}"}
    if name == "source":
        return {part: text for part, text in _plain(value).items() if text}
    return msgspec.to_builtins(value)


def _plain(value: object) -> dict[str, object]:
    plain: dict[str, object] = msgspec.to_builtins(value)
    return plain


def _byline(byline: Byline) -> object:
    return {part: value for part, value in _plain(byline).items() if value is not None}


def _block(html: str) -> str:
    node = _only(html)
    if node is None or node.attributes.get("class"):
        return html
    if node.tag in _HEADINGS:
        return f"{_HEADINGS[node.tag]} {_inline(node)}"
    if node.tag == "p":
        return _paragraph(node)
    if node.tag in {"ul", "ol"} and not node.attributes and not node.css("li > *:is(p, ul, ol)"):
        return _list(node)
    return html


def _only(html: str) -> "LexborNode | None":
    root = document(html).body
    return root.first_child if root is not None else None


def _paragraph(node: "LexborNode") -> str:
    text = _inline(node)
    return "&#126;" + text[1:] if text.startswith("~") else _AT_START.sub(r"\1\\", text)


def _list(node: "LexborNode") -> str:
    items = (item for item in node.iter() if item.tag == "li")
    numbered = node.tag == "ol"
    return "\n".join(
        (f"{number}. " if numbered else "- ") + _paragraph(item)
        for number, item in enumerate(items, start=1)
    )


def _inline(node: "LexborNode") -> str:
    return "".join(_part(part) for part in node.iter(include_text=True))


def _part(node: "LexborNode") -> str:
    if node.is_text_node:
        return _escaped(node.text())
    if node.tag == "br":
        return "<br>"
    inner = _inline(node)
    mark = _MARKS.get(node.tag or "")
    if mark and _stands_free(node, inner):
        return f"{mark}{inner}{mark}"
    return f"{_opening(node)}{inner}</{node.tag}>"


def _escaped(text: str) -> str:
    text = _SPECIAL.sub(r"\\\1", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\u00a0", "&nbsp;")


def _stands_free(node: "LexborNode", inner: str) -> bool:
    """Tell whether marks of stars work: they need words inside and none touching outside."""
    before, after = node.prev, node.next
    left = before.text() if before is not None and before.is_text_node else " " * (before is None)
    right = after.text() if after is not None and after.is_text_node else " " * (after is None)
    plain = inner == inner.strip() != "" and not set("*<&\\") & set(inner)
    return plain and left[-1:].isspace() and right[:1].isspace()


def _opening(node: "LexborNode") -> str:
    said = (
        f' {name}="{(value or "").translate(_IN_ATTRIBUTE)}"'
        for name, value in node.attributes.items()
    )
    return f"<{node.tag}{''.join(said)}>"
