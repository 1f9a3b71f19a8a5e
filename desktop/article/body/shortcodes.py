"""WordPress shortcodes that stand alone in a paragraph: kept as they are.

A writer's `[text in brackets]` is none: a shortcode has attributes, an end, or a name that
WordPress itself knows.
"""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.article.body.nodes import Runs

_VALUE = r"""(?:"[^"\[\]<>]*"|'[^'\[\]<>]*'|[^\s"'\[\]<>=]+)"""
_SHORTCODE = re.compile(
    rf"\[(?:([a-z][a-z0-9_-]*)(?:\s+[a-z][a-z0-9_-]*={_VALUE})+\s*/?\](?:[^<>]*\[/\1\])?"
    r"|([a-z][a-z0-9_-]*)\][^<>]*\[/\2\]"
    r"|(?:gallery|audio|video|embed|caption|playlist)\s*/?\])",
    re.ASCII,
)


def shortcode(runs: "Runs") -> str:
    """Return the text of `runs` when it is a shortcode alone, else nothing."""
    text = runs[0][0].strip() if len(runs) == 1 and not runs[0][1] else ""
    return text if _SHORTCODE.fullmatch(text) else ""
