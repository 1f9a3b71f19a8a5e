"""Reading plain text: the first line is the title, blank lines part paragraphs."""

import re
from html import escape

from desktop.exchange.illustrations import Illustrations
from desktop.exchange.reading import Reading

_BLANK = re.compile(r"\n[ \t\u00a0]*\n\s*")
_WRAPPED = 60
"""A line of at least so many letters was broken by a program for its width, not by the writer."""


def read_plain(text: str, _name: str, _pictures: Illustrations) -> Reading:
    """Return the reading of a plain text; without blank lines, each line is a paragraph."""
    title, _, rest = text.strip().partition("\n")
    rest = rest.strip()
    paragraphs = _BLANK.split(rest) if _BLANK.search(rest) else rest.split("\n")
    html = "".join(f"<p>{_joined(paragraph)}</p>" for paragraph in paragraphs if paragraph.strip())
    return Reading(html, title.strip())


def _joined(paragraph: str) -> str:
    lines = [line.strip() for line in paragraph.strip().split("\n")]
    ends = [" " if len(line) >= _WRAPPED else "<br>" for line in lines[:-1]]
    return "".join(
        escape(line, quote=False) + end for line, end in zip(lines, [*ends, ""], strict=True)
    )
