"""Footnotes: their numbers raised, their text below, no links that lead nowhere here."""

import re

from desktop.exchange.clipboard.elements import Around, Cleaning, Element
from desktop.exchange.notes import NoteKind

_MARK = re.compile(r"#_?(?:ftn|edn|ftnt|sdfootnote|sdendnote)(ref|_ref)?\d+(?:anc|sym)?")
_BACK = re.compile(r"ref|anc$")
_INSIDE = re.compile(r"#_(?:Toc|Ref|Hlk|msocom_|bookmark=)", re.IGNORECASE)
_AROUND = "[] \u00a0\t\r\n"


def footnotes(element: Element, _around: Around, cleaning: Cleaning) -> bool:
    """Write a footnote's mark as its raised number; take away links into the document."""
    if element.name != "a":
        return True
    address = element.values.get("href") or ""
    if _INSIDE.match(address):
        element.tag = ""
    if not _MARK.fullmatch(address):
        return True
    element.tag, element.values, element.style = "sup", {}, {}
    element.words = element.node.text().strip(_AROUND)
    if _BACK.search(address):  # the mark before the note, which leads back to the text
        cleaning.note(NoteKind.FOOTNOTES)
        element.after = " "
    return True
