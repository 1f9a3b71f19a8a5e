"""Pictures and text boxes among the runs of a docx."""

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop.exchange.docx.names import DECORATIVE, MC, VML, WP, A, R, W
from desktop.exchange.manuscript.parts import Shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree import ElementTree as ET

    from desktop.exchange.docx.package import Relation
    from desktop.exchange.docx.source import Source

_NO_PICTURES = ("/chart", "/diagram", "/chartex")


def chosen(alternatives: "ET.Element") -> "ET.Element | None":
    """Return what to read of `mc:AlternateContent`: what newer programs show, else the rest."""
    choice = alternatives.find(MC + "Choice")
    return choice if choice is not None else alternatives.find(MC + "Fallback")


def shown(
    drawing: "ET.Element", source: "Source", relations: "Mapping[str, Relation]"
) -> Iterator[Shown]:
    """Yield the pictures in `w:drawing`, `w:pict` or `w:object`, each stored."""
    alt = _alt(drawing)
    in_boxes = {id(each) for box in boxes(drawing) for each in box.iter()}
    for reference in _references(drawing, in_boxes):
        relation = relations.get(reference)
        media = _stored(relation, source) if relation is not None else ""
        if media:
            yield Shown(media, source.pictures.sizes[media], alt)


def boxes(drawing: "ET.Element") -> "list[ET.Element]":
    """Return the contents of the text boxes in `drawing`, the outer ones."""
    found = list(drawing.iter(W + "txbxContent"))
    inner = {id(each) for box in found for each in box.iter(W + "txbxContent") if each is not box}
    return [box for box in found if id(box) not in inner]


def is_lost(drawing: "ET.Element") -> bool:
    """Tell whether `drawing` is a chart or object that no picture stands for."""
    kinds = (each.get("uri", "") for each in drawing.iter(A + "graphicData"))
    no_object = drawing.tag != W + "object" or any(_references(drawing, set()))
    return any(kind.endswith(_NO_PICTURES) for kind in kinds) or not no_object


def _references(drawing: "ET.Element", besides: set[int]) -> Iterator[str]:
    """Yield the relations of pictures in `drawing`, but of those with an identity in `besides`."""
    for element in drawing.iter():
        if id(element) in besides:
            continue
        if element.tag == A + "blip":
            yield element.get(R + "embed") or element.get(R + "link") or ""
        elif element.tag == VML + "imagedata":
            yield element.get(R + "id", "")


def _alt(drawing: "ET.Element") -> str | None:
    about = drawing.find(f".//{WP}docPr")
    if about is None:
        about = drawing.find(f".//{VML}shape")
        return (about.get("alt") or None) if about is not None else None
    if any(each.get("val") in {"1", "true"} for each in about.iter(DECORATIVE)):
        return ""
    return about.get("descr") or about.get("title") or None


def _stored(relation: "Relation", source: "Source") -> str:
    if relation.outside:
        return source.pictures.store(relation.target)
    name = posixpath.basename(relation.target)
    data = source.package.data(relation.target) if source.package.has(relation.target) else b""
    return source.pictures.keep(data, name)
