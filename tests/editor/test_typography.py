"""Typographic signs are written for what is typed, and never in the way of a keyboard's own letters."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.article.body import plain_text
from desktop.editor import ArticleEditor, Command
from desktop.editor.state import EditState, Mark
from tests.editor.conftest import given, in_page, keys, typed, wait_for
from tests.editor.sequences.files import read
from tests.editor.sequences.keyboards import Sent, Way
from tests.editor.test_sequences import compose, letter, send

NBSP = "\u00a0"


def press(editor: ArticleEditor, *pressed: Qt.Key) -> None:
    for key in pressed:
        QTest.keyClick(keys(editor), key)
        in_page(editor, "0")  # the page hears of the caret's way before the next key


def undo(editor: ArticleEditor) -> None:
    QTest.keyClick(keys(editor), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def shown(editor: ArticleEditor) -> object:
    return in_page(editor, "document.querySelector('.tiptap').textContent")


@pytest.mark.parametrize(
    ("keyed", "text"),
    [
        ('"tin" ("vui")', "“tin” (“vui”)"),
        ("2011 -- 2020", "2011 – 2020"),
        ("kinh - te --- a", "kinh - te –- a"),
        ("het... roi....", "het… roi…."),
        ("dai 5 km, rong 3 m.", f"dai 5{NBSP}km, rong 3{NBSP}m."),
        ("tang 5 % va 7%", f"tang 5{NBSP}% va 7%"),
        ("5 kmh 6 xa 7 m", "5 kmh 6 xa 7 m"),
        ('http://x.vn/?a="b"--... x', 'http://x.vn/?a="b"--... x'),
        ('a@b.vn"', 'a@b.vn"'),
        ('"13/7"', "“13/7”"),
    ],
)
def test_signs_are_written_for_what_is_typed(editor: ArticleEditor, keyed: str, text: str):
    typed(editor, keyed)
    wait_for(lambda: shown(editor) == text)


@pytest.mark.parametrize(
    "body",
    ["<pre>x</pre>", "<p><code>x</code></p>", '<p><span lang="en">xy</span></p>'],
)
def test_code_and_other_languages_are_left_alone(editor: ArticleEditor, qtbot: QtBot, body: str):
    with qtbot.waitSignal(editor.body_shown):
        editor.set_body(body)
    in_page(editor, "0")
    press(editor, Qt.Key.Key_Right)
    typed(editor, '"--...')
    wait_for(lambda: '"--...' in str(shown(editor)))


def test_another_language_is_left_alone(editor: ArticleEditor, qtbot: QtBot):
    with qtbot.waitSignal(editor.body_shown):
        editor.set_body("", language="en")
    typed(editor, '"--...')
    wait_for(lambda: shown(editor) == '"--...')


def test_a_backspace_brings_back_what_was_typed(editor: ArticleEditor):
    typed(editor, "xa...")
    wait_for(lambda: shown(editor) == "xa…")
    press(editor, Qt.Key.Key_Backspace)
    wait_for(lambda: shown(editor) == "xa...")
    typed(editor, " b")
    wait_for(lambda: shown(editor) == "xa... b")


def test_a_second_backspace_takes_a_letter(editor: ArticleEditor):
    typed(editor, "xa --")
    press(editor, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    wait_for(lambda: str(shown(editor)).rstrip("\xa0") == "xa -")


def test_an_undo_takes_back_the_sign_alone(editor: ArticleEditor):
    typed(editor, 'tin "vui')
    wait_for(lambda: shown(editor) == "tin “vui")
    undo(editor)
    wait_for(lambda: shown(editor) == "tin “")
    undo(editor)
    wait_for(lambda: shown(editor) == 'tin "')


def test_no_sign_comes_between_a_fake_backspace_and_its_letter(editor: ArticleEditor):
    typed(editor, '"x')
    press(editor, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    letter(editor, '"')
    wait_for(lambda: shown(editor) == '"')


@pytest.mark.parametrize("name", ["unikey-telex", "evkey-telex", "ibus-bamboo", "ibus-unikey"])
def test_quoted_words_of_every_keyboard_stand_in_quotation_marks(editor: ArticleEditor, name: str):
    words = [word for word in read(name) if word.written.isalpha()][:8]
    for word in words:
        letter(editor, '"')
        for sent in word.sent:
            send(editor, sent)
        in_page(editor, "0")
        letter(editor, '"')
        press(editor, Qt.Key.Key_Space)
    text = " ".join(f"“{word.written}”" for word in words)
    wait_for(lambda: plain_text(editor.body()).strip() == text)


def test_nothing_is_written_into_a_composition(editor: ArticleEditor):
    compose(editor, Sent(Way.PREEDIT, 'vi"'))
    compose(editor, Sent(Way.PREEDIT, "vi..."))
    compose(editor, Sent(Way.COMMIT, "vi..."))
    wait_for(lambda: shown(editor) == "vi...")


def test_it_can_be_switched_off_and_on(editor: ArticleEditor):
    def becomes(text: str) -> bool:
        given(editor, "")
        typed(editor, '"a')
        wait_for(lambda: len(str(shown(editor))) == 2)
        return shown(editor) == text

    editor.typing.show_signs(typographic=False)  # which the page hears of in its own time
    assert any(becomes('"a') for _ in range(100))
    editor.typing.show_signs(typographic=True)
    assert any(becomes("“a") for _ in range(100))


def test_signs_keep_the_marks_of_the_letters_around_them(editor: ArticleEditor):
    told: list[EditState] = []
    editor.edit_state_changed.connect(told.append)
    editor.run(Command.TOGGLE_BOLD)  # takes another way than keys, which may overtake it
    wait_for(lambda: told and Mark.BOLD in told[-1].marks)
    typed(editor, 'a "b"...')
    wait_for(lambda: editor.body() == "<p><strong>a “b”…</strong></p>")
