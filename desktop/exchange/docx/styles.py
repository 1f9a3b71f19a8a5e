"""Styles of a docx: what a paragraph or run has from its style, those it is based on, the rest."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.exchange.docx.names import A, W, number, toggled, value
from desktop.exchange.manuscript.lettering import Lettering, role_of
from desktop.exchange.manuscript.parts import Role

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from desktop.exchange.docx.package import Package

_SWITCHES = {"b": "strong", "i": "em", "strike": "s", "dstrike": "s", "vanish": "hidden"}
_RAISED = {"superscript": "sup", "subscript": "sub"}
_ALIGNS = {"center": "center", "right": "right", "end": "right", "both": "justify",
           "distribute": "justify"}  # fmt: skip
_TEXT_LEVEL = 9
"""The outline level that Word gives to text."""


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph's or run's style with all that it is based on."""

    name: str = ""
    role: Role = Role.TEXT
    outline: int = 0
    align: str = ""
    numbering: str = ""
    level: int | None = None
    lettering: Lettering = field(default_factory=Lettering)


class Styles:
    """The styles of one document by their ids."""

    def __init__(self, package: "Package") -> None:
        self._fonts = _theme_fonts(package)
        root = package.xml(package.of_kind("styles"))
        found = root.iter(W + "style") if root is not None else ()
        self._elements = {each.get(W + "styleId", ""): each for each in found}
        self._known: dict[str, Style] = {}
        self.standard = next((i for i, each in self._elements.items() if _is_standard(each)), "")
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if root is not None else None
        self._defaults = self.lettering(defaults)

    def paragraph(self, style_id: str | None) -> Style:
        """Return the style of paragraphs `style_id`, the standard one for None."""
        style = self._style(style_id or self.standard)
        return replace(style, lettering=style.lettering.over(self._defaults))

    def letters(self, style_id: str | None) -> Lettering:
        """Return the letters of the style of runs `style_id`."""
        return self._style(style_id).lettering if style_id else Lettering()

    def lettering(self, properties: "ET.Element | None") -> Lettering:
        """Return what `w:rPr` says itself."""
        if properties is None:
            return Lettering()
        return Lettering(_looks(properties), self._font(properties.find(W + "rFonts")))

    def _style(self, style_id: str) -> Style:
        if style_id not in self._known:
            self._known[style_id] = Style()  # a style based on itself ends here
            self._known[style_id] = self._read(style_id)
        return self._known[style_id]

    def _read(self, style_id: str) -> Style:
        element = self._elements.get(style_id)
        if element is None:
            return Style()
        below = self._style(value(element, "basedOn") or "")
        name = (value(element, "name") or "").lower()
        paragraph = element.find(W + "pPr")
        numbering = paragraph.find(W + "numPr") if paragraph is not None else None
        return Style(
            name=name,
            role=role_of(name, below.role),
            outline=_outline(name, paragraph, below.outline),
            align=alignment(paragraph) or below.align,
            numbering=value(numbering, "numId") or below.numbering,
            level=number(value(numbering, "ilvl"), 0) if numbering is not None else below.level,
            lettering=self.lettering(element.find(W + "rPr")).over(below.lettering),
        )

    def _font(self, fonts: "ET.Element | None") -> str:
        """Return the font of letters beyond ASCII: those that an old font has of its own."""
        if fonts is None:
            return ""
        for name in ("hAnsi", "ascii"):
            theme = self._fonts.get((fonts.get(f"{W}{name}Theme") or "")[:5], "")
            if theme or fonts.get(W + name):
                return theme or fonts.get(W + name, "")
        return ""


def outline_of(paragraph: "ET.Element | None", style: Style) -> int:
    """Return the heading level of a paragraph with these properties, 0 for text."""
    return _outline("", paragraph, style.outline)


def alignment(paragraph: "ET.Element | None") -> str:
    """Return the alignment that `w:pPr` names itself; `left` where it takes one back."""
    said = value(paragraph, "jc")
    return _ALIGNS.get(said, "left") if said else ""


def _is_standard(element: "ET.Element") -> bool:
    return element.get(W + "type") == "paragraph" and element.get(W + "default") in {"1", "true"}


def _outline(name: str, paragraph: "ET.Element | None", below: int) -> int:
    level = number(value(paragraph, "outlineLvl"), -1)
    if level >= 0:
        return level + 1 if level < _TEXT_LEVEL else 0
    kind, _, digit = name.rpartition(" ")
    return number(digit, below) if kind == "heading" else below


def _looks(properties: "ET.Element") -> dict[str, bool]:
    looks: dict[str, bool] = {}
    for name, look in _SWITCHES.items():
        on = toggled(properties, name)
        if on is not None:
            looks[look] = on or (look == "s" and looks.get(look, False))
    line = value(properties, "u")
    if line is not None:
        looks["u"] = line != "none"
    raised = value(properties, "vertAlign")
    if raised is not None:
        looks |= {look: raised == said for said, look in _RAISED.items()}
    return looks


def _theme_fonts(package: "Package") -> dict[str, str]:
    """Return the Latin fonts of the theme: of `major` (headings) and `minor` (text)."""
    root = package.xml(package.of_kind("theme"))
    if root is None:
        return {}
    fonts = {kind: root.find(f".//{A}{kind}Font/{A}latin") for kind in ("major", "minor")}
    return {kind: font.get("typeface", "") for kind, font in fonts.items() if font is not None}
