"""Pictures are made smaller and larger by their corners, by keys and by number."""

import re
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.editor import ArticleEditor, Command, EditState
from tests.editor.conftest import Pictures, in_page, keys, typed, wait_for

MEDIA = "ab" * 32
OTHER = "cd" * 32
HANDLE = "document.querySelector('.handles:not([hidden]) .%s')"


def stored(pictures: Pictures, media: str, size: tuple[int, int]) -> None:
    into = BytesIO()
    Image.new("RGB", size, (30, 90, 120)).save(into, "PNG")
    (pictures.folder / media).write_bytes(into.getvalue())


@pytest.fixture
def shown(editor: ArticleEditor, pictures: Pictures) -> list[EditState]:
    """An article with one picture of 400 by 200 pixels, whose edit states are told."""
    stored(pictures, MEDIA, (400, 200))
    stored(pictures, OTHER, (1000, 1000))
    states: list[EditState] = []
    editor.edit_state_changed.connect(states.append)
    figure = f'<figure><img src="media:{MEDIA}" alt="Cầu" width="400" height="200"></figure>'
    editor.set_body(f"<p>trên</p>\n{figure}\n<p>dưới</p>")
    wait_for(lambda: in_page(editor, "document.querySelector('img')?.naturalWidth") == 400)
    return states


def place_of(editor: ArticleEditor, script: str) -> QPoint:
    box = in_page(
        editor,
        f"(() => {{ const b = {script}.getBoundingClientRect(); return `${{b.left + b.width / 2}} ${{b.top + b.height / 2}}`; }})()",
    )
    x, y = map(float, str(box).split())
    return QPoint(round(x), round(y))


def select(editor: ArticleEditor) -> None:
    QTest.mouseClick(
        keys(editor),
        Qt.MouseButton.LeftButton,
        pos=place_of(editor, "document.querySelector('img')"),
    )
    wait_for(lambda: in_page(editor, "Boolean(" + HANDLE % "end-end" + ")"))


def draw(editor: ArticleEditor, handle: str, across: int) -> None:
    """Take a handle with the mouse and let it go so many pixels to the right."""
    start = place_of(editor, HANDLE % handle)
    view, left = keys(editor), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, pos=start)
    for part in range(1, 5):
        QTest.mouseMove(view, start + QPoint(across * part // 4, 3))
        in_page(editor, "1")
    QTest.mouseRelease(view, left, pos=start + QPoint(across, 3))


def size(editor: ArticleEditor) -> tuple[int, int]:
    found = re.search(r'width="(\d+)" height="(\d+)"', editor.body())
    assert found
    return int(found[1]), int(found[2])


def test_a_picture_is_drawn_smaller_by_its_corner(editor: ArticleEditor, shown: list[EditState]):
    select(editor)
    draw(editor, "end-end", -100)
    wait_for(lambda: size(editor) == (300, 150))


def test_the_left_corner_grows_to_the_left(editor: ArticleEditor, shown: list[EditState]):
    select(editor)
    draw(editor, "start-start", 120)
    wait_for(lambda: size(editor) == (280, 140))


def test_drawing_is_one_step_to_undo(editor: ArticleEditor, shown: list[EditState]):
    select(editor)
    draw(editor, "end-end", -100)
    wait_for(lambda: size(editor) == (300, 150))
    editor.run(Command.UNDO)
    wait_for(lambda: size(editor) == (400, 200))


def test_no_corner_draws_a_picture_larger_than_its_file(
    editor: ArticleEditor, shown: list[EditState]
):
    select(editor)
    draw(editor, "end-end", -200)
    wait_for(lambda: size(editor) == (200, 100))
    draw(editor, "end-end", 380)
    wait_for(lambda: size(editor) == (400, 200))


def test_the_picture_stays_selected_with_its_handles(editor: ArticleEditor, shown: list[EditState]):
    select(editor)
    draw(editor, "end-end", -100)
    wait_for(lambda: size(editor) == (300, 150))
    shape = "(() => { const b = document.querySelector('.handles').getBoundingClientRect(); return `${b.width}x${b.height}`; })()"
    wait_for(lambda: in_page(editor, shape) == "300x150")


def test_shift_and_arrows_do_the_same(editor: ArticleEditor, shown: list[EditState]):
    select(editor)
    QTest.keyClick(keys(editor), Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    wait_for(lambda: size(editor)[0] < 400)
    width, height = size(editor)
    assert abs(width - 2 * height) <= 1
    QTest.keyClick(keys(editor), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    wait_for(lambda: size(editor) == (400, 200))


def test_shift_and_arrows_still_select_letters(editor: ArticleEditor, shown: list[EditState]):
    editor.set_body("<p>abc</p>")
    wait_for(lambda: in_page(editor, "document.querySelector('.tiptap').textContent") == "abc")
    QTest.keyClick(keys(editor), Qt.Key.Key_End)
    QTest.keyClick(keys(editor), Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    typed(editor, "d")
    wait_for(lambda: editor.body() == "<p>abd</p>")


def test_a_number_may_ask_for_more_than_the_file(editor: ArticleEditor, shown: list[EditState]):
    select(editor)
    editor.run(Command.SIZE_PICTURE, width=500)
    wait_for(lambda: size(editor) == (500, 250))
    wait_for(lambda: shown[-1].picture and shown[-1].picture.width == 500)
    assert shown[-1].picture.own_width == 400


def test_no_handles_show_while_text_is_written(editor: ArticleEditor, shown: list[EditState]):
    select(editor)
    QTest.keyClick(keys(editor), Qt.Key.Key_Up)
    wait_for(lambda: in_page(editor, "document.querySelector('.handles').hidden"))


def test_two_clicks_ask_for_editing(editor: ArticleEditor, shown: list[EditState], qtbot):
    middle = place_of(editor, "document.querySelector('img')")
    with qtbot.waitSignal(editor.picture_editing_requested):
        QTest.mouseClick(keys(editor), Qt.MouseButton.LeftButton, pos=middle)
        QTest.mouseDClick(keys(editor), Qt.MouseButton.LeftButton, pos=middle)


def test_another_file_takes_the_place_and_the_words_stay(
    editor: ArticleEditor, shown: list[EditState]
):
    select(editor)
    editor.run(Command.REPLACE_PICTURE, former=MEDIA, media=OTHER, width=1000, height=1000)
    wait_for(lambda: OTHER in editor.body())
    assert f'<img src="media:{OTHER}" alt="Cầu" width="1000" height="1000">' in editor.body()
    editor.run(Command.UNDO)
    wait_for(lambda: f'<img src="media:{MEDIA}" alt="Cầu" width="400"' in editor.body())


def test_a_picture_that_was_made_smaller_stays_so_when_it_is_replaced(
    editor: ArticleEditor, shown: list[EditState]
):
    select(editor)
    editor.run(Command.SIZE_PICTURE, width=200)
    wait_for(lambda: size(editor) == (200, 100))
    editor.run(Command.REPLACE_PICTURE, former=MEDIA, media=OTHER, width=1000, height=1000)
    wait_for(lambda: size(editor) == (200, 200))


def test_a_picture_is_found_again_where_the_caret_has_left_it(
    editor: ArticleEditor, shown: list[EditState]
):
    editor.run(Command.REPLACE_PICTURE, former=MEDIA, media=OTHER, width=1000, height=1000)
    wait_for(lambda: OTHER in editor.body())
