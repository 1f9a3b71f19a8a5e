"""The thin line at the foot: words, reading time, where the article is kept."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.language import tr, trn


class StatusLine(QFrame):
    """Shows what the writer may want to know at a glance, and nothing that needs an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusline")
        self._words, self._reading, self._kept = _fact(), _fact(), _fact()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(16)
        for fact in (self._words, self._reading):
            row.addWidget(fact)
        row.addWidget(QWidget(), 1)
        row.addWidget(self._kept)
        self.show_counts(0, 0)

    def show_counts(self, words: int, minutes: int) -> None:
        """Show the article's length and how long it takes to read."""
        self._words.setText(trn("{count} word", "{count} words", words))
        self._reading.setText(tr("{minutes} min read", minutes=minutes))

    def show_kept(self, text: str) -> None:
        """Show where the text stands, such as “Saved 10:32”."""
        self._kept.setText(text)


def _fact() -> QLabel:
    made = QLabel()
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made
