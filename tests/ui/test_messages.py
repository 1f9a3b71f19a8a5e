"""Messages answer the click that was meant for them, and are drawn as large as their words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.settings.model import Appearance, Contrast
from desktop.ui import theme
from desktop.ui.messages import Message, MessageBar, Offer


@pytest.fixture
def bar(dressed: QApplication, qtbot: QtBot) -> Iterator[MessageBar]:
    theme.dress(dressed, Appearance())
    made = MessageBar()
    made.resize(900, 300)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def answer(bar: MessageBar) -> QPushButton:
    (found,) = [each for each in bar.findChildren(QPushButton) if each.isVisible()]
    return found


def test_the_second_of_two_clicks_does_not_answer_the_message_that_comes_after(
    bar: MessageBar,
) -> None:
    taken: list[str] = []

    def first() -> None:
        taken.append("first")
        bar.tell(Message(text="b", offers=(Offer("B", lambda: taken.append("second")),)))

    bar.tell(Message(text="a", offers=(Offer("A", first),)))
    QTest.mouseClick(answer(bar), Qt.MouseButton.LeftButton)
    below = answer(bar)
    second_of_two(below)
    assert taken == ["first"]
    QTest.mouseClick(below, Qt.MouseButton.LeftButton)
    assert taken == ["first", "second"]


def test_the_second_of_two_clicks_does_not_close_the_message_that_comes_after(
    bar: MessageBar,
) -> None:
    bar.tell(Message(text="a"))
    bar.tell(Message(text="b"))
    above, below = bar.findChildren(QToolButton)
    QTest.mouseClick(above, Qt.MouseButton.LeftButton)
    second_of_two(below)
    assert bar.texts() == ["b"]
    QTest.mouseClick(below, Qt.MouseButton.LeftButton)
    assert bar.texts() == []


def second_of_two(widget: QWidget) -> None:
    """Send what a widget gets of a double click that began on another."""
    QTest.mouseEvent(
        QTest.MouseAction.MouseDClick,
        widget,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(4, 4),
    )
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))


def test_the_sign_of_a_message_follows_text_size_and_contrast(
    bar: MessageBar, dressed: QApplication, qtbot: QtBot
) -> None:
    bar.tell(Message(text="a"))
    (sign,) = [each for each in bar.findChildren(QLabel) if not each.pixmap().isNull()]
    before = sign.pixmap().width()
    theme.dress(dressed, Appearance(text_size=200, contrast=Contrast.BLACK_YELLOW))
    qtbot.waitUntil(lambda: sign.pixmap().width() > before * 1.8)
    ink = theme.shown_colours(dressed, Appearance(contrast=Contrast.BLACK_YELLOW)).ink
    image = sign.pixmap().toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert colours == {ink.lower()}


@pytest.fixture
def column(bar: MessageBar, qtbot: QtBot) -> Iterator[QWidget]:
    """Something around the messages that does not ask how wide they would be."""
    made = QWidget()
    bar.setParent(made)
    made.resize(1800, 600)
    with qtbot.waitExposed(made):
        made.show()
        bar.show()
    yield made
    bar.setParent(None)
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.usefixtures("column")
def test_a_long_answer_wraps_where_there_is_little_room(
    bar: MessageBar, dressed: QApplication, qtbot: QtBot, size: int
) -> None:
    theme.dress(dressed, Appearance(text_size=size))
    words = "Khôi phục các bài đã bị xóa nhầm cách đây vài phút"
    bar.tell(Message(text="a", offers=(Offer(words, lambda: None),)))
    bar.resize(1800, 300)
    qtbot.waitUntil(lambda: answer(bar).text() == words)
    bar.resize(240 * size // 100, 500)
    qtbot.waitUntil(lambda: answer(bar).text() != words)
    assert answer(bar).text().split() == words.split()
    assert answer(bar).accessibleName() == words
    qtbot.waitUntil(lambda: whole(answer(bar)))
    left, right = (answer(bar).mapTo(bar, at).x() for at in corners(answer(bar)))
    assert left >= 0
    assert right < bar.width()


def whole(button: QPushButton) -> bool:
    """Tell whether a button has the size that its words ask for."""
    asked = button.sizeHint()
    return button.width() >= asked.width() and button.height() >= asked.height()


def corners(widget: QWidget) -> tuple[QPoint, QPoint]:
    return widget.rect().topLeft(), widget.rect().bottomRight()
