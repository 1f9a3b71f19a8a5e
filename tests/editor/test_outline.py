"""The headings of the text are told while somebody watches, and can be jumped to."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor
from desktop.editor.outline import Heading
from tests.editor.conftest import heard, keys, typed, wait_for

BODY = (
    "<h2>Hội nghị</h2>\n<p>a</p>\n<h3>Khai <strong>mạc</strong></h3>\n<p>b</p>\n"
    "<aside><h4>Trong khung</h4></aside>\n<h2>Kết quả</h2>\n<p>c</p>"
)


class Told:
    """Remembers what the page told."""

    def __init__(self, editor: ArticleEditor) -> None:
        self.headings: tuple[Heading, ...] | None = None
        self.current: int | None = None
        editor.outline.headings_told.connect(self._take)
        editor.outline.current_told.connect(self._stand)

    def _take(self, headings: tuple[Heading, ...]) -> None:
        self.headings = headings

    def _stand(self, current: int) -> None:
        self.current = current

    def texts(self) -> list[str]:
        return [heading.text for heading in self.headings or ()]


def watched(editor: ArticleEditor, qtbot: QtBot, body: str) -> Told:
    told = Told(editor)
    with qtbot.waitSignal(editor.body_shown, timeout=60_000):
        editor.set_body(body)
    editor.outline.watch(True)
    wait_for(lambda: told.headings is not None)
    return told


def test_headings_are_told_with_their_levels(editor: ArticleEditor, qtbot: QtBot):
    told = watched(editor, qtbot, BODY)
    assert told.headings == (
        Heading(level=2, text="Hội nghị"),
        Heading(level=3, text="Khai mạc"),
        Heading(level=4, text="Trong khung"),
        Heading(level=2, text="Kết quả"),
    )


def test_what_is_typed_is_told(editor: ArticleEditor, qtbot: QtBot):
    told = watched(editor, qtbot, "<h2>Hội </h2>")
    QTest.keyClick(keys(editor), Qt.Key.Key_End)
    typed(editor, "thao")
    wait_for(lambda: told.texts() == ["Hội thao"])


def test_the_heading_above_the_caret_is_told(editor: ArticleEditor, qtbot: QtBot):
    told = watched(editor, qtbot, "<p>x</p>\n" + BODY)
    wait_for(lambda: told.current == -1)
    for _ in range(5):
        QTest.keyClick(keys(editor), Qt.Key.Key_Down)
    wait_for(lambda: told.current == 2)


def test_a_jump_puts_the_caret_behind_the_heading(editor: ArticleEditor, qtbot: QtBot):
    told = watched(editor, qtbot, BODY)
    editor.outline.jump(3)
    wait_for(lambda: told.current == 3)
    typed(editor, "!")
    wait_for(lambda: told.texts()[-1] == "Kết quả!")
    assert told.current == 3


def test_a_new_text_is_told(editor: ArticleEditor, qtbot: QtBot):
    told = watched(editor, qtbot, BODY)
    editor.set_body("<h2>Khác</h2>")
    wait_for(lambda: told.texts() == ["Khác"])


def test_nothing_is_told_to_nobody(editor: ArticleEditor, qtbot: QtBot):
    told = watched(editor, qtbot, "<h2>a</h2>")
    editor.outline.watch(False)
    heard(editor)
    typed(editor, "b")
    wait_for(lambda: editor.body() == "<h2>ba</h2>")
    assert told.texts() == ["a"]
