"""Walking through the groups of RTF, from one destination to the next."""

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.exchange.manuscript.left_out import DRAWINGS
from desktop.exchange.manuscript.lettering import HIDDEN
from desktop.exchange.manuscript.linking import field_address
from desktop.exchange.manuscript.parts import Block, Box, NoteMark, Piece, Shown
from desktop.exchange.notes import NoteKind
from desktop.exchange.rtf import letters
from desktop.exchange.rtf.building import Building
from desktop.exchange.rtf.labels import Label
from desktop.exchange.rtf.pictures import described, picture, shown_by
from desktop.exchange.rtf.state import State
from desktop.exchange.rtf.tables import DEFINING
from desktop.exchange.rtf.tree import Group, Word

if TYPE_CHECKING:
    from desktop.exchange.illustrations import Illustrations
    from desktop.exchange.rtf.head import Head

_SKIPPED = {
    "fonttbl", "colortbl", "stylesheet", "info", "listtable", "listoverridetable", "revtbl",
    "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "xe",
    "tc", "nonshppict", "shprslt", "nonesttables", "atnid", "atnauthor", "bkmkstart", "bkmkend",
    "ftnsep", "ftnsepc", "ftncn", "pn", "pnseclvl", "objdata", "fldinst", "sp", "upr",
}  # fmt: skip
_WALKED = {"shppict", "shpinst", "ud", "shpgrp", "nesttableprops"}
"""Groups with a star that are no less worth reading."""


class Walker:
    """Reads groups into `Building`s; `met` counts what `left_out` tells of."""

    def __init__(self, head: "Head", pictures: "Illustrations") -> None:
        self.head, self._pictures = head, pictures
        self._skip = 0
        self.met: Counter[str] = Counter()
        self.notes: list[tuple[Block, ...]] = []

    def blocks(self, group: Group) -> tuple[Block, ...]:
        """Return what stands in `group` as blocks of its own."""
        into = Building(self.head)
        state = self.walk(group, State(font=self.head.first), into)
        return into.whole(state)

    def walk(self, group: Group, state: State, into: Building) -> State:
        """Read `group` into `into`; return the state at its end."""
        for part in group.parts:
            if isinstance(part, Word):
                state = self._word(part, state, into)
            elif isinstance(part, str):
                self._text(part, state, into)
            elif isinstance(part, Group):
                self._skip = 0
                self._group(part, state, into)
                self._skip = 0
        return state

    def _word(self, word: Word, state: State, into: Building) -> State:
        name = word.name
        if name == "u":
            self._skip = 0
            self._put(letters.of_number(word.number or 0), state, into)
            self._skip = state.fallback
        elif name in letters.SIGNS:
            self._sign(letters.SIGNS[name], state, into)
        elif name in {"par", "sect", "nestcell"}:
            into.end_paragraph(state)
        elif name == "cell":
            into.end_cell(state)
        elif name == "row":
            into.table.end_row()
        elif name in DEFINING:
            into.table.define(word)
        elif name == "revised":
            self.met[NoteKind.INSERTIONS] += word.on
        elif name == "deleted":
            self.met[NoteKind.DELETIONS] += word.on
        return state.after(word, self.head.first)

    def _sign(self, sign: str, state: State, into: Building) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._put(sign, state, into)

    def _text(self, raw: str, state: State, into: Building) -> None:
        """Put text; signs behind a `u` are for programs that do not know it."""
        skipped = min(self._skip, len(raw))
        self._skip -= skipped
        if raw[skipped:]:
            font = self.head.font(state.font)
            self._put(letters.decoded(raw[skipped:], font.encoding), state, into)

    def _put(self, text: str, state: State, into: Building) -> None:
        if state.deleted:
            return
        if HIDDEN in state.looks:
            self.met[NoteKind.HIDDEN] += 1
            return
        looks = state.looks - {"u"} if state.link else state.looks  # links are underlined anyway
        into.put(Piece(text, looks, self.head.font(state.font).name, state.link))

    def _group(self, group: Group, state: State, into: Building) -> None:
        kind = group.kind
        read = _READ.get(kind)
        if read is not None:
            read(self, group, state, into)
        elif kind not in _SKIPPED and (kind in _WALKED or not group.may_be_skipped):
            self.walk(group, state, into)

    def _field(self, group: Group, state: State, into: Building) -> None:
        instruction = next((each for each in group.groups() if each.kind == "fldinst"), None)
        link = field_address(instruction.text()) if instruction else ""
        for each in group.groups():
            if each.kind == "fldrslt":
                self.walk(each, replace(state, link=link or state.link), into)

    def _label(self, group: Group, state: State, into: Building) -> None:
        inside = Building(self.head)
        end = self.walk(group, replace(state, looks=frozenset()), inside)
        into.label = Label(inside.text(), symbols=self.head.font(end.font).symbols)

    def _footnote(self, group: Group, _state: State, into: Building) -> None:
        index = len(self.notes)
        self.notes.append(())
        self.notes[index] = self.blocks(group)
        into.pieces.append(NoteMark(index))

    def _annotation(self, _group: Group, _state: State, _into: Building) -> None:
        self.met[NoteKind.COMMENTS] += 1

    def _picture(self, group: Group, _state: State, into: Building) -> None:
        self._show(group, described(group, self.head.encoding), into)

    def _shape(self, group: Group, _state: State, into: Building) -> None:
        shown = shown_by(group)
        if shown is not None:
            self._show(shown, described(group, self.head.encoding), into)
        for each in group.every():
            if each.kind == "shptxt":
                blocks = self.blocks(each)
                into.boxes += [Box(blocks)] if blocks else []

    def _object(self, group: Group, state: State, into: Building) -> None:
        result = group.find("result")
        if result is None:
            self.met[DRAWINGS] += 1
        else:
            self.walk(result, state, into)

    def _show(self, group: Group, alt: str | None, into: Building) -> None:
        data, suffix = picture(group)
        media = self._pictures.keep(data, f"image{suffix}") if data else ""
        if media:
            into.pieces.append(Shown(media, self._pictures.sizes[media], alt))


_READ = {
    "field": Walker._field,
    "listtext": Walker._label,
    "pntext": Walker._label,
    "footnote": Walker._footnote,
    "annotation": Walker._annotation,
    "pict": Walker._picture,
    "shp": Walker._shape,
    "object": Walker._object,
}
"""Destinations that are read in a way of their own."""
