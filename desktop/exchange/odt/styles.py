"""Styles of an odt: what a paragraph or span has from its style and those above it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.exchange.manuscript.lettering import HIDDEN, Lettering, role_of
from desktop.exchange.manuscript.parts import Role
from desktop.exchange.odt.names import FO, STYLE, SVG, TEXT, number

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree import ElementTree as ET

_ALIGNS = {"center": "center", "end": "right", "right": "right", "justify": "justify",
           "start": "left", "left": "left"}  # fmt: skip
_LINES = {"u": STYLE + "text-underline-style", "s": STYLE + "text-line-through-style"}
_BOLD = {"bold", "600", "700", "800", "900"}
_RAISED, _LOWERED = "super", "sub"


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it takes from its parents."""

    role: Role = Role.TEXT
    outline: int = 0
    align: str = ""
    lists: str = ""
    lettering: Lettering = field(default_factory=Lettering)


class Styles:
    """The styles of one document, by family (`paragraph`, `text`) and name."""

    def __init__(self, roots: "Iterable[ET.Element]") -> None:
        self._fonts: dict[str, str] = {}
        self._elements: dict[tuple[str, str], ET.Element] = {}
        self.lists: dict[str, ET.Element] = {}
        self._known: dict[tuple[str, str], Style] = {}
        for root in roots:
            self._take(root)

    def _take(self, root: "ET.Element") -> None:
        for face in root.iter(STYLE + "font-face"):
            family = face.get(SVG + "font-family", "").strip("'\"")
            self._fonts[face.get(STYLE + "name", "")] = family
        for tag in ("style", "default-style"):
            for each in root.iter(STYLE + tag):
                key = each.get(STYLE + "family", ""), each.get(STYLE + "name", "")
                self._elements[key] = each
        for each in root.iter(TEXT + "list-style"):
            self.lists[each.get(STYLE + "name", "")] = each

    def of(self, family: str, name: str) -> Style:
        """Return the style `name`; the family's default for an unknown one."""
        key = family, name
        if key not in self._known:
            self._known[key] = Style()  # a style that is its own parent ends here
            self._known[key] = self._read(family, name)
        return self._known[key]

    def _read(self, family: str, name: str) -> Style:
        element = self._elements.get((family, name))
        if element is None:
            return self.of(family, "") if name else Style()
        parent = element.get(STYLE + "parent-style-name", "")
        below = self.of(family, parent) if name else Style()
        paragraph = element.find(STYLE + "paragraph-properties")
        align = paragraph.get(FO + "text-align", "") if paragraph is not None else ""
        lettering = self._lettering(element.find(STYLE + "text-properties"))
        return Style(
            role=_role(element, below.role),
            outline=number(element.get(STYLE + "default-outline-level"), below.outline),
            align=_ALIGNS.get(align, below.align),
            lists=element.get(STYLE + "list-style-name", below.lists),
            lettering=lettering.over(below.lettering),
        )

    def _lettering(self, properties: "ET.Element | None") -> Lettering:
        if properties is None:
            return Lettering()
        font = self._fonts.get(properties.get(STYLE + "font-name", ""), "")
        return Lettering(_looks(properties), font or properties.get(FO + "font-family", ""))


def _role(element: "ET.Element", below: Role) -> Role:
    name = element.get(STYLE + "display-name") or element.get(STYLE + "name") or ""
    return role_of(name.replace("_20_", " "), below)


def _looks(properties: "ET.Element") -> dict[str, bool]:
    looks: dict[str, bool] = {}
    weight = properties.get(FO + "font-weight")
    if weight:
        looks["strong"] = weight in _BOLD
    slant = properties.get(FO + "font-style")
    if slant:
        looks["em"] = slant != "normal"
    for look, name in _LINES.items():
        line = properties.get(name)
        if line:
            looks[look] = line != "none"
    shown = properties.get(TEXT + "display")
    if shown:
        looks[HIDDEN] = shown == "none"
    return looks | _raised(properties.get(STYLE + "text-position"))


def _raised(position: str | None) -> dict[str, bool]:
    """Return what `super 58%`, `-33% 58%` and the like mean."""
    if not position:
        return {}
    height = position.split()[0] if position.split() else ""
    percent = height.removesuffix("%")
    return {
        "sup": height == _RAISED or (percent.isdigit() and int(percent) > 0),
        "sub": height == _LOWERED or percent.startswith("-"),
    }
