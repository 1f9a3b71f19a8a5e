"""What reading one odt needs everywhere: its parts, its styles, what was met so far."""

from collections import Counter
from typing import TYPE_CHECKING

from desktop.exchange.odt.lists import Lists
from desktop.exchange.odt.names import XLINK
from desktop.exchange.odt.styles import Styles

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from desktop.exchange.illustrations import Illustrations
    from desktop.exchange.manuscript.parts import Block
    from desktop.exchange.packed import Packed


class Source:
    """One odt being read; `met` counts what `left_out` tells of."""

    def __init__(self, parts: "Packed", content: "ET.Element", pictures: "Illustrations") -> None:
        self._parts = parts
        self.pictures = pictures
        shared = parts.xml("styles.xml")
        self.styles = Styles([content] if shared is None else [shared, content])
        self.lists = Lists(self.styles.lists)
        self.met: Counter[str] = Counter()
        self.notes: list[tuple[Block, ...]] = []

    def stored(self, image: "ET.Element") -> str:
        """Return the hash of the picture that `draw:image` names; empty with a warning."""
        name = image.get(XLINK + "href", "").removeprefix("./")
        if self._parts.has(name):
            return self.pictures.keep(self._parts.data(name), name.rpartition("/")[2])
        return self.pictures.store(name) if name else ""
