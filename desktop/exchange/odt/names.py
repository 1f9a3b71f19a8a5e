"""Names of elements and attributes in OpenDocument text (ISO/IEC 26300)."""

_BASE = "urn:oasis:names:tc:opendocument:xmlns"
OFFICE = f"{{{_BASE}:office:1.0}}"
STYLE = f"{{{_BASE}:style:1.0}}"
TEXT = f"{{{_BASE}:text:1.0}}"
TABLE = f"{{{_BASE}:table:1.0}}"
DRAW = f"{{{_BASE}:drawing:1.0}}"
SVG = f"{{{_BASE}:svg-compatible:1.0}}"
FO = f"{{{_BASE}:xsl-fo-compatible:1.0}}"
META = f"{{{_BASE}:meta:1.0}}"
MANIFEST = f"{{{_BASE}:manifest:1.0}}"
EXTENDED = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
DC = "{http://purl.org/dc/elements/1.1/}"


def number(text: str | None, otherwise: int) -> int:
    """Return the whole number in `text`, or `otherwise` for anything else."""
    fits = text is not None and text.isascii() and text.isdigit() and len(text) <= _DIGITS
    return int(text) if text and fits else otherwise


_DIGITS = 6
