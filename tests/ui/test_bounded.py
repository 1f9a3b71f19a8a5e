"""Messages leave room for the text, however many there are."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop import language
from desktop.settings.model import Appearance
from desktop.ui import theme
from desktop.ui.bounded import Bounded
from desktop.ui.messages import Message, MessageBar, Offer
from desktop.ui.window import Window
from tests.ui.conftest import drop, full_window


def test_many_messages_leave_the_text_its_room_and_show_the_newest(
    window: Window, qtbot: QtBot
) -> None:
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    for number in range(12):
        window.page.messages.tell(Message(text=f"Message {number}"))
    newest = next(each for each in window.page.findChildren(QLabel) if each.text() == "Message 11")
    qtbot.waitUntil(lambda: not newest.visibleRegion().isEmpty())
    assert window.editor.height() > window.page.height() / 3


def test_the_place_of_messages_goes_with_the_last_one(window: Window, qtbot: QtBot) -> None:
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    before = window.editor.height()
    window.page.messages.withdraw("t")
    qtbot.waitUntil(lambda: window.editor.height() > before)


@pytest.fixture
def large(dressed: QApplication) -> Iterator[Window]:
    language.speak("vi")
    window = full_window(dressed, Appearance(text_size=200))
    window.page.messages.withdraw("t")
    yield window
    drop(window)


def test_messages_give_way_to_a_line_that_asks(large: Window, qtbot: QtBot) -> None:
    large.resize(1366, 740)
    with qtbot.waitExposed(large):
        large.show()
    asking = [QLabel("Tìm trong bài\n" * 4) for _ in range(2)]
    for line in asking:
        around = QWidget()
        QVBoxLayout(around).addWidget(line)
        large.page.hold_line(around)
        around.show()
    for topic in ("a", "b"):
        large.page.messages.tell(Message(text="Phần đã gõ vẫn còn. " * 6, topic=topic))
    above = [each for each in large.page.findChildren(Bounded) if each.isVisible()]
    assert len(above) == 3
    title = next(each for each in large.page.findChildren(QWidget, "title"))
    parts = [*above, title, large.editor]
    qtbot.waitUntil(lambda: not crossing(parts))
    assert all(part.isVisible() and part.height() > 1 for part in above[1:])
    assert large.editor.geometry().bottom() <= large.page.rect().bottom()


def crossing(parts: list[QWidget]) -> list[tuple[int, int]]:
    """Return which of `parts` lie over each other."""
    places = [part.geometry() for part in parts]
    return [
        (one, other)
        for one, other in combinations(range(len(places)), 2)
        if places[one].intersects(places[other])
    ]


@pytest.mark.parametrize("opened", ["keys", "library"])
def test_the_answers_to_a_message_stand_beside_a_drawer(
    large: Window, qtbot: QtBot, opened: str
) -> None:
    large.resize(1366, 740)
    with qtbot.waitExposed(large):
        large.show()
    names = ("Khôi phục", "Bỏ bản nháp này", "Để sau")
    offers = tuple(Offer(name, lambda: None) for name in names)
    said = large.page.messages
    said.tell(Message(text="Phần đã gõ vẫn còn.", offers=offers))
    if opened == "keys":
        QTest.keySequence(large, "F1")
    else:
        large.show_library()
    answers = [each for each in said.findChildren(QPushButton) if each.isVisible()]
    assert [each.text() for each in answers][:3] == list(names)
    for answer in answers:
        qtbot.waitUntil(lambda answer=answer: shows_whole(answer))


def shows_whole(widget: QWidget) -> bool:
    """Tell whether nothing of `widget` is covered or cut off."""
    middle = widget.mapTo(widget.window(), widget.rect().center())
    ends = widget.mapTo(widget.window(), widget.rect().bottomRight())
    inside = widget.visibleRegion().boundingRect() == widget.rect()
    window = widget.window()
    return inside and window.childAt(middle) is widget and window.childAt(ends) is not None


def test_a_message_shows_whole_with_the_largest_letters(large: Window, qtbot: QtBot) -> None:
    large.resize(1366, 740)
    with qtbot.waitExposed(large):
        large.show()
    title = "Lễ hội Hoa Ban ở Điện Biên"
    text = f"Lần trước chương trình dừng khi bài “{title}” chưa lưu. Phần đã gõ vẫn còn."
    names = ("Khôi phục", "Bỏ bản nháp này", "Để sau")
    offers = tuple(Offer(name, lambda: None) for name in names)
    said = large.page.messages
    said.tell(Message(text=text, offers=offers, stays=True))
    shown = [each for each in said.findChildren(QLabel) if each.text() == text]
    shown += [each for each in said.findChildren(QPushButton) if each.isVisible()]
    assert len(shown) == 4
    qtbot.waitUntil(lambda: all(whole(each) for each in shown))


def test_the_beginning_of_a_message_too_long_to_show_is_in_sight(
    window: Window, qtbot: QtBot
) -> None:
    window.resize(780, 480)
    with qtbot.waitExposed(window):
        window.show()
    text = "Ảnh này chưa đưa vào được. " * 40
    window.page.messages.tell(Message(text=text))
    (words,) = (each for each in window.page.findChildren(QLabel) if each.text() == text)
    qtbot.waitUntil(lambda: words.height() > 200 and not words.visibleRegion().isEmpty())
    qtbot.waitUntil(lambda: words.visibleRegion().boundingRect().top() == 0)


def whole(widget: QWidget) -> bool:
    """Tell whether nothing of `widget` is scrolled out of sight."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_the_first_line_of_the_last_message_is_in_sight(
    dressed: QApplication, qtbot: QtBot
) -> None:
    theme.set_text_size(dressed, Appearance(text_size=200))
    bar = MessageBar()
    place = Bounded(bar)
    place.keep_to(200)
    qtbot.addWidget(place)
    place.resize(700, 200)
    with qtbot.waitExposed(place):
        place.show()
    for topic in ("a", "b"):
        bar.tell(Message(text="Lần trước chương trình dừng khi bài chưa lưu. " * 4, topic=topic))
    last = bar.findChildren(QFrame, "message")[-1]

    def top() -> int:
        return last.mapTo(place.viewport(), last.rect().topLeft()).y()

    qtbot.waitUntil(lambda: 0 <= top() <= 16)


@pytest.mark.parametrize("width", [1366, 1000])
def test_messages_that_come_one_after_the_other_stand_whole(
    window: Window, qtbot: QtBot, width: int
) -> None:
    said = window.page.messages
    said.withdraw("t")
    window.resize(width, 768)
    with qtbot.waitExposed(window):
        window.show()
    undo = Offer("Hoàn tác", lambda: None)
    for title in ("Chuyển đổi số", "Lễ hội chùa Keo mùa thu " * 4, "Bão số 3"):
        said.tell(Message(text=f"Đã chuyển “{title}” vào thùng rác.", offers=(undo,)))
        QApplication.processEvents()
    strips = said.findChildren(QFrame, "message")
    parts = [part for each in strips for part in each.findChildren(QPushButton)]
    parts += [part for each in strips for part in each.findChildren(QLabel) if part.text()]
    assert len(strips) == 3
    qtbot.waitUntil(lambda: all(has_its_height(part) for part in parts))


def has_its_height(part: QWidget) -> bool:
    """Tell whether all lines of `part` stand within it, and it within what holds it."""
    wanted = part.heightForWidth(part.width())
    high = part.height() >= (wanted if wanted > 0 else part.sizeHint().height())
    return high and part.parentWidget().rect().contains(part.geometry())
