"""Messages leave room for the text, however many there are."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.messages import Message
from desktop.ui.window import Window


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
