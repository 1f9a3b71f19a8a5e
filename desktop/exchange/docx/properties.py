"""What a docx says about itself in its properties."""

from typing import TYPE_CHECKING

from desktop.exchange.manuscript.about import fields

if TYPE_CHECKING:
    from desktop.exchange.docx.package import Package
    from desktop.exchange.raw import Raw

_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"


def properties(package: "Package") -> "dict[str, Raw]":
    """Return the fields of an article that the properties fill."""
    relations = package.relations("").values()
    part = next((each.target for each in relations if each.kind == "core-properties"), "")
    root = package.xml(part)
    if root is None:
        return {}
    names = (_DC + "title", _DC + "creator", _TERMS + "modified")
    title, author, saved = (root.findtext(name) or "" for name in names)
    return fields(title, author, saved)
