"""The thin line at the foot: words, reading time, findings, the portal, where the text is kept."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.language import tr, trn
from desktop.ui.controls import Button

_SPACE, _MARGIN = 16, 12

REST_MS, LONGEST_MS = 1_200, 5_000
"""The length follows when the keys rest, and at least so often: to show it draws the whole window."""
KEPT_SOON_MS = 2_000
"""What is typed is mostly kept before this, and nobody needs to know of the moment until then."""


class StatusLine(QFrame):
    """Shows what the writer may want to know at a glance, and nothing that needs an answer.

    Where there is no room for all of it, what matters least gives way.
    """

    findings_requested = Signal()
    portal_requested = Signal()
    counts_requested = Signal()
    focus_left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusline")
        self._reading, self._kept = _fact(), _fact()
        self._length, self._standing = (0, 0), ""
        self._resting = self._clock(REST_MS, self._show_length)
        self._longest = self._clock(LONGEST_MS, self._show_length)
        self._unkept = self._clock(KEPT_SOON_MS, self._show_standing)
        self._words = Button("", self.counts_requested.emit, kind="quiet")
        self._words.setToolTip(tr("Words, characters, paragraphs, pictures"))
        self._findings = Button("", self.findings_requested.emit, kind="quiet")
        self._portal = Button("", self.portal_requested.emit, kind="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 4, _MARGIN, 4)
        row.setSpacing(_SPACE)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._leave = Button(tr("Leave the focus on the text"), self.focus_left.emit, kind="quiet")
        self._leave.setToolTip(tr("Esc shows everything again"))
        self._leave.hide()
        row.addWidget(self._leave)
        for fact in (self._words, self._reading, self._findings):
            row.addWidget(fact)
        row.addWidget(QWidget(), 1)
        row.addWidget(self._portal)
        row.addWidget(self._kept)
        self.show_counts(0, 0)

    def show_counts(self, words: int, minutes: int) -> None:
        """Show the article's length and how long it takes to read."""
        self._length = (words, minutes)
        self._show_length()

    def follow_counts(self, words: int, minutes: int) -> None:
        """Show the same of an article that is being typed, when the keys rest."""
        self._length = (words, minutes)
        self._resting.start()
        if not self._longest.isActive():
            self._longest.start()

    def show_focus(self, *, on: bool) -> None:
        """Offer the way back while nothing but the text shows."""
        self._leave.setVisible(on)
        self._fit()

    def show_findings(self, count: int) -> None:
        """Show that there are `count` findings; none takes the number away."""
        words = trn("One thing to look at", "{count} things to look at", count)
        self._findings.setAccessibleName(words)
        self._say(self._findings, words if count else "")

    def show_portal(self, text: str) -> None:
        """Show how things stand with the portals; an empty text takes it away."""
        self._portal.setAccessibleName(tr("Portal: {state}", state=text))
        self._say(self._portal, text)

    def show_kept(self, text: str) -> None:
        """Show where the text stands, such as “Saved 10:32”."""
        self._standing = text
        self._show_standing()

    def show_unkept(self, text: str) -> None:
        """Show this instead if the text is not kept soon: while letters come it is every second."""
        self._standing = text
        if not self._unkept.isActive():
            self._unkept.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new size."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _show_length(self) -> None:
        self._resting.stop()
        self._longest.stop()
        words, minutes = self._length
        said = trn("{count} word", "{count} words", words)
        self._words.setAccessibleName(said)
        self._say(self._words, said)
        self._say(self._reading, tr("{minutes} min read", minutes=minutes))

    def _show_standing(self) -> None:
        self._unkept.stop()
        self._say(self._kept, self._standing)

    def _say(self, fact: QLabel | QAbstractButton, text: str) -> None:
        if text != fact.text():  # the same again would arrange and draw the whole window
            fact.setText(text)
            self._fit()

    def _clock(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        clock = QTimer(self, singleShot=True, interval=milliseconds)
        clock.timeout.connect(act)
        return clock

    def _fit(self) -> None:
        room = self.width() - 2 * _MARGIN
        if not self._leave.isHidden():
            room -= self._leave.sizeHint().width() + _SPACE
        for fact in (self._kept, self._portal, self._findings, self._words, self._reading):
            room -= fact.sizeHint().width() + _SPACE
            fact.setVisible(bool(fact.text()) and room >= 0)


def _fact() -> QLabel:
    made = QLabel()
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made
