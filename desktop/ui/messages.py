"""Messages to the writer: what happened, what is safe, what to do; never a dialog in the way."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.language import tr
from desktop.ui.controls import Button, ToolButton, action
from desktop.ui.icons import icon

_NARROW = 36
"""Letters' heights in a strip below which words and answers do not fit side by side."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of a message: what it is called and what it does. The message goes when pressed."""

    name: str
    act: Callable[[], None]
    primary: bool = False
    """Whether this is what most writers want."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message. A message of the same `topic` takes the place of an earlier one."""

    text: str
    grave: bool = False
    offers: tuple[Offer, ...] = ()
    topic: str = ""
    stays: bool = False
    """Whether the writer cannot close it: it goes when what it tells of is over."""


class Teller(Protocol):
    """Whoever shows messages."""

    def tell(self, message: Message) -> None:
        """Show `message`."""
        ...

    def withdraw(self, topic: str) -> None:
        """Take back the message of `topic`, if it still shows."""
        ...


class MessageBar(QWidget):
    """Shows messages one below the other, the newest last, and says each aloud."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: dict[str, _Strip] = {}
        self._first_stop = QWidget(self)
        """Holds the place in Tab's order where the answers go: before the title."""
        self._first_stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._first_stop.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 0)
        self._column.setSpacing(8)
        self.hide()

    def tell(self, message: Message) -> None:
        """Show `message` in place of the earlier one of its topic."""
        topic = message.topic or message.text
        self.withdraw(topic)
        strip = _Strip(message, lambda: self.withdraw(topic))
        self._shown[topic] = strip
        self._column.addWidget(strip)
        self._fit()
        self.show()
        self._order_stops()
        strip.announce()

    def withdraw(self, topic: str) -> None:
        """Take back the message of `topic`, if it still shows."""
        strip = self._shown.pop(topic, None)
        if strip is not None:
            self._column.removeWidget(strip)
            strip.hide()
            strip.deleteLater()
            self._fit()
        self.setVisible(bool(self._shown))

    def _order_stops(self) -> None:
        answers = [
            answer
            for strip in self._shown.values()
            for answer in strip.findChildren(QAbstractButton)
        ]
        for before, after in pairwise([self._first_stop, *answers]):
            QWidget.setTabOrder(before, after)

    def texts(self) -> list[str]:
        """Return what is being said, oldest first."""
        return [strip.text for strip in self._shown.values()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def event(self, event: QEvent) -> bool:
        """Follow what words and answers ask for, such as larger letters."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Give every strip the height that its words ask for, and no less."""
        margins = self._column.contentsMargins()
        for strip in self._shown.values():
            strip.fit(self.width() - margins.left() - margins.right())
        self.setMinimumHeight(max(0, self._column.totalHeightForWidth(self.width())))


class _Strip(QFrame):
    def __init__(self, message: Message, close: Callable[[], None]) -> None:
        from desktop.ui.flow import Flow

        super().__init__()
        self.text = message.text
        self.setObjectName("message")
        self.setProperty("grave", message.grave)
        self.setAccessibleName(message.text)
        words = QLabel(message.text)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        said = QHBoxLayout()
        said.setSpacing(12)
        sign = _Sign("warning" if message.grave else "info")
        said.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(words, 1)
        self._beside = QWidget()
        self._answers = Flow(spacing=8)
        self._beside.setLayout(self._answers)
        for offer in message.offers:
            self._answers.addWidget(_Answer(offer, close))
        if not message.stays:
            self._answers.addWidget(_Close(action(tr("Close the message"), "x", close)))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(12, 8, 8, 8)
        self._row.setSpacing(12)
        self._row.addLayout(said, 1)
        self._row.addWidget(self._beside)

    def fit(self, width: int) -> None:
        """Be as high as is asked for at `width`, the answers below the words if that is little.

        There they wrap. Measured from outside: a strip that did so while it is being resized would draw its parts
        where they stood before.
        """
        narrow = width < _NARROW * self.fontInfo().pixelSize()
        margins = self._row.contentsMargins()
        for answer in self.findChildren(_Answer):
            answer.fit(width - margins.left() - margins.right())
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._beside.setMinimumWidth(0 if narrow else self._answers.one_row())
        self.setFixedHeight(self._row.totalHeightForWidth(width))

    def announce(self) -> None:
        """Tell assistive programs, as a web page's role=alert would."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))


class _OnceClicked:
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing: the first of the two clicks answered a message that stood here before."""
        event.accept()


class _Answer(_OnceClicked, Button):
    """An offer, whose words wrap where they are longer than a line."""

    def __init__(self, offer: Offer, close: Callable[[], None]) -> None:
        kind = "primary" if offer.primary else ""
        super().__init__(offer.name, partial(_take, offer, close), kind=kind)
        self._words = offer.name

    def fit(self, width: int) -> None:
        """Be at most `width` pixels wide, as far as single words let it."""
        around = self._around()
        lines: list[str] = []
        for word in self._words.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._room_of(longer) + around <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        self.setText("\n".join(lines))

    def minimumSizeHint(self) -> QSize:
        """Ask for the longest word, not for the whole line."""
        longest = max(map(self._room_of, self._words.split(" ")))
        return QSize(longest + self._around(), super().minimumSizeHint().height())

    def _around(self) -> int:
        """Return the pixels beside the words."""
        return self.sizeHint().width() - self._room_of(self.text())

    def _room_of(self, words: str) -> int:
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, words).width()


class _Close(_OnceClicked, ToolButton):
    """The × of a message."""


def _take(offer: Offer, close: Callable[[], None]) -> None:
    close()
    offer.act()


class _Sign(QLabel):
    """An icon as large and as strong as the words beside it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow text size and contrast."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._draw()

    def _draw(self) -> None:
        side = round(self.fontInfo().pixelSize() * 1.4)
        self.setPixmap(icon(self._name, QPalette.ColorRole.WindowText).pixmap(side, side))
