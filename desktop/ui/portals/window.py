"""The portals' window: which portal, its page, and what a portal is for whoever has none."""

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from desktop.article.post import PortalAccount
from desktop.language import tr
from desktop.ui.controls import Button, Choice, heading, note, scrolling
from desktop.ui.flow import Flow
from desktop.ui.portals.page import PortalPage

_WIDTH, _HEIGHT = 43, 46
"""Letters' heights that the window first has, where the screen has as many."""
LEAST_SIZE = (420, 400)
_FORM = 40
"""Letters' heights: no form is wider, or a line would be far from its label."""


class PortalsWindow(QWidget):
    """Shows one portal at a time; what the writer asks for goes out as signals."""

    portal_chosen = Signal(str)
    add_requested = Signal()
    begun = Signal()
    """What the form showed is there no more."""
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("Portals"))
        self.setMinimumSize(*LEAST_SIZE)
        letter, screen = self.fontInfo().pixelSize(), self.screen().availableSize()
        first = QSize(_WIDTH * letter, _HEIGHT * letter)
        self.resize(first.boundedTo(screen - QSize(0, 2 * letter)))  # the title's bar
        self.page = PortalPage()
        self._head = _Head()
        self._head.chosen.connect(self.portal_chosen)
        self._head.added.connect(self.add_requested)
        self._foot = _Foot(self.page.acts)
        self._stack = QStackedWidget()
        self._empty = _empty(self)
        self._form_place = scrolling(self.page)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._form_place)
        self._lay_out()
        QShortcut("Esc", self).activated.connect(self.close)

    def show_accounts(self, names: list[str], current: str) -> None:
        """Name the portals; `current` is empty for one that is not kept yet."""
        self._head.show_names(names, current)

    def begin(self, account: PortalAccount, *, is_new: bool) -> None:
        """Show another portal's account: nothing of what was typed before stays."""
        self._stack.setCurrentWidget(self._form_place)
        for part in (self._head, self._foot):
            part.show()
        self.page.begin()
        self.page.form.begin(account)
        self.begun.emit()
        if is_new:
            self.page.form.take_focus()
        self._form_place.verticalScrollBar().setValue(0)

    def show_empty(self) -> None:
        """Explain what a portal is, and how to begin with one."""
        for part in (self._head, self._foot):
            part.hide()
        self._stack.setCurrentWidget(self._empty)
        self.begun.emit()

    def show_secret(self, *, known: bool) -> None:
        """Show whether a password is at hand."""
        self.page.form.show_secret(known=known)

    def show_standing(self, text: str) -> None:
        """Say whether the account is kept."""
        self._foot.show_standing(text)

    def show_problem(self, text: str) -> None:
        """Say why the account is not kept; an empty text takes it back."""
        self.page.show_problem(text)

    def show_note(self, text: str) -> None:
        """Add something worth knowing."""
        self.page.show_note(text)

    def ask_removal(self, text: str) -> None:
        """Ask whether to remove the portal."""
        self.page.ask_removal(text)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that nobody looks any more."""
        event.accept()
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new size."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self.page.setMaximumWidth(_FORM * self.fontInfo().pixelSize())

    def _lay_out(self) -> None:
        side = QFrame()
        side.setObjectName("side")
        inside = QVBoxLayout(side)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._stack)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(side, 1)
        whole.addWidget(self._foot)


class _Line(QFrame):
    """Asks for as many rows as its width needs: its buttons are never squeezed."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.line = Flow(spacing=8, centred=True)
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(16, 8, 16, 8)
        self._around.addLayout(self.line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new size."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Be as high as the rows are at this width."""
        self.setMinimumHeight(self._around.totalHeightForWidth(self.width()))


class _Foot(_Line):
    def __init__(self, acts: list[Button]) -> None:
        super().__init__("foot")
        self._standing = note()
        for part in (*acts, self._standing):
            self.line.addWidget(part)

    def show_standing(self, text: str) -> None:
        self._standing.setText(text)
        self._standing.setWordWrap(False)
        self.fit()


class _Head(_Line):
    chosen = Signal(str)
    added = Signal()

    def __init__(self) -> None:
        super().__init__("bar")
        self._names = Choice(tr("Which portal"), [])
        self._names.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self._names.currentIndexChanged.connect(lambda _row: self.chosen.emit(self._names.value()))
        self.line.addWidget(self._names)
        self.line.addWidget(Button(tr("Add a portal"), self.added.emit, picture="plus"))

    def show_names(self, names: list[str], current: str) -> None:
        with QSignalBlocker(self._names):
            self._names.clear()
            for name in names:
                self._names.addItem(name, name)
            if not current:
                self._names.addItem(tr("New portal"), "")
        self._names.show_value(current)


def _empty(window: PortalsWindow) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(12)
    column.addWidget(heading(tr("No portal yet")))
    for words in (
        tr(
            "A portal is the website system of your agency, such as WordPress, Plone or Liferay. "
            "Bản Tin keeps your articles and the portal's the same: what you write goes there, "
            "what colleagues change there comes here."
        ),
        tr(
            "You need the portal's address, your user name there, and a password. Ask whoever "
            "looks after the website if you do not know them."
        ),
    ):
        column.addWidget(note(words, property_name="said"))
    button = Button(tr("Add a portal"), window.add_requested.emit, picture="plus", kind="primary")
    column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    column.addStretch(1)
    return scrolling(made)
