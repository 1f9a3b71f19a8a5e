"""Inline styles and the simple rules of a style sheet, as far as they say something of the text."""

import re
from collections.abc import Iterable
from functools import cache

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?", re.IGNORECASE)

Style = dict[str, str]
"""Declarations by the names of their properties, in lower case."""

_TOLD_BY_CLASS = {
    "display",
    "font-family",
    "font-style",
    "font-weight",
    "mso-outline-level",
    "text-align",
    "text-decoration",
    "vertical-align",
}
"""What a class says that a body can hold, or that has to be known on the way."""

_TOLD_BY_TAG = {"font-family"}
_KEPT = {
    "font-style", "font-weight", "margin", "margin-left", "mso-list", "text-align",
    "text-decoration", "text-decoration-line", "vertical-align", "width",
}  # fmt: skip
_GAP = re.compile(r"7(?:\.0)?pt")
_SIGNS = re.compile(r"['\"]?(?:Symbol|Wingdings|Webdings|Courier)", re.IGNORECASE)


def declarations(style: str) -> Style:
    """Return the declarations of a `style` attribute or a rule; of two alike the last one."""
    found: Style = {}
    for each in style.split(";"):
        name, colon, value = each.partition(":")
        if colon:
            found[name.strip().lower()] = value.strip()
    return found


def kept(style: Style) -> str:
    """Return what of `style` the body profile reads, as an attribute's value."""
    said = (f"{name}:{value}" for name, value in style.items() if _is_kept(name, value))
    return ";".join(said)


def _is_kept(name: str, value: str) -> bool:
    return (
        name in _KEPT
        or (name == "font" and _GAP.match(value) is not None)
        or (name == "font-family" and _SIGNS.match(value) is not None)
    )


class Sheet:
    """The rules of style sheets that name a tag, a class, or both."""

    def __init__(self, sheets: Iterable[str]) -> None:
        self._rules: dict[tuple[str, str], Style] = {}
        for sheet in sheets:
            for selectors, body in _RULE.findall(_COMMENT.sub(" ", sheet)):
                self._learn(selectors, body)
        self.style = cache(self._style)
        """The declarations for a tag (lower case) and the value of its `class`."""

    def _learn(self, selectors: str, body: str) -> None:
        told = declarations(body)
        for selector in selectors.split(","):
            named = _SELECTOR.fullmatch(selector.strip())
            if named and (named[1] or named[2]):
                names = _TOLD_BY_CLASS if named[2] else _TOLD_BY_TAG
                chosen = {name: value for name, value in told.items() if name in names}
                key = ((named[1] or "").lower(), named[2] or "")
                self._rules[key] = {**self._rules.get(key, {}), **chosen}

    def _style(self, tag: str, classes: str) -> Style:
        names = classes.split()
        keys = [(tag, ""), *(("", name) for name in names), *((tag, name) for name in names)]
        style: Style = {}
        for key in keys:
            style.update(self._rules.get(key, {}))
        return style
