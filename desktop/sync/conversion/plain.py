"""Canonical blocks as HTML that looks right on any portal and reads back as the same."""

import re

from desktop.sync.conversion.links import Ours

_ALIGNED = re.compile('<(p|h[234]|t[hd]) class="(center|right|justify)"')
_FIGURE = re.compile('<figure class="(center|right)">')
_PICTURE = re.compile('<img src="media:([0-9a-f]{64})"')


def plain(html: str, ours: Ours, *, numbered: bool = False) -> str:
    """Return canonical `html` with the portal's addresses.

    Alignment is in styles, since the portal's sheet knows nothing of ours. `numbered` pictures
    and figures have the classes that WordPress looks for. Opaque blocks are still closed.
    """
    html = _ALIGNED.sub(r'<\1 style="text-align:\2"', html)
    html = _FIGURE.sub(r'<figure class="align\1">', html)
    if numbered:
        html = _PICTURE.sub(lambda found: _with_number(found, ours), html)
    return ours.addressed(html)


def _with_number(found: re.Match[str], ours: Ours) -> str:
    number = ours.number(found[1])
    return f'{found[0]} class="wp-image-{number}"' if number.isdecimal() else found[0]
