"""Line ends that count: WordPress makes paragraphs and breaks of them when it shows a post.

In its posts without blocks a blank line parts paragraphs and a single one breaks the line
(`wpautop`; https://developer.wordpress.org/reference/functions/wpautop/).
"""

import re

from desktop.article.body.marks import INLINE
from desktop.article.body.shortcodes import shortcode
from desktop.sync.conversion.classic.tags import BLOCKS, VOID, is_seam, name_of, tags
from desktop.sync.conversion.opaque import opaque

_TEXT = INLINE | {"br", "img"}
_HOLDERS = frozenset(
    {"article", "aside", "blockquote", "center", "div", "li", "main", "section", "td", "th"}
)
"""Elements in which blank lines part paragraphs, beside the post itself."""

_LINES = frozenset({"address", "dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "p"})
"""Elements in which line ends break the line."""

_SEAMS = frozenset({"dl", "figure", "ol", "table", "tbody", "tfoot", "thead", "tr", "ul", "menu"})
_BLANK = re.compile(r"(?<!\s)\s*\n[ \t\r]*\n\s*")
_BREAK = re.compile(
    r"(<br\b[^<>]*>)[ \t]*\n|(<!--.*?(?:-->|\Z)|<[^<>]*>)|(?<![ \t])[ \t]*\n",
    re.IGNORECASE | re.DOTALL,
)


def with_lines(html: str) -> str:
    """Return `html` with the line ends of its text as paragraphs and breaks.

    What stands in elements that no body has is left to the byte.
    """
    if "\n" not in html and "\r" not in html:
        return html
    pieces: list[str] = []
    around: list[str] = []
    run = 0
    for tag in tags(html):
        name = name_of(tag)
        if name in _TEXT or not (name or is_seam(tag)):
            continue
        pieces += _broken(html[run : tag.start()], around)
        pieces.append(tag[0])
        run = tag.end()
        _step(name, tag, around)
    return "".join([*pieces, *_broken(html[run:], around)])


def _step(name: str, tag: re.Match[str], around: list[str]) -> None:
    if not name:
        return
    if tag["end"]:
        if name in around:
            while around.pop() != name:
                pass
    elif name not in VOID:
        if around and around[-1] == "p" and name in BLOCKS:
            around.pop()
        around.append(name)


def _broken(run: str, around: list[str]) -> list[str]:
    """Return the `run` of text and marks with its lines told, as its place allows."""
    words = run.strip()
    if not words or "\n" not in words.replace("\r", "\n"):
        return [run]
    if any(name not in _HOLDERS | _LINES | _SEAMS for name in around):
        return [run]
    inside = around[-1] if around else ""
    if inside in _SEAMS:
        return [run]
    if inside in _LINES:
        return [_lines(words.replace("\r\n", "\n"))]
    paragraphs = _BLANK.split(words.replace("\r\n", "\n"))
    return list(map(_paragraph, paragraphs)) if len(paragraphs) > 1 else [_lines(paragraphs[0])]


def _paragraph(text: str) -> str:
    return opaque(text) if shortcode(((text, ()),)) else f"<p>{_lines(text)}</p>"


def _lines(text: str) -> str:
    return _BREAK.sub(_line_break, text)


def _line_break(found: re.Match[str]) -> str:
    return found[1] or found[2] or "<br>"
