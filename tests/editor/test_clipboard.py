"""Real pastes: the clipboard of the screen, and the keys that a writer presses."""

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QClipboard, QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor, Command
from desktop.exchange.clipboard import Form
from desktop.exchange.notes import NoteKind
from tests.editor.conftest import PNG, Pictures, heard, in_page, keys, typed, wait_for

SAMPLES = Path(__file__).parents[1] / "exchange" / "clipboard" / "samples"
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def word(name: str = "word") -> str:
    return (SAMPLES / f"{name}.html").read_text(encoding="utf-8")


@pytest.fixture
def clipboard() -> Iterator[QClipboard]:
    held = QGuiApplication.clipboard()
    yield held
    held.clear()


def offer(clipboard: QClipboard, **forms: str | bytes) -> None:
    """Put `text_html`, `text_plain` and the like on the clipboard."""
    offered = QMimeData()
    for name, content in forms.items():
        data = content.encode() if isinstance(content, str) else content
        offered.setData(name.replace("_", "/", 1), data)
    clipboard.setMimeData(offered)


def paste(editor: ArticleEditor, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
    QTest.keyClick(keys(editor), Qt.Key.Key_V, modifiers)


def select_all(editor: ArticleEditor) -> None:
    """Select everything and wait until the page shows it so: keys take another road."""
    editor.run(Command.SELECT_ALL)
    wait_for(lambda: in_page(editor, "getSelection().type") == "Range")


def test_word_s_document_comes_with_its_structure(editor: ArticleEditor, clipboard: QClipboard):
    offer(clipboard, text_html=word(), text_plain="Hội nghị tập huấn")
    paste(editor)
    wait_for(lambda: "<table>" in editor.body())
    assert editor.body().startswith("<h2>Hội nghị tập huấn</h2>\n<h2>1. Mở đầu</h2>")
    assert '<ol start="3"><li>Việc thứ ba<ul><li>Việc con</li></ul></li>' in editor.body()
    assert "<caption>Bảng 1. Số liệu</caption><thead>" in editor.body()


def test_text_comes_before_a_picture_of_it(
    editor: ArticleEditor, pictures: Pictures, clipboard: QClipboard
):
    offer(clipboard, image_png=PNG, text_html="<p><b>chữ</b></p>", text_plain="chữ")
    paste(editor)
    wait_for(lambda: editor.body() == "<p><strong>chữ</strong></p>")
    assert pictures.stored == []


def test_a_picture_alone_is_kept(editor: ArticleEditor, pictures: Pictures, clipboard: QClipboard):
    image = QImage(8, 6, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    clipboard.setImage(image)
    paste(editor)
    wait_for(lambda: "<figure>" in editor.body())
    assert len(pictures.stored) == 1


def test_picture_files_are_kept(
    editor: ArticleEditor, pictures: Pictures, clipboard: QClipboard, tmp_path: Path
):
    files = [tmp_path / "a.png", tmp_path / "b.png"]
    for file in files:
        file.write_bytes(PNG)
    offered = QMimeData()
    offered.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    clipboard.setMimeData(offered)
    paste(editor)
    wait_for(lambda: editor.body().count("<figure>") == 2)
    assert pictures.stored == ["a.png", "b.png"]


def test_the_pictures_of_word_come_from_its_rtf(
    editor: ArticleEditor, pictures: Pictures, clipboard: QClipboard
):
    rtf = rb"{\rtf1{\*\shppict{\pict\pngblip " + PNG.hex().encode() + b"}}}"
    offer(clipboard, text_html=word(), text_plain="Hội nghị", text_rtf=rtf)
    paste(editor)
    wait_for(lambda: "Quang cảnh hội nghị</figcaption>" in editor.body())
    assert pictures.stored == ["clip_image002.jpg"]


def test_control_shift_v_pastes_the_words_alone(editor: ArticleEditor, clipboard: QClipboard):
    offer(clipboard, text_html="<h2>một</h2><p><b>hai</b></p>", text_plain="mo\u0302\u0323t\nhai")
    paste(editor, CONTROL | SHIFT)
    wait_for(lambda: editor.body() == "<p>một</p>\n<p>hai</p>")


@pytest.mark.parametrize("kind", ["text_rtf", 'application_x-qt-windows-mime;value="Rich Text Format"'])  # fmt: skip
def test_rich_text_without_html_comes_with_its_structure(
    editor: ArticleEditor, clipboard: QClipboard, kind: str
):
    rtf = rb"{\rtf1\ansi{\fonttbl{\f1 .VnTime;}}\pard\f1 C\'abng {\b t\'b8c}\par b\par}"
    offer(clipboard, **{kind: rtf}, text_plain="C«ng t¸c\nb")
    heard(editor)
    paste(editor)
    wait_for(lambda: editor.body().startswith("<p>Công <strong>tác</strong></p>\n<p>b</p>"))


def test_keys_pressed_right_after_plain_text_keep_their_order(
    editor: ArticleEditor, clipboard: QClipboard
):
    offer(clipboard, text_plain="one")
    paste(editor)
    typed(editor, " two")
    wait_for(lambda: editor.body() == "<p>one two</p>")


def test_cells_of_a_spreadsheet_go_into_the_cells_of_a_table(
    editor: ArticleEditor, clipboard: QClipboard
):
    editor.run(Command.INSERT_TABLE, rows=2, columns=2, header_row=False)
    wait_for(lambda: "<table>" in editor.body())
    offer(
        clipboard,
        text_html="<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
        text_plain="1\t2\n3\t4",
    )
    paste(editor)
    wait_for(lambda: "4" in editor.body())
    assert editor.body().startswith(
        "<table><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>"
    )


def test_what_was_copied_here_stays_as_it_is(editor: ArticleEditor, clipboard: QClipboard):
    body = "<h2>một</h2>\n<p>hai <strong>ba</strong></p>"
    editor.set_body(body)
    wait_for(lambda: "ba" in str(in_page(editor, "document.body.textContent")))
    select_all(editor)
    QTest.keyClick(keys(editor), Qt.Key.Key_C, CONTROL)
    wait_for(lambda: clipboard.mimeData().hasHtml())
    editor.set_body("<p>bốn</p>")
    wait_for(lambda: "bốn" in str(in_page(editor, "document.body.textContent")))
    select_all(editor)
    paste(editor)
    wait_for(lambda: editor.body() == body)


def test_a_long_paste_comes_in_pieces_and_is_undone_in_one_step(
    editor: ArticleEditor, clipboard: QClipboard, qtbot: QtBot
):
    paragraphs = [f"<p>đoạn {number} {'chữ ' * 40}</p>" for number in range(400)]
    typed(editor, "before after")
    for _ in " after":
        QTest.keyClick(keys(editor), Qt.Key.Key_Left)
    offer(clipboard, text_html="".join(paragraphs), text_plain="đoạn")
    with qtbot.waitSignal(editor.pasting.told, timeout=60_000):
        paste(editor)
    wait_for(lambda: editor.body().count("<p>") == 400)
    blocks = editor.body().split("\n")
    assert blocks[0].startswith("<p>befoređoạn 0 ")
    assert [block.split()[1] for block in blocks[1:-1]] == [str(n) for n in range(1, 399)]
    assert blocks[-1].endswith("chữ after</p>")
    editor.run(Command.UNDO)
    wait_for(lambda: editor.body() == "<p>before after</p>")


def test_five_megabytes_come_in_and_go_again(
    editor: ArticleEditor, clipboard: QClipboard, qtbot: QtBot
):
    paragraph = f"<p>{'thông tin đối ngoại ' * 100}</p>"
    offer(clipboard, text_html=paragraph * 2000, text_plain="thông tin")
    with qtbot.waitSignal(editor.pasting.told, timeout=120_000):
        paste(editor)
    wait_for(lambda: editor.words() == 2000 * 400)
    assert len(editor.body().encode()) > 5_000_000
    editor.run(Command.UNDO)
    wait_for(lambda: editor.body() == "")


def test_a_paste_that_is_stopped_leaves_no_trace(
    editor: ArticleEditor, clipboard: QClipboard, qtbot: QtBot
):
    offer(clipboard, text_html="<p>một</p>" * 20_000, text_plain="một")
    with qtbot.assertNotEmitted(editor.pasting.told), qtbot.waitSignal(editor.pasting.ended):
        paste(editor)
        wait_for(lambda: in_page(editor, "document.querySelectorAll('.pasting').length") == 1)
        editor.pasting.cancel(1)
    wait_for(lambda: in_page(editor, "document.querySelectorAll('.pasting').length") == 0)
    assert editor.body() == ""


def test_the_raw_paste_and_the_words_alone_are_one_step_away(
    editor: ArticleEditor, clipboard: QClipboard, qtbot: QtBot
):
    offer(clipboard, text_html=word("word_tcvn3"), text_plain="C«ng t¸c")
    with qtbot.waitSignal(editor.pasting.told, timeout=60_000) as told:
        paste(editor)
    assert [note.kind for note in told.args[0].notes] == [NoteKind.FONT]
    wait_for(lambda: "Công tác thông tin" in editor.body())
    editor.pasting.paste_as(Form.RAW)
    wait_for(lambda: "C«ng t¸c th«ng tin" in editor.body())
    editor.pasting.paste_as(Form.TEXT)
    wait_for(lambda: editor.body().startswith("<p>ỦY BAN NHÂN DÂN TỈNH</p>\n<p>Công tác"))
    editor.run(Command.UNDO)
    wait_for(lambda: "C«ng t¸c th«ng tin" in editor.body())


def test_a_picture_in_the_html_is_kept(
    editor: ArticleEditor, pictures: Pictures, clipboard: QClipboard
):
    data = base64.b64encode(PNG).decode()
    offer(clipboard, text_html=f'<p>một</p><img src="data:image/png;base64,{data}">')
    paste(editor)
    wait_for(lambda: f'<img src="media:{1:064x}"' in editor.body())
    assert pictures.stored == ["image"]
