"""Tab's order where parts come later than what stands below them."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def order_stops(*layouts: QLayout) -> None:
    """Let Tab go through `layouts`, and through each as its items stand in it."""
    for before, after in pairwise(stop for layout in layouts for stop in _stops(layout)):
        QWidget.setTabOrder(before, after)


def _stops(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget = item.widget() if item else None
        inside = widget.layout() if widget else item.layout() if item else None
        if widget is not None and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        elif inside is not None:
            yield from _stops(inside)
