"""Text for XML 1.0, which some characters that people paste must not enter."""

import re

from markupsafe import escape

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""The complement of production 2 (Char) of XML 1.0."""


def xml_text(text: str) -> str:
    """Return `text` for an element's content or an attribute in double quotes."""
    return str(escape(_FORBIDDEN.sub("", text)))
