"""Numbered and bulleted paragraphs to lists, one in another."""

from dataclasses import dataclass, field

from desktop.exchange.manuscript.parts import Item


@dataclass
class _Open:
    """A list that still takes items, and the number of its last one."""

    item: Item
    number: int | None
    pieces: list[str] = field(default_factory=list)

    def html(self) -> str:
        if self.item.number is None:
            return f"<ul>{''.join(self.pieces)}</ul>"
        return f'<ol start="{self.item.number}">{"".join(self.pieces)}</ol>'


class Lists:
    """Takes the paragraphs of neighbouring list items and gives their HTML."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._done: list[str] = []

    def add(self, item: Item, html: str) -> None:
        """Add the paragraph `html` as `item`; a level skipped is no level."""
        while self._open and not self._fits(item):
            self._close()
        if not self._open or self._open[-1].item.level < item.level:
            self._open.append(_Open(item, None))
        self._open[-1].pieces.append(f"<li>{html}")
        self._open[-1].number = item.number

    def hold(self, item: Item, html: str) -> bool:
        """Add `html` to the item that it stands under; False where it stands under none."""
        deepest = item.level if item.goes_on else item.level - 1
        while self._open and self._open[-1].item.level > deepest:
            self._close()
        if self._open:
            self._open[-1].pieces.append(html)
        return bool(self._open)

    def close(self) -> str:
        """Return the lists so far and begin anew."""
        while self._open:
            self._close()
        html, self._done = "".join(self._done), []
        return html

    def _fits(self, item: Item) -> bool:
        last = self._open[-1]
        if last.item.level != item.level:
            return last.item.level < item.level
        if item.number is None or last.number is None:
            return item.number is last.number is None
        return item.number == last.number + 1

    def _close(self) -> None:
        html = self._open.pop().html()
        if self._open:
            self._open[-1].pieces.append(html)
        else:
            self._done.append(html)
