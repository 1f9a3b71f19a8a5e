"""Names of elements and attributes in WordprocessingML and what it embeds."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

_OFFICE = "http://schemas.openxmlformats.org"
W = f"{{{_OFFICE}/wordprocessingml/2006/main}}"
R = f"{{{_OFFICE}/officeDocument/2006/relationships}}"
M = f"{{{_OFFICE}/officeDocument/2006/math}}"
A = f"{{{_OFFICE}/drawingml/2006/main}}"
WP = f"{{{_OFFICE}/drawingml/2006/wordprocessingDrawing}}"
MC = f"{{{_OFFICE}/markup-compatibility/2006}}"
VML = "{urn:schemas-microsoft-com:vml}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
RELATIONS = f"{{{_OFFICE}/package/2006/relationships}}Relationship"

_NUMBER = re.compile("-?[0-9]{1,6}")
_OFF = {"0", "false", "off"}


def value(parent: "ET.Element | None", name: str) -> str | None:
    """Return the `w:val` of the child `w:name`, None where either is missing."""
    child = parent.find(W + name) if parent is not None else None
    return child.get(W + "val") if child is not None else None


def toggled(parent: "ET.Element", name: str) -> bool | None:
    """Return what the switch `w:name` in `parent` says, None where it says nothing."""
    child = parent.find(W + name)
    return None if child is None else child.get(W + "val", "1").lower() not in _OFF


def number(text: str | None, otherwise: int) -> int:
    """Return the whole number in `text`, or `otherwise` for anything else."""
    return int(text) if text and _NUMBER.fullmatch(text) else otherwise
