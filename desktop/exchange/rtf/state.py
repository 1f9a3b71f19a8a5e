"""How text stands at one place of an RTF file; a group's end takes back what was set in it."""

from dataclasses import dataclass, replace

from desktop.exchange.manuscript.lettering import HIDDEN
from desktop.exchange.rtf.tree import Word

_LOOKS = {"b": "strong", "i": "em", "strike": "s", "striked": "s", "v": HIDDEN}
_LINES = {"ul", "uld", "uldash", "uldashd", "uldashdd", "uldb", "ulth", "ulw", "ulwave"}
_RAISED = {"super": "sup", "sub": "sub"}
_ALIGNS = {"ql": "", "qc": "center", "qr": "right", "qj": "justify", "qd": "justify"}
_TEXT_LEVEL = 9
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class State:
    """Letters (`font`, `looks`, `link`) and paragraph; `fallback` signs follow each `u`."""

    font: int = 0
    looks: frozenset[str] = _NONE
    link: str = ""
    fallback: int = 1
    deleted: bool = False
    align: str = ""
    outline: int = 0
    style: int = 0
    level: int = 0
    in_table: bool = False

    def after(self, word: Word, first_font: int) -> "State":
        """Return the state behind a control word; most words change nothing here."""
        name = word.name
        if name == "plain":
            return replace(self, font=first_font, looks=_NONE, deleted=False)
        if name == "pard":
            return replace(self, align="", outline=0, style=0, level=0, in_table=False)
        if name in _ALIGNS:
            return replace(self, align=_ALIGNS[name])
        return self._with_look(word) or self._other(word)

    def _other(self, word: Word) -> "State":
        number = word.number or 0
        if word.name == "f":
            return replace(self, font=number)
        if word.name == "uc":
            return replace(self, fallback=number)
        if word.name == "s":
            return replace(self, style=number)
        if word.name == "ilvl":
            return replace(self, level=number)
        return self._paragraph(word)

    def _paragraph(self, word: Word) -> "State":
        if word.name == "outlinelevel":
            level = word.number or 0
            return replace(self, outline=level + 1 if 0 <= level < _TEXT_LEVEL else 0)
        if word.name == "deleted":
            return replace(self, deleted=word.on)
        return replace(self, in_table=True) if word.name == "intbl" else self

    def _with_look(self, word: Word) -> "State | None":
        name = word.name
        if name in _LOOKS:
            return self._turned(_LOOKS[name], on=word.on)
        if name in _LINES:
            return self._turned("u", on=word.on)
        if name == "ulnone":
            return self._turned("u", on=False)
        if name in _RAISED:
            return self._turned(_RAISED[name], on=word.on)
        if name == "nosupersub":
            return replace(self, looks=self.looks - {"sup", "sub"})
        return None

    def _turned(self, look: str, *, on: bool) -> "State":
        return replace(self, looks=self.looks | {look} if on else self.looks - {look})
