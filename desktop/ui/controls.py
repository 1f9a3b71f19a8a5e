"""What makes every control: with its name, its icon, its help and its size in one place."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)

from desktop.ui.icons import icon

SPACES = (4, 8, 12, 16, 24, 32)


def action(
    name: str,
    picture: str,
    act: Callable[[], None],
    *,
    keys: str = "",
    checkable: bool = False,
    beside_words: bool = False,
) -> QAction:
    """Return an action called `name`, shown with the icon `picture`; `keys` is its shortcut."""
    sign = icon(picture, beside_words=beside_words) if picture else QIcon()
    made = QAction(sign, name)
    made.setCheckable(checkable)
    made.setToolTip(f"{name} ({keys})" if keys else name)
    if keys:
        made.setShortcut(keys)
    made.triggered.connect(lambda _checked=False: act())
    return made


class ToolButton(QToolButton):
    """Shows an action: its icon, or its words when `words` is set; as large as the text asks."""

    def __init__(self, shown: QAction, *, words: bool = False, kind: str = "") -> None:
        super().__init__()
        self._words = words
        self.setProperty("words", words)
        self.setProperty("kind", kind)
        self.setDefaultAction(shown)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(shown.text())
        if words:
            beside = not shown.icon().isNull()
            style = Qt.ToolButtonStyle
            self.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if beside else style.ToolButtonTextOnly
            )
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        side = round(self.fontInfo().pixelSize() * 1.2)
        self.setIconSize(self.icon().actualSize(QSize(2 * side, side)))


class Button(QPushButton):
    """A button with words; `kind` is empty, `primary`, `quiet` or `danger`."""

    def __init__(
        self, words: str, act: Callable[[], None], *, picture: str = "", kind: str = ""
    ) -> None:
        super().__init__(words)
        self.setProperty("kind", kind)
        self.setAccessibleName(words)
        self.setAutoDefault(False)
        if picture:
            on_accent = kind == "primary"
            role = (
                QPalette.ColorRole.HighlightedText if on_accent else QPalette.ColorRole.ButtonText
            )
            self.setIcon(icon(picture, role, beside_words=True))
        self.clicked.connect(lambda _checked=False: act())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            side = round(self.fontInfo().pixelSize() * 1.15)
            self.setIconSize(QSize(side, side))


class Choice(QComboBox):
    """A choice of named values; the wheel scrolls the panel around it, never the value."""

    def __init__(self, name: str, choices: list[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setItemDelegate(QStyledItemDelegate(self))  # obeys the style sheet
        for value, words in choices:
            self.addItem(words, value)

    def value(self) -> str:
        """Return the chosen value."""
        return str(self.currentData())

    def show_value(self, value: str, *, otherwise: str = "") -> None:
        """Choose `value` without telling anybody; an unknown one shows `otherwise`."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.setPlaceholderText(otherwise)
        self.setCurrentIndex(self.findData(value))
        self.blockSignals(False)  # noqa: FBT003

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel around it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow in the text's colour."""
        super().paintEvent(event)
        side = self.fontInfo().pixelSize()
        painter = QPainter(self)
        place = self.rect().adjusted(self.width() - round(side * 1.6), 0, -8, 0)
        icon("caret-down").paint(
            painter, place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        )
        painter.end()


class Tick(QCheckBox):
    """A box to tick, whose tick is a sign of its own and not a colour alone."""

    def __init__(self, words: str, help_text: str) -> None:
        super().__init__(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(help_text)
        self.setToolTip(help_text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tick into the box."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxIndicator
        place = self.style().subElementRect(part, option, self)
        painter = QPainter(self)
        sign = icon("check", QPalette.ColorRole.HighlightedText)
        sign.paint(painter, place)
        painter.end()


def label(words: str, of: QWidget | None = None) -> QLabel:
    """Return the label of a field; it names `of` to assistive programs and takes its focus."""
    made = QLabel(words)
    made.setProperty("label", True)  # noqa: FBT003
    made.setWordWrap(True)
    if of is not None:
        made.setBuddy(of)
        of.setAccessibleName(words)
    return made


def note(words: str = "", *, property_name: str = "soft") -> QLabel:
    """Return a line of small print: `soft` explains, `problem` says what is wrong."""
    made = QLabel(words)
    made.setProperty(property_name, True)  # noqa: FBT003
    made.setWordWrap(True)
    return made


def heading(words: str) -> QLabel:
    """Return the heading of a panel."""
    made = QLabel(words)
    made.setProperty("heading", True)  # noqa: FBT003
    made.setWordWrap(True)
    return made


def divider() -> QFrame:
    """Return the thin upright line between two groups of tools."""
    made = QFrame()
    made.setObjectName("divider")
    made.setFixedWidth(1)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
    return made


def scrolling(inside: QWidget) -> QScrollArea:
    """Return a place in which `inside` scrolls up and down, as wide as there is room."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(inside)
    return made


def restyle(widget: QWidget, name: str, *, value: object) -> None:
    """Set the property that the style sheet looks at, and draw `widget` anew when it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
