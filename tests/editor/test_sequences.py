"""What UniKey, EVKey and IBus send becomes exactly what was typed, one undo step a word."""

import itertools
from collections.abc import Iterable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.article.body import plain_text
from desktop.editor import ArticleEditor, Command
from tests.editor.conftest import heard, in_page, keys, wait_for
from tests.editor.sequences.files import FOLDER, KEYBOARDS, Word, made, read
from tests.editor.sequences.keyboards import Sent, Way

FEW = 12
"""Words of a sequence where it is typed in many places."""
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def letter(editor: ArticleEditor, text: str) -> None:
    """Send a letter as Windows sends VK_PACKET: a key without a name that has the letter."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, text)
        QCoreApplication.sendEvent(keys(editor), event)


def send(editor: ArticleEditor, sent: Sent) -> None:
    way = sent.way
    if way is Way.LETTER:
        letter(editor, sent.text)
    elif way is Way.BACKSPACE:
        QTest.keyClick(keys(editor), Qt.Key.Key_Backspace)
    elif way is Way.PASTE:
        paste(editor, sent.text)
    else:
        compose(editor, sent)


def paste(editor: ArticleEditor, text: str) -> None:
    """UniKey puts the letters on the clipboard, pastes, and waits before it goes on."""
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    before = in_page(editor, "document.querySelector('.tiptap').textContent")
    QTest.keyClick(keys(editor), Qt.Key.Key_V, CONTROL)
    wait_for(lambda: in_page(editor, "document.querySelector('.tiptap').textContent") != before)


def compose(editor: ArticleEditor, sent: Sent) -> None:
    underlined = sent.text if sent.way is Way.PREEDIT else ""
    caret = QInputMethodEvent.Attribute(
        QInputMethodEvent.AttributeType.Cursor, len(underlined), 1, None
    )
    event = QInputMethodEvent(underlined, [caret])
    if sent.way is Way.COMMIT:
        event.setCommitString(sent.text, -sent.replaced, sent.replaced)
    QCoreApplication.sendEvent(keys(editor), event)


def type_words(editor: ArticleEditor, words: Iterable[Word], gap: int = 0) -> None:
    for number, word in enumerate(words):
        if number:
            QTest.keyClick(keys(editor), Qt.Key.Key_Space)
        for sent in word.sent:
            send(editor, sent)
            if gap:
                QTest.qWait(gap)


def written(words: Iterable[Word]) -> str:
    return " ".join(word.written for word in words)


def given(editor: ArticleEditor, qtbot: QtBot, body: str) -> None:
    with qtbot.waitSignal(editor.body_shown, timeout=60_000):
        editor.set_body(body)


def press(editor: ArticleEditor, *strokes: tuple[Qt.Key, Qt.KeyboardModifier] | Qt.Key) -> None:
    for stroke in strokes:
        key, modifier = stroke if isinstance(stroke, tuple) else (stroke, Qt.KeyboardModifier(0))
        QTest.keyClick(keys(editor), key, modifier)
        in_page(editor, "0")  # the page hears of the caret's way before the next key


@pytest.mark.parametrize("name", KEYBOARDS)
def test_a_file_holds_what_the_model_makes(name: str):
    assert (FOLDER / f"{name}.keys").read_text(encoding="utf-8") == made(name)


@pytest.mark.parametrize("name", KEYBOARDS)
def test_what_is_sent_for_a_word_is_that_word(name: str):
    for word in read(name):
        screen = ""
        for sent in word.sent:
            kept = screen[: len(screen) - (1 if sent.way is Way.BACKSPACE else sent.replaced)]
            screen = kept if sent.way is Way.PREEDIT else kept + sent.text
        assert screen == word.written, word


@pytest.mark.parametrize("name", KEYBOARDS)
def test_the_text_is_exactly_what_was_typed(editor: ArticleEditor, name: str):
    words = read(name)
    type_words(editor, words)
    wait_for(lambda: plain_text(editor.body()) == written(words))


def test_a_quick_hand_loses_nothing(editor: ArticleEditor):
    words = read("unikey-telex")
    type_words(editor, words, gap=12)
    wait_for(lambda: plain_text(editor.body()) == written(words))


TYPED = "\x00"
PICTURE = f'<img src="media:{1:064x}" width="640" height="480">'
PLACES = {
    "in a heading": (f"<h2>{TYPED}</h2>", []),
    "before a word": (f"<p>{TYPED}đuôi</p>", []),
    "behind a word": (f"<p>đầu {TYPED}</p>", [Qt.Key.Key_End]),
    "in a second paragraph": (f"<p>Một.</p>\n<p>{TYPED}</p>", [Qt.Key.Key_Down]),
    "in a list": (f"<ul><li>Một</li><li>{TYPED}</li></ul>", [Qt.Key.Key_Down]),
    "in bold letters": (
        f"<p><strong>đậm {TYPED}vừa</strong></p>",
        [Qt.Key.Key_Home, *[Qt.Key.Key_Right] * 4],
    ),
    "in a cell": (
        f"<table><tbody><tr><td>a</td><td>{TYPED}</td></tr></tbody></table>",
        [Qt.Key.Key_Right, Qt.Key.Key_Right],
    ),
    "in a caption": (f"<figure>{PICTURE}<figcaption>{TYPED}b</figcaption></figure>", None),
    "in a quotation": (f"<blockquote><p>{TYPED}</p></blockquote>", []),
    "over what is selected": (
        f"<p>{TYPED} sau</p>",
        [Qt.Key.Key_Home, (Qt.Key.Key_Right, SHIFT), (Qt.Key.Key_Right, SHIFT)],
    ),
}
IN_PLACES = ("unikey-telex", "unikey-vni", "evkey-telex", "ibus-bamboo", "ibus-unikey")


@pytest.mark.parametrize("name", IN_PLACES)
@pytest.mark.parametrize("place", PLACES)
def test_words_land_exactly_where_they_are_typed(
    editor: ArticleEditor, qtbot: QtBot, name: str, place: str
):
    body, strokes = PLACES[place]
    words = read(name)[2:FEW]
    given(editor, qtbot, body.replace(TYPED, "cũ" if place == "over what is selected" else ""))
    if strokes is None:
        into_caption(editor)
    else:
        press(editor, *strokes)
    type_words(editor, words)
    wait_for(lambda: editor.body() == body.replace(TYPED, written(words)))


def into_caption(editor: ArticleEditor) -> None:
    in_page(
        editor,
        "getSelection().collapse(document.querySelector('figcaption, .caption').firstChild, 0)",
    )


@pytest.mark.parametrize("name", KEYBOARDS)
def test_each_undo_takes_back_one_word(editor: ArticleEditor, name: str):
    words = read(name)[:FEW]
    type_words(editor, words)
    wait_for(lambda: plain_text(editor.body()) == written(words))
    left = []
    for count in range(len(words) - 1, 0, -1):
        press(editor, (Qt.Key.Key_Z, CONTROL))
        left.append(written(words[:count]))
        wait_for(lambda: shown(editor).rstrip() == left[-1])
    press(editor, (Qt.Key.Key_Z, CONTROL))
    wait_for(lambda: shown(editor) == "")


def shown(editor: ArticleEditor) -> str:
    return str(in_page(editor, "document.querySelector('.tiptap').textContent")).replace(
        "\xa0", " "
    )


def test_words_stay_whole_while_the_text_is_kept_and_looked_through(
    editor: ArticleEditor, qtbot: QtBot
):
    """Flushes, searches and counts come between any two keys, as autosave and proofing do."""
    from desktop.editor.finding import Query

    words = read("unikey-telex")[:30]
    given(editor, qtbot, "<p>Đoạn trước.</p>\n<p></p>")
    press(editor, Qt.Key.Key_Down)
    counter = itertools.count()
    for number, word in enumerate(words):
        if number:
            QTest.keyClick(keys(editor), Qt.Key.Key_Space)
        for sent in word.sent:
            send(editor, sent)
            if next(counter) % 3 == 0:
                editor.flush(lambda _body: None)
                editor.finder.look_for(Query(text="thong"))
    wait_for(lambda: plain_text(editor.body()) == "Đoạn trước.\n" + written(words))


def test_a_selection_typed_over_is_one_step(editor: ArticleEditor, qtbot: QtBot):
    given(editor, qtbot, "<p>xã cũ</p>")
    press(editor, Qt.Key.Key_End, (Qt.Key.Key_Left, CONTROL | SHIFT))
    type_words(editor, [read("unikey-telex")[2]])
    wait_for(lambda: shown(editor) == "xã ngày")
    press(editor, (Qt.Key.Key_Z, CONTROL))
    wait_for(lambda: shown(editor) == "xã cũ")


def test_words_taken_back_by_hand_come_back_one_by_one(editor: ArticleEditor, qtbot: QtBot):
    given(editor, qtbot, "<p>một hai ba</p>")
    press(editor, Qt.Key.Key_End, *[Qt.Key.Key_Backspace] * 7)
    wait_for(lambda: shown(editor) == "một")
    for text in ("một hai", "một hai ba"):
        press(editor, (Qt.Key.Key_Z, CONTROL))
        wait_for(lambda text=text: shown(editor).rstrip() == text)


def test_quick_backspaces_after_a_quick_move_take_letters_back(editor: ArticleEditor, qtbot: QtBot):
    given(editor, qtbot, "<p>một hai ba</p>")
    for key in (Qt.Key.Key_End, *[Qt.Key.Key_Backspace] * 7):
        QTest.keyClick(keys(editor), key)
    wait_for(lambda: shown(editor) == "một")


def test_a_quick_move_stays_when_the_text_is_given_the_keyboard(
    editor: ArticleEditor, qtbot: QtBot
):
    """Where the page has its caret before the editor sees it, and is asked to take the focus."""
    given(editor, qtbot, "<p>" + "x" * 40 + "</p>")
    for _ in range(40):
        QTest.keyClick(keys(editor), Qt.Key.Key_Right)
        editor.focus_text()
    heard(editor)
    QTest.keyClicks(keys(editor), "y")
    wait_for(lambda: editor.body() == "<p>" + "x" * 40 + "y</p>")


def test_a_quick_bold_is_for_what_was_just_selected(editor: ArticleEditor, qtbot: QtBot):
    given(editor, qtbot, "<p>một hai</p>")
    for key, modifier in ((Qt.Key.Key_End, SHIFT), (Qt.Key.Key_B, CONTROL)):
        QTest.keyClick(keys(editor), key, modifier)
    wait_for(lambda: editor.body() == "<p><strong>một hai</strong></p>")


def test_enter_is_a_step_of_its_own(editor: ArticleEditor):
    type_words(editor, [read("unikey-telex")[2]])
    press(editor, Qt.Key.Key_Return)
    type_words(editor, [read("unikey-telex")[2]])
    wait_for(lambda: editor.body() == "<p>ngày</p>\n<p>ngày</p>")
    for body in ("<p>ngày</p>\n<p></p>", "<p>ngày</p>"):
        press(editor, (Qt.Key.Key_Z, CONTROL))
        wait_for(lambda body=body: editor.body() == body)


def test_a_command_is_undone_without_the_word_before_it(editor: ArticleEditor):
    type_words(editor, [read("unikey-telex")[2]])
    wait_for(lambda: shown(editor) == "ngày")
    editor.run(Command.TOGGLE_BULLET_LIST)
    wait_for(lambda: "<li>ngày</li>" in editor.body())
    press(editor, (Qt.Key.Key_Z, CONTROL))
    wait_for(lambda: editor.body() == "<p>ngày</p>")
