"""The small panel above the status line that tells every measure of the text."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from desktop.language import tr
from desktop.ui.controls import heading
from desktop.ui.counting.counts import Counts
from desktop.vietnamese.numbers import format_number


class CountsPanel(QFrame):
    """Shows the measures of the article and, where something is selected, of that beside them."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, Qt.WindowType.Popup)
        self.setObjectName("counts")
        self.setAccessibleName(tr("Length of the article"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)

    def show_counts(self, article: Counts, selection: Counts | None) -> None:
        """Show the measures of the article, and of the selection if there is one."""
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        columns = [article] if selection is None else [article, selection]
        names = [tr("Article"), tr("Selected")]
        for column, name in enumerate(names[: len(columns)], 1):
            self._put(heading(name), 0, column)
        rows = [_rows(counts) for counts in columns]
        for number, (name, _value) in enumerate(rows[0], 1):
            self._grid.addWidget(QLabel(name), number, 0)
            for column, told in enumerate(rows, 1):
                self._put(QLabel(told[number - 1][1]), number, column)
        self.setAccessibleDescription("; ".join(f"{name}: {value}" for name, value in rows[0]))

    def stand_above(self, foot: QWidget) -> None:
        """Show the panel above `foot`, at its left."""
        self.adjustSize()
        place = foot.mapToGlobal(QPoint(8, 0))
        self.move(place.x(), place.y() - self.height() - 4)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _put(self, words: QLabel, row: int, column: int) -> None:
        words.setWordWrap(False)
        self._grid.addWidget(words, row, column, Qt.AlignmentFlag.AlignRight)


def _rows(counts: Counts) -> list[tuple[str, str]]:
    return [
        (tr("Words"), format_number(counts.words)),
        (tr("Characters with spaces"), format_number(counts.letters)),
        (tr("Characters without spaces"), format_number(counts.letters_without_spaces)),
        (tr("Paragraphs"), format_number(counts.paragraphs)),
        (tr("Pictures"), format_number(counts.pictures)),
        (tr("Reading time"), tr("{minutes} min", minutes=counts.minutes)),
    ]
