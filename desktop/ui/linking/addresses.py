"""What a writer types into the line for a link's address, and what is meant by it. Pure."""

import re

from desktop.article.body.addresses import link

_SCHEMES = ("http://", "https://", "mailto:", "tel:", "article:", "media:")
_PERSON = re.compile(r"[^@\s/:]+@[^@\s/:]+\.[^@\s/:]+")
_HOST = re.compile(
    r"(?:https?://)?(?:[^\s/?#@]+@)?[^\s/?#.:@]+(?:\.[^\s/?#.:@]+)+(?::\d+)?(?:[/?#]\S*)?"
)
_HERE = re.compile(r"[#/?]\S+")


def complete_address(text: str) -> str:
    """Return the address that is meant, or nothing where `text` is none that readers can follow.

    A bare `www.…` or `mic.gov.vn` gets https, an address of a person mailto; `#part` and
    `/path` lead inside the site.
    """
    typed = text.strip()
    if _PERSON.fullmatch(typed):
        return f"mailto:{typed}"
    if typed.startswith(("http://", "https://")):
        return link(typed) or "" if _HOST.fullmatch(typed) else ""
    if typed.startswith("mailto:"):
        return typed if _PERSON.fullmatch(typed.removeprefix("mailto:").partition("?")[0]) else ""
    if typed.startswith(_SCHEMES) or _HERE.fullmatch(typed):
        return link(typed) or ""
    return f"https://{typed}" if _HOST.fullmatch(typed) and ":" not in typed else ""


def is_search(text: str) -> bool:
    """Tell whether `text` may be words of a title rather than the beginning of an address."""
    typed = text.strip()
    begun = typed.lower().startswith(("www.", "http:", "https:", *_SCHEMES, "#", "/"))
    return bool(typed) and not begun and not complete_address(typed)
