"""Keys reach the text, and what is typed reaches the application in time."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor, Block, Command, EditState, Mark
from tests.editor.conftest import given, in_page, keys, typed, wait_for

LONGEST_MS, GAP_MS = 1_100, 100
"""What a letter may lie in the page: a kill costs 1.5 s of typing, and the disk needs the rest."""
TEXT = "document.querySelector('.tiptap').textContent"
OWN_CLOCK = """
window.ownClock = {
  now: 0, last: 0, due: new Map(),
  goOn(milliseconds) {
    this.now += milliseconds;
    for (const [timer, { at, act }] of [...this.due]) {
      if (at <= this.now && this.due.delete(timer)) act();
    }
  },
};
const clear = window.clearTimeout;
window.setTimeout = (act, wait = 0) => {
  ownClock.last -= 1;  // the page's own timers count upwards
  ownClock.due.set(ownClock.last, { at: ownClock.now + wait, act });
  return ownClock.last;
};
window.clearTimeout = (timer) => ownClock.due.delete(timer) || clear(timer);
0
"""
"""Lets time pass in the page only when `goOn` says so: a busy machine is no slower by it."""


def test_what_is_typed_arrives_after_a_short_pause(editor: ArticleEditor, qtbot: QtBot):
    with qtbot.waitSignal(editor.body_edited, timeout=60_000):
        typed(editor, "Tin vui")
    assert editor.body() == "<p>Tin vui</p>"


def test_typing_without_a_pause_arrives_while_it_goes_on(editor: ArticleEditor):
    in_page(editor, OWN_CLOCK)
    for letters in range(1, LONGEST_MS // GAP_MS + 1):
        typed(editor, "x")
        written = "x" * letters
        wait_for(lambda: in_page(editor, TEXT) == written)  # noqa: B023 - called at once
        assert editor.body() == ""
        in_page(editor, f"ownClock.goOn({GAP_MS})")
    wait_for(lambda: editor.body() == f"<p>{written}</p>")


def test_a_rest_is_told_after_the_last_key_and_not_while_keys_go_on(editor: ArticleEditor):
    told: list[str] = []
    editor.body_edited.connect(lambda: told.append(editor.body()))
    editor.writing_rested.connect(lambda: told.append("rest"))
    in_page(editor, _LETTERS_OF_THEMSELVES)
    wait_for(lambda: "rest" in told)
    assert len(told) > 2
    assert told[-2:] == [f"<p>{'x' * 30}</p>", "rest"]


_LETTERS_OF_THEMSELVES = """
(() => {
  let written = 0;
  const write = setInterval(() => {
    document.execCommand("insertText", false, "x");
    if ((written += 1) === 30) clearInterval(write);
  }, 50);
})()
"""
"""In the page, where a busy machine makes no pauses between them."""


def test_a_flush_brings_what_has_not_been_sent(editor: ArticleEditor):
    bodies: list[str] = []
    typed(editor, "ngay")
    wait_for(lambda: in_page(editor, TEXT) == "ngay")
    editor.flush(bodies.append)
    wait_for(lambda: bodies)
    assert bodies == ["<p>ngay</p>"]


def test_only_the_block_that_was_edited_is_written_anew(editor: ArticleEditor):
    kept = '<div data-opaque="&lt;x-y  A=1&gt;&lt;/x-y&gt;"></div>'
    editor.set_body(f"<p>a</p>\n{kept}\n<table><tbody><tr><td>1</td></tr></tbody></table>")
    editor.run(Command.INSERT_TEXT, text="b")
    wait_for(lambda: editor.body().startswith("<p>ba</p>"))
    assert editor.body().split("\n")[1:] == [
        kept,
        "<table><tbody><tr><td>1</td></tr></tbody></table>",
    ]


def test_words_are_counted_while_typing(editor: ArticleEditor):
    counts: list[int] = []
    editor.counts_changed.connect(counts.append)
    editor.set_body("<p>một hai</p>\n<p>ba</p>")
    editor.run(Command.INSERT_TEXT, text="không ")
    wait_for(lambda: len(counts) == 2)
    assert counts == [3, 4]


def test_nothing_makes_a_layout_of_what_is_typed(editor: ArticleEditor):
    for text in ("## a", "- b", "1. c", "> d", "**e** ", "http://x.vn ", "(c) -- ..."):
        typed(editor, text)
        QTest.keyClick(keys(editor), Qt.Key.Key_Return)
    wait_for(lambda: "(c) – …" in editor.body())
    assert editor.body().startswith(
        "<p>## a</p>\n<p>- b</p>\n<p>1. c</p>\n<p>&gt; d</p>\n<p>**e**</p>\n<p>http://x.vn</p>"
    )


def test_undo_and_redo_by_key(editor: ArticleEditor):
    typed(editor, "abc")
    wait_for(lambda: editor.body() == "<p>abc</p>")
    QTest.keyClick(keys(editor), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: "abc" not in editor.body())
    QTest.keyClick(keys(editor), Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: editor.body() == "<p>abc</p>")


def test_a_new_body_cannot_be_undone_into_the_one_before(editor: ArticleEditor):
    typed(editor, "abc")
    wait_for(lambda: editor.body() == "<p>abc</p>")
    editor.set_body("<p>second</p>")
    editor.run(Command.UNDO)
    editor.run(Command.INSERT_TEXT, text="the ")
    wait_for(lambda: "the" in editor.body())
    assert editor.body() == "<p>the second</p>"


def test_the_toolbar_is_told_of_the_place_of_the_caret(editor: ArticleEditor):
    states: list[EditState] = []
    editor.edit_state_changed.connect(states.append)
    editor.set_body('<h3 class="center"><strong>a</strong></h3>')
    wait_for(lambda: states and states[-1].block is Block.HEADING_3)
    editor.run(Command.SELECT_ALL)
    wait_for(lambda: states[-1].selected == "a")
    assert states[-1].marks == {Mark.BOLD}
    assert states[-1].alignment == "center"


def test_control_k_asks_for_a_link(editor: ArticleEditor, qtbot: QtBot):
    with qtbot.waitSignal(editor.link_requested, timeout=60_000):
        QTest.keyClick(keys(editor), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)


def test_the_caret_walks_through_a_long_article(editor: ArticleEditor):
    given(editor, "\n".join(f"<p>{number}</p>" for number in range(400)))
    for _ in range(60):
        QTest.keyClick(keys(editor), Qt.Key.Key_Down)
    typed(editor, "here ")
    wait_for(lambda: "here" in editor.body())
    assert editor.body().split("\n")[60] == "<p>here 60</p>"
    QTest.keyClick(keys(editor), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    typed(editor, " end")
    wait_for(lambda: "end" in editor.body())
    assert editor.body().split("\n")[399] == "<p>399 end</p>"


def test_a_letter_typed_at_once_into_a_new_block_of_a_long_article_stays(editor: ArticleEditor):
    given(editor, "\n".join(f"<p>{number}</p>" for number in range(400)))
    for number in range(40):
        QTest.keyClick(keys(editor), Qt.Key.Key_Return)
        typed(editor, f"-{number}")
    wait_for(lambda: "-39" in editor.body())
    assert editor.body().split("\n")[:3] == ["<p></p>", "<p>-0</p>", "<p>-1</p>"]
    assert editor.body().split("\n")[40] == "<p>-390</p>"


def test_a_letter_typed_right_after_a_leap_through_a_long_article_stays(editor: ArticleEditor):
    given(editor, "\n".join(f"<p>{number}</p>" for number in range(400)))
    QTest.keyClick(keys(editor), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    typed(editor, " end")
    wait_for(lambda: "end" in editor.body())
    assert editor.body().endswith("<p>399 end</p>")
