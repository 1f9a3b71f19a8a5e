"""Alignment as it comes in (class, attribute, style) to the one class of the profile."""

import re

_STYLE = re.compile(r"text-align:\s*([a-z]+)", re.IGNORECASE)
_WORD = re.compile(r"(?:has-text-align-|text-|align-?)?(center|right|justify)", re.IGNORECASE)


def alignment(values: dict[str, str | None], tag: str = "") -> str:
    """Return `center`, `right` or `justify`, or an empty string, for an element `tag`.

    Class names of WordPress (`has-text-align-center`, `aligncenter`) and Bootstrap are known.
    """
    if tag == "center":
        return tag
    if not values:
        return ""
    styled = _STYLE.search(values.get("style") or "")
    classes = (values.get("class") or "").split()
    words = [styled[1] if styled else "", *classes, values.get("align") or ""]
    found = (_WORD.fullmatch(word) for word in words)
    return next((match[1].lower() for match in found if match), "")
