"""How deep elements stand in one another, told in one pass before a parser builds the tree.

A tree as deep as its text is long takes a parser the square of the time. Chromium nests no deeper
than 512 elements; here, too, what would stand deeper loses its tags and keeps its words. The pass
knows of the parser's rules what common pages need; where it is in doubt it takes an element for
open still, so that the tree is never deeper than told.
"""

import re
from collections import Counter

from desktop.article.body.marks import INLINE

DEEPEST = 512
"""Elements that may stand in one another (Chromium: `kMaximumHTMLParserDOMTreeDepth`)."""

MOST_LETTERING = 32
"""Open `b`, `font` and the like at once: a parser opens all of them again in every paragraph."""

TAG = re.compile(
    r"""<!--(?:-?>|.*?(?:--!?>|\Z))
      | <(?P<end>/?)(?P<name>[a-z][^\s/>]*)
        (?:[^>=]+|=\s*(?:"[^"]*"?|'[^']*'?)?)* >?""",  # never fails, so never tries again
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
"""A tag or a comment; the last one may be without an end."""

VOID = {
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
}  # fmt: skip
_RAW = {"iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"}
"""Elements whose content is text, whatever it looks like."""

_LETTERING = {
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
}  # fmt: skip
"""WHATWG's formatting elements: they end at their own end tag, across all others."""

_BESIDE = {
    "p": {"p"}, "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "option": {"option"},
    "td": {"td", "th"}, "th": {"td", "th"}, "tr": {"tr"}, "a": {"a"},
    "thead": {"thead", "tbody", "tfoot"}, "tbody": {"thead", "tbody", "tfoot"},
    "tfoot": {"thead", "tbody", "tfoot"},
}  # fmt: skip
"""Elements whose start ends one beside them that is open still."""

_INLINE = INLINE - {"marquee"}
_PASSED = {*_BESIDE, *_INLINE}
_BLOCKS = {
    *_BESIDE, "address", "article", "aside", "blockquote", "center", "details", "div", "dl",
    "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "main", "menu",
    "nav", "ol", "pre", "section", "summary", "table", "ul",
}  # fmt: skip
"""Elements whose end tag ends the paragraphs, items and cells in them too."""

_WALLS = {
    "applet", "caption", "html", "marquee", "math", "object", "svg", "table", "td", "template", "th",
}  # fmt: skip
"""What an end tag of lettering does not reach across."""


def flattened(html: str) -> str:
    """Return `html` without the tags that would stand too deep, words and all else as they were."""
    return html if html.count("<") <= MOST_LETTERING else _Pass().over(html)


class _Pass:
    def __init__(self) -> None:
        self._open: list[str] = []
        self._dropped: Counter[str] = Counter()

    def over(self, html: str) -> str:
        pieces: list[str] = []
        at = done = 0
        while match := TAG.search(html, at):
            at = match.end()
            name = (match["name"] or "").lower()
            if name and not self._fits(name, match):
                pieces += [html[done : match.start()], "" if name in INLINE else " "]
                done = at
            if name in _RAW and not match["end"] and not self._is_drawing():
                at = _raw_end(html, name, at)
        return "".join([*pieces, html[done:]])

    def _fits(self, name: str, match: "re.Match[str]") -> bool:
        if name in VOID or name in _RAW:
            return True
        if match["end"]:
            return self._ends(name)
        if self._is_drawing() and match[0].endswith("/>"):
            return True
        return self._begins(name)

    def _is_drawing(self) -> bool:
        return "svg" in self._open or "math" in self._open

    def _begins(self, name: str) -> bool:
        beside = _BESIDE.get(name, set())
        if beside:
            self._close(beside, _PASSED)
        lettering = name in _LETTERING and sum(map(_LETTERING.__contains__, self._open))
        if len(self._open) >= DEEPEST or lettering >= MOST_LETTERING:
            self._dropped[name] += 1
            return False
        self._open.append(name)
        return True

    def _ends(self, name: str) -> bool:
        if self._dropped[name]:
            self._dropped[name] -= 1
            return False
        if name in _LETTERING:
            self._end_lettering(name)
        else:
            self._close({name}, _PASSED if name in _BLOCKS else _INLINE)
        return True

    def _end_lettering(self, name: str) -> None:
        for at in reversed(range(len(self._open))):
            if self._open[at] == name:
                del self._open[at]
                return
            if self._open[at] in _WALLS:
                return

    def _close(self, names: set[str], passed: set[str]) -> None:
        """Close the innermost of `names`, if only what is `passed` stands open in it."""
        for at in reversed(range(len(self._open))):
            if self._open[at] in names:
                inside = [] if self._open[at] in _WALLS else self._open[at + 1 :]
                self._open[at:] = [each for each in inside if each in _LETTERING]
                return
            if self._open[at] not in passed:
                return


def _raw_end(html: str, name: str, at: int) -> int:
    end = re.compile(f"</{name}", re.IGNORECASE).search(html, at)
    return end.start() if end else len(html)
