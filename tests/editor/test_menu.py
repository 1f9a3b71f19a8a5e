"""A right click, or the key, asks for the menu of the place where it opens."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from desktop.editor import ArticleEditor, EditState
from desktop.editor.state import Block
from tests.editor.conftest import given, in_page, keys, wait_for

PICTURE = f'<figure><img src="media:{"1".zfill(64)}" alt="" width="300" height="200"></figure>'
CLIPBOARD = ["Cut", "Copy", "Paste", "Paste and match style", "Select all"]


def asked_by(
    editor: ArticleEditor, ask: Callable[[], None]
) -> tuple[list[QAction], QPoint, EditState]:
    """Return the menu that `ask` leads to, where it opens, and the state told until then."""
    told = [EditState()]
    asked: list[tuple[list[QAction], QPoint, EditState]] = []
    editor.edit_state_changed.connect(told.append)
    editor.menu_requested.connect(lambda menu, spot: asked.append((menu, spot, told[-1])))
    ask()
    wait_for(lambda: asked)
    return asked[0]


def right_clicked(editor: ArticleEditor, selector: str) -> tuple[list[QAction], QPoint, EditState]:
    """Press on the middle of `selector`: the menu has the mouse before the button is let go."""
    at = middle_of(editor, f"document.querySelector('{selector}')")
    button, no_key = Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier
    answer = asked_by(editor, lambda: QTest.mousePress(keys(editor), button, no_key, at))
    QTest.mouseRelease(keys(editor), button, no_key, at)
    return answer


def middle_of(editor: ArticleEditor, thing: str) -> QPoint:
    """Return the middle of the element or range `thing` in the page."""
    script = f"""(() => {{
        const it = {thing}.getBoundingClientRect();
        return [it.left + it.width / 2, it.top + it.height / 2].join(" ");
    }})()"""
    left, top = map(float, str(in_page(editor, script)).split())
    return QPoint(round(left), round(top))


def words_of(menu: list[QAction]) -> list[str]:
    return [each.text().replace("&", "") for each in menu]


def test_the_menu_of_a_link_knows_the_link_and_not_the_browsers_steps(
    editor: ArticleEditor,
) -> None:
    given(editor, '<p>a</p>\n<p>xem <a href="https://mic.gov.vn/">trang này</a></p>')
    menu, _spot, state = right_clicked(editor, "a")
    assert state.link is not None
    assert words_of(menu) == CLIPBOARD


@pytest.mark.parametrize(
    ("markup", "clicked", "block"),
    [
        (PICTURE, "figure img", Block.PICTURE),
        ("<hr>", "hr", Block.RULE),
        ('<div data-opaque="[gallery ids=1]"></div>', ".card", Block.OPAQUE),
    ],
)
def test_what_takes_no_caret_is_selected_and_can_be_cut(
    editor: ArticleEditor, markup: str, clicked: str, block: Block
) -> None:
    given(editor, f"<p>a</p>\n{markup}\n<p>b</p>")
    menu, _spot, state = right_clicked(editor, clicked)
    assert state.block is block
    assert (state.picture is not None) == (block is Block.PICTURE)
    menu[0].trigger()
    wait_for(lambda: editor.body() == "<p>a</p>\n<p>b</p>")


def test_a_picture_can_be_copied_as_one(editor: ArticleEditor) -> None:
    given(editor, f"<p>a</p>\n{PICTURE}\n<p>b</p>")
    menu, _spot, _state = right_clicked(editor, "figure img")
    assert words_of(menu) == [*CLIPBOARD, "Copy image"]
    assert menu[-1].isEnabled()


def test_a_caption_has_the_caret_and_the_menu_of_its_picture(editor: ArticleEditor) -> None:
    captioned = PICTURE.replace("</figure>", "<figcaption>Hội nghị</figcaption></figure>")
    given(editor, f"<p>a</p>\n{captioned}\n<p>b</p>")
    _menu, _spot, state = right_clicked(editor, ".caption")
    assert state.block is Block.CAPTION
    assert state.picture is not None


def test_what_is_selected_stays_selected_under_the_click(editor: ArticleEditor) -> None:
    given(editor, "<p>một <strong>hai</strong> ba</p>\n<h2>bốn</h2>")
    QTest.keyClick(keys(editor), Qt.Key.Key_Home)
    QTest.keyClick(keys(editor), Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    menu, _spot, state = right_clicked(editor, "strong")
    assert state.selected == "một hai ba"
    assert menu[0].isEnabled()
    menu, _spot, state = right_clicked(editor, "h2")
    assert (state.selected, state.block) == ("", Block.HEADING_2)
    assert not menu[0].isEnabled()


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_the_key_asks_for_it_at_the_caret(
    editor: ArticleEditor, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    given(editor, "<p>một</p>\n" * 5 + '<p>xem <a href="https://mic.gov.vn/">trang này</a></p>')
    QTest.keyClick(keys(editor), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(keys(editor), Qt.Key.Key_Left)
    menu, spot, state = asked_by(editor, lambda: QTest.keyClick(keys(editor), key, held))
    assert state.link is not None
    assert words_of(menu) == CLIPBOARD
    line = keys(editor).mapToGlobal(middle_of(editor, "document.querySelector('a')"))
    assert abs(spot.y() - line.y()) < 30
    assert abs(spot.x() - line.x()) < 60
