"""WordPress shortcodes that stand alone in a line: kept as they are.

A writer's `[text in brackets]` is none: a shortcode has attributes, an end, or a name that
WordPress itself knows.
"""

import html as entities
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from desktop.article.body.sources import Sources

_VALUE = r"""(?:"[^"\[\]<>]*"|'[^'\[\]<>]*'|[^\s"'\[\]<>=]+)"""
_SHORTCODE = re.compile(
    rf"\s*\[(?:([a-z][a-z0-9_-]*)(?:\s+[a-z][a-z0-9_-]*={_VALUE})+\s*/?\](?:[^<>]*\[/\1\])?"
    r"|([a-z][a-z0-9_-]*)\][^<>]*\[/\2\]"
    r"|(?:gallery|audio|video|embed|caption|playlist)\s*/?\])\s*",
)


def source_of(text: str, source: str) -> str:
    """Return the source of `text` out of `source` when it is a shortcode, else nothing."""
    if not _SHORTCODE.fullmatch(text):
        return ""
    plain = text.strip()
    return plain if plain in source else entities.escape(plain, quote=False)


def paragraph_source(node: "LexborNode", sources: "Sources") -> str:
    """Return the source of the paragraph `node` when it holds a shortcode alone."""
    only = node.first_child
    if only is None or only.next is not None or only.tag != "-text" or node.attributes:
        return ""
    return sources.of(node) if _SHORTCODE.fullmatch(only.text_content or "") else ""
