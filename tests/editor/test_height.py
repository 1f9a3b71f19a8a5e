"""In a long article the block that is written in is at any time as tall as its lines."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor
from tests.editor.conftest import in_page, keys, typed, wait_for

_LINE = "chin muoi chu viet lien tuc cho day mot dong roi xuong dong moi "
_CONTAINED = "getComputedStyle(document.querySelectorAll('.tiptap > *')[{block}]).contain"
_GAP = """
(() => {{
  const blocks = document.querySelectorAll(".tiptap > *");
  const lines = document.createRange();
  lines.selectNodeContents(blocks[{block}]);
  return blocks[{block} + 1].getBoundingClientRect().top - lines.getBoundingClientRect().bottom;
}})()
"""


@pytest.fixture
def long(editor: ArticleEditor, qtbot: QtBot) -> ArticleEditor:
    """An editor with 400 blocks and the caret at the end of the first, which has two lines."""
    with qtbot.waitSignal(editor.body_shown):
        editor.set_body("\n".join(f"<p>{number} {_LINE * 2}</p>" for number in range(400)))
    QTest.keyClick(keys(editor), Qt.Key.Key_Down)
    QTest.keyClick(keys(editor), Qt.Key.Key_End)
    return editor


def written(editor: ArticleEditor, text: str) -> None:
    typed(editor, text)
    wait_for(lambda: text.strip() in editor.body())


def fits(editor: ArticleEditor) -> bool:
    """Return whether the gap below the first block is that below the second, which is untouched."""
    first, second = (in_page(editor, _GAP.format(block=block)) for block in (0, 1))
    assert isinstance(first, int | float)
    return first == pytest.approx(second, abs=0.1)


def test_the_block_that_is_written_in_is_laid_out_alone(long: ArticleEditor):
    written(long, "abc")
    assert in_page(long, _CONTAINED.format(block=0)) == "size layout"
    assert in_page(long, _CONTAINED.format(block=1)) == "none"


def test_a_block_grows_with_its_lines(long: ArticleEditor):
    written(long, "abc")
    assert fits(long)
    written(long, _LINE * 3)
    assert fits(long)


def test_a_block_shrinks_with_its_lines(long: ArticleEditor):
    written(long, _LINE * 2 + "end")
    for _ in range(len(_LINE) * 2):
        QTest.keyClick(keys(long), Qt.Key.Key_Backspace)
    wait_for(lambda: "end" not in long.body())
    assert fits(long)


def test_a_block_grows_with_its_letters(long: ArticleEditor):
    written(long, "abc")
    in_page(long, "document.documentElement.style.fontSize = '200%'")
    wait_for(lambda: fits(long))


def test_a_block_that_is_left_is_let_go(long: ArticleEditor):
    written(long, "abc")
    QTest.keyClick(keys(long), Qt.Key.Key_Down)
    wait_for(lambda: in_page(long, _CONTAINED.format(block=0)) == "none")
    assert fits(long)


def test_a_new_block_leaves_the_one_above_as_tall_as_it_was(long: ArticleEditor):
    written(long, "abc")
    QTest.keyClick(keys(long), Qt.Key.Key_Return)
    written(long, "new")
    assert in_page(long, _CONTAINED.format(block=0)) == "none"
    assert fits(long)
