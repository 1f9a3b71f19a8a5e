"""What reading one docx needs everywhere: its package, its styles, what was met so far."""

from collections import Counter
from typing import TYPE_CHECKING

from desktop.exchange.docx.numbering import Numbering
from desktop.exchange.docx.styles import Styles

if TYPE_CHECKING:
    from desktop.exchange.docx.package import Package
    from desktop.exchange.illustrations import Illustrations
    from desktop.exchange.manuscript.parts import Block


class Source:
    """One docx being read; `met` counts what `left_out` tells of."""

    def __init__(self, package: "Package", pictures: "Illustrations") -> None:
        self.package = package
        self.pictures = pictures
        self.styles = Styles(package)
        self.numbering = Numbering(package)
        self.met: Counter[str] = Counter()
        self.notes: list[tuple[Block, ...]] = []
