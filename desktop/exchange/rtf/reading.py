"""Reading an RTF file whole."""

from typing import TYPE_CHECKING

from desktop.exchange.manuscript.about import fields
from desktop.exchange.manuscript.left_out import left_out
from desktop.exchange.manuscript.parts import Manuscript
from desktop.exchange.manuscript.writing import written
from desktop.exchange.rtf.building import Building
from desktop.exchange.rtf.head import head
from desktop.exchange.rtf.state import State
from desktop.exchange.rtf.tree import Group, Word, tree
from desktop.exchange.rtf.walking import Walker

if TYPE_CHECKING:
    from desktop.exchange.illustrations import Illustrations
    from desktop.exchange.raw import Raw
    from desktop.exchange.reading import Reading

_MOMENT = ("yr", "mo", "dy", "hr", "min")


def read_rtf(data: bytes, name: str, pictures: "Illustrations") -> "Reading":
    """Return the reading of an RTF file; raises `DocumentOverfull`, and `RecursionError` for groups without end."""
    return written(_manuscript(data, name, pictures))


def read_piece(data: bytes, pictures: "Illustrations") -> "Reading":
    """Return the reading of a piece of text that has no title; raises as `read_rtf` does."""
    return written(_manuscript(data, "", pictures), titled=False)


def _manuscript(data: bytes, name: str, pictures: "Illustrations") -> Manuscript:
    root = tree(data, name)
    document = next(root.groups(), root)
    walker = Walker(head(document), pictures)
    blocks = walker.blocks(document)
    about = _about(document, walker)
    return Manuscript(blocks, tuple(walker.notes), about, tuple(left_out(walker.met)))


def _about(document: Group, walker: Walker) -> "dict[str, Raw]":
    info = document.find("info")
    if info is None:
        return {}
    unicode = {
        each.kind: each for outer in info.every() if outer.kind == "ud" for each in outer.every()
    }
    plain = {each.kind: each for each in info.every()}
    told = plain | unicode
    title, author = (_words(told.get(kind), walker) for kind in ("title", "author"))
    return fields(title, author, _moment(told.get("revtim")))


def _words(group: Group | None, walker: Walker) -> str:
    if group is None:
        return ""
    inside = Building(walker.head)
    walker.walk(group, State(font=-1), inside)
    return inside.text()


def _moment(group: Group | None) -> str:
    if group is None:
        return ""
    numbers = {part.name: part.number or 0 for part in group.parts if isinstance(part, Word)}
    year, month, day, hour, minute = (numbers.get(name, 0) for name in _MOMENT)
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00"
