"""The thin line at the foot: words, reading time, where the article is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.language import tr, trn
from desktop.ui.controls import Button


class StatusLine(QFrame):
    """Shows what the writer may want to know at a glance, and nothing that needs an answer."""

    findings_requested = Signal()
    portal_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusline")
        self._words, self._reading, self._kept = _fact(), _fact(), _fact()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(16)
        self._findings = Button("", self.findings_requested.emit, kind="quiet")
        self._findings.hide()
        for fact in (self._words, self._reading, self._findings):
            row.addWidget(fact)
        row.addWidget(QWidget(), 1)
        self._portal = Button("", self.portal_requested.emit, kind="quiet")
        self._portal.hide()
        row.addWidget(self._portal)
        row.addWidget(self._kept)
        self.show_counts(0, 0)

    def show_counts(self, words: int, minutes: int) -> None:
        """Show the article's length and how long it takes to read."""
        self._words.setText(trn("{count} word", "{count} words", words))
        self._reading.setText(tr("{minutes} min read", minutes=minutes))

    def show_findings(self, count: int) -> None:
        """Show that there are `count` findings; none takes the number away."""
        words = trn("One thing to look at", "{count} things to look at", count)
        self._findings.setText(words)
        self._findings.setAccessibleName(words)
        self._findings.setVisible(count > 0)

    def show_portal(self, text: str) -> None:
        """Show how things stand with the portals; an empty text takes it away."""
        self._portal.setText(text)
        self._portal.setAccessibleName(tr("Portal: {state}", state=text))
        self._portal.setVisible(bool(text))

    def show_kept(self, text: str) -> None:
        """Show where the text stands, such as “Saved 10:32”."""
        self._kept.setText(text)


def _fact() -> QLabel:
    made = QLabel()
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made
