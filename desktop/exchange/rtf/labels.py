"""What stands before a paragraph in a list, which RTF writes out as text."""

import re
from dataclasses import dataclass

from desktop.exchange.manuscript.parts import Item

_PLAIN = re.compile(r"[(\[]?(\d{1,6})[.)\]:]*")
_WORD_S_CIRCLE = "o"
"""Word's bullet of the second level is this letter in Courier New."""


@dataclass(frozen=True, slots=True)
class Label:
    """The text of a label; `symbols` tells that it is in a font of signs."""

    text: str = ""
    symbols: bool = False

    def item(self, level: int) -> Item | None:
        """Return the place in a list that the label tells, at `level`; None without a label."""
        text = self.text.strip()
        if not text:
            return None
        if self.symbols or text == _WORD_S_CIRCLE or not any(sign.isalnum() for sign in text):
            return Item(level)
        plain = _PLAIN.fullmatch(text)
        return Item(level, int(plain[1]) if plain else None, text)
