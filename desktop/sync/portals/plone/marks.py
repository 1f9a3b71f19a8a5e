"""The mark in a Plone text: an empty anchor, which shows nothing and comes through `safe_html`.

Plone's own editor, TinyMCE, keeps anchors, but puts a paragraph around one that stands alone.
"""

import re
from uuid import UUID

_ANCHOR = r'<a id="bantin-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"></a>'
_SPACE = r"(?:\s|&nbsp;)*"
_MARK = re.compile(f"\n?<p>{_SPACE}{_ANCHOR}{_SPACE}</p>|{_ANCHOR}")


def marked(body: str, mark: UUID) -> str:
    """Return `body`, which has no mark, with the anchor at its end."""
    return f'{body}<a id="bantin-{mark}"></a>'


def unmarked(body: str) -> tuple[str, UUID | None]:
    """Return `body` without marks, else to the byte, and the article that the last one names."""
    found = [wrapped or bare for wrapped, bare in _MARK.findall(body)]
    return (_MARK.sub("", body), UUID(found[-1])) if found else (body, None)
