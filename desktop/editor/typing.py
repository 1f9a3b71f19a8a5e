"""What happens by itself while letters are typed."""

from PySide6.QtCore import Property, QObject, Signal


class Typing(QObject):
    """Shared with the page, which reads `typographic` at each key: `src/typography`."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._typographic = True

    def show_signs(self, *, typographic: bool) -> None:
        """Write “ ”, –, … and unbroken spaces for what is typed, or leave it as it is."""
        self._typographic = typographic
        self.changed.emit()

    def _shows_signs(self) -> bool:
        return self._typographic

    typographic = Property(bool, _shows_signs, notify=changed)
