"""Links of a docx: elements that name a relation, and fields among the runs."""

from typing import TYPE_CHECKING

from desktop.exchange.docx.names import R, W
from desktop.exchange.manuscript.linking import field_address

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree import ElementTree as ET

    from desktop.exchange.docx.package import Relation


def address(element: "ET.Element", relations: "Mapping[str, Relation]") -> str:
    """Return where `w:hyperlink` leads; empty inside the document, where articles have no places."""
    relation = relations.get(element.get(R + "id", ""))
    return relation.target if relation is not None and relation.outside else ""


class Fields:
    """Follows fields from run to run: their instructions are no text, their results are."""

    def __init__(self) -> None:
        self._open: list[list[str]] = []
        self._results: list[str] = []

    @property
    def link(self) -> str:
        """Where the text that comes now leads."""
        return next((link for link in reversed(self._results) if link), "")

    @property
    def in_instruction(self) -> bool:
        """Tell whether what comes now is an instruction."""
        return len(self._open) > len(self._results)

    def instruct(self, text: str) -> None:
        """Take in a piece of an instruction."""
        if self._open:
            self._open[-1].append(text)

    def step(self, mark: "ET.Element") -> None:
        """Take in a `w:fldChar`."""
        kind = mark.get(W + "fldCharType")
        if kind == "begin":
            self._open.append([])
        elif kind == "separate" and self.in_instruction:
            self._results.append(field_address("".join(self._open[-1])))
        elif kind == "end" and self._open:
            if not self.in_instruction:
                self._results.pop()
            self._open.pop()
