"""Inline elements and inline styles to marks of the profile."""

import re

from selectolax.lexbor import LexborNode

from desktop.article.body.addresses import link
from desktop.article.body.inline import attribute_text, with_mark, without_mark
from desktop.article.body.known import NOTHING, Known
from desktop.article.body.nodes import Mark, Marks

_SAME = {
    "b": "strong",
    "strong": "strong",
    "i": "em",
    "em": "em",
    "dfn": "em",
    "cite": "em",
    "var": "em",
    "u": "u",
    "ins": "u",
    "s": "s",
    "strike": "s",
    "del": "s",
    "sub": "sub",
    "sup": "sup",
    "mark": "mark",
    "code": "code",
    "tt": "code",
    "kbd": "code",
    "samp": "code",
}
_LANGUAGE = re.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_STYLED = {
    "strong": re.compile(r"(?<![\w-])font-weight:\s*(bold|bolder|[6-9]00)", re.IGNORECASE),
    "em": re.compile(r"(?<![\w-])font-style:\s*(italic|oblique)", re.IGNORECASE),
    "u": re.compile(r"(?<![\w-])text-decoration[a-z-]*:[^;]*underline", re.IGNORECASE),
    "s": re.compile(r"(?<![\w-])text-decoration[a-z-]*:[^;]*line-through", re.IGNORECASE),
    "sub": re.compile(r"(?<![\w-])vertical-align:\s*sub", re.IGNORECASE),
    "sup": re.compile(r"(?<![\w-])vertical-align:\s*super", re.IGNORECASE),
}
"""Word's own `mso-bidi-font-weight` and the like say nothing of letters that are read here."""

_PLAIN = {
    "strong": re.compile(r"(?<![\w-])font-weight:\s*(normal|400)", re.IGNORECASE),
    "em": re.compile(r"(?<![\w-])font-style:\s*normal", re.IGNORECASE),
}
"""Styles that take a mark away from the text inside: Google Docs wraps documents in such a `b`."""

UNWRAPPED = (
    "acronym", "bdi", "bdo", "big", "blink", "data", "font", "label", "marquee", "nobr", "output",
    "q", "rb", "rp", "rt", "rtc", "ruby", "small", "time", "wbr",
)  # fmt: skip
"""Inline elements whose text stays and whose tags go."""

INLINE = {*_SAME, *UNWRAPPED, "a", "abbr", "span"}


def marks_of(node: LexborNode, marks: Marks, known: Known = NOTHING) -> Marks:
    """Return the marks of the text inside `node`, an inline element in text with `marks`."""
    tag = node.tag or ""
    values = node.attributes
    style = values.get("style") or ""
    mark = _mark(tag, values, known)
    marks = with_mark(marks, mark) if mark else marks
    for name in (name for name, styled in _STYLED.items() if style and styled.search(style)):
        marks = with_mark(marks, (name, ()))
    for name in (name for name, plain in _PLAIN.items() if style and plain.search(style)):
        marks = without_mark(marks, name)
    return marks


def _mark(tag: str, values: dict[str, str | None], known: Known) -> Mark | None:
    if tag == "a":
        return _link(values, known)
    if tag in {"abbr", "acronym"}:
        title = attribute_text(values.get("title") or "")
        return ("abbr", (("title", title),)) if title else None
    if tag in {"span", "bdi", "bdo", "font"}:
        language = values.get("lang") or ""
        return ("span", (("lang", language),)) if _LANGUAGE.fullmatch(language) else None
    same = _SAME.get(tag)
    return (same, ()) if same else None


def _link(values: dict[str, str | None], known: Known) -> Mark | None:
    address = link(values.get("href") or "")
    if not address:
        return None
    address = known.link(address) or address
    title = attribute_text(values.get("title") or "")
    return ("a", (("href", address), *((("title", title),) if title else ())))
