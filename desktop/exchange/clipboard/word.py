"""What Word and Outlook write besides the text: comments, changes, fields, breaks, spaces."""

import re
from typing import TYPE_CHECKING

from desktop.exchange.clipboard.elements import Around, Cleaning, Element
from desktop.exchange.clipboard.origins import Origin
from desktop.exchange.notes import NoteKind

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_WRITERS = {Origin.WORD, Origin.WORD_ONLINE, Origin.LIBREOFFICE, Origin.EXCEL}
_BREAK = re.compile("page|always|left|right", re.IGNORECASE)
_SEEN = "img, table, hr, iframe, video, audio, svg"
_MARKUP = re.compile(r"<!--\s*(?:\[if|<!\[|(?:Start|End)Fragment|\*+\s*-->)")
_GAP = re.compile(r"7(?:\.0)?pt")


def comments(element: Element, _around: Around, cleaning: Cleaning) -> bool:
    """Leave out comments and the marks at the words they speak of."""
    if element.name == "comment":  # of a cell of LibreOffice Calc
        cleaning.note(NoteKind.COMMENTS)
        return False
    if "mso-comment-reference" in element.style:
        element.tag = ""
    if element.style.get("mso-element") == "comment-list":
        found = element.node.css("div[style*='mso-element:comment']")
        alone = [
            each for each in found if "comment-list" not in (each.attributes.get("style") or "")
        ]
        cleaning.note(NoteKind.COMMENTS, max(1, len(alone)))
        return False
    mark = element.classes in {"MsoCommentReference", "msocomanchor", "msocomoff", "msocomtxt"}
    return not mark and element.style.get("mso-special-character") != "comment"


def remark(node: "LexborNode", cleaning: Cleaning) -> None:
    """Note a reviewer's comment that LibreOffice wrote as one of HTML's."""
    if cleaning.origin is Origin.LIBREOFFICE and not _MARKUP.match(node.html or ""):
        cleaning.note(NoteKind.COMMENTS)


def changes(element: Element, _around: Around, cleaning: Cleaning) -> bool:
    """Carry out tracked changes: what was put in stays, what was struck goes."""
    if element.name not in {"ins", "del"} or not _is_tracked(element, cleaning.origin):
        return True
    if element.name == "ins":
        element.tag = ""
        if element.node.text().strip():
            cleaning.note(NoteKind.INSERTIONS)
        return True
    if element.node.text().strip():
        cleaning.note(NoteKind.DELETIONS)
    return False


def _is_tracked(element: Element, origin: Origin) -> bool:
    return origin in _WRITERS or "datetime" in element.values


def breaks(element: Element, _around: Around, cleaning: Cleaning) -> bool:
    """Leave out page breaks, which a page on a screen does not have."""
    if element.name != "br" or cleaning.origin not in _WRITERS:
        return True
    before = element.style.get("page-break-before", "")
    return not _BREAK.search(before) and "clear" not in element.values


def empty_lines(element: Element, _around: Around, cleaning: Cleaning) -> bool:
    """Leave out empty paragraphs, with which word processors make room."""
    if element.name != "p" or cleaning.origin not in _WRITERS:
        return True
    return bool(element.node.text().strip()) or element.node.css_first(_SEEN) is not None


def line_ends(element: Element, _around: Around, _cleaning: Cleaning) -> bool:
    """Leave out the sign that Word Online puts at the end of a paragraph."""
    return not (element.name == "span" and element.classes.startswith("EOP "))


def spaces(element: Element, around: Around, _cleaning: Cleaning) -> bool:
    """Write one space for a tab, and for the gap after a heading's number."""
    if "mso-tab-count" in element.style:
        element.words = " "
    gap = element.name == "span" and _GAP.match(element.style.get("font", ""))
    if around.in_heading and gap and not element.node.text().strip():
        element.words = " "
    return True
