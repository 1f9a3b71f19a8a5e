"""What was found is marked in the page, taken along by edits, and mended where it stands."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor
from desktop.editor.commands import Command
from desktop.editor.findings import Checked, Mark, MarkAsked, Mend
from tests.editor.conftest import in_page, keys, typed, wait_for

BODY = "<p>Ông Nam sữa bài 😀 sữa lại.</p>\n<p>Đoạn hai có nghành.</p>"
MARKED = """
JSON.stringify([...document.querySelectorAll(".finding-line")]
  .map((line) => [line.className, line.dataset.words]))
"""
IN_THIRD_WORD = """
JSON.stringify([...document.querySelectorAll(".finding-line")]
  .filter((line) => line.dataset.words === "nghành")
  .map((line) => line.getBoundingClientRect())
  .flatMap(({ x, y }) => [Math.round(x + 5), Math.round(y + 5)]))
"""
SIGNS = "[...document.querySelectorAll('.finding')].map((sign) => sign.className).join()"


def mark(number: int, text: str, start: int, *, passage: int | None = 0, cut: bool = False) -> Mark:
    end = start + len(text)
    return Mark(
        id=number, severity="error", passage=passage, start=start, end=end, text=text, cut=cut
    )


SECOND = mark(2, "sữa", 18)
"""Behind a letter outside the basic plane, which the page counts twice."""
MARKS = {0: [mark(1, "sữa", 8), SECOND], 1: [mark(3, "nghành", 12)]}


def marked(editor: ArticleEditor) -> str:
    return str(in_page(editor, MARKED))


def shows(editor: ArticleEditor, body: str, marks: dict[int, list[Mark]]) -> Checked:
    editor.set_body(body)
    wait_for(lambda: text(editor))
    checked = editor.take_to_check()
    editor.findings.show(checked, marks)
    return checked


def text(editor: ArticleEditor) -> str:
    return str(in_page(editor, "document.querySelector('.tiptap').innerText")).strip()


def caret(editor: ArticleEditor, block: int, offset: int) -> None:
    """Put the caret into the first text of a block."""
    in_page(
        editor,
        f"getSelection().collapse(document.querySelectorAll('.tiptap > p')[{block}].firstChild, {offset})",
    )
    wait_for(lambda: in_page(editor, "document.hasFocus()"))


@pytest.fixture
def asked(editor: ArticleEditor) -> list[MarkAsked]:
    heard: list[MarkAsked] = []
    editor.findings.mark_asked.connect(heard.append)
    return heard


def test_found_words_are_marked_in_the_text_and_beside_their_line(editor: ArticleEditor) -> None:
    shows(editor, BODY, MARKS)
    wait_for(lambda: marked(editor).count("sữa") == 2 and "nghành" in marked(editor))
    wait_for(lambda: in_page(editor, SIGNS) == "finding error,finding error")


def test_the_marks_change_nothing_in_the_text(editor: ArticleEditor) -> None:
    shows(editor, BODY, MARKS)
    wait_for(lambda: "nghành" in marked(editor))
    assert in_page(editor, "document.querySelector('.tiptap').querySelectorAll('span').length") == 0
    assert editor.body() == BODY


def test_nothing_is_marked_where_other_words_stand(editor: ArticleEditor) -> None:
    shows(editor, BODY, {0: [mark(1, "sửa", 8)], 1: MARKS[1]})
    wait_for(lambda: "nghành" in marked(editor))
    assert "sửa" not in marked(editor)
    assert "sữa" not in marked(editor)


def test_an_excerpt_that_is_cut_marks_all_of_its_words(editor: ArticleEditor) -> None:
    long = Mark(id=1, severity="warning", passage=0, start=0, end=19, text="Đoạn hai", cut=True)
    shows(editor, BODY, {1: [long]})
    wait_for(lambda: '["finding-line warning","Đoạn hai có nghành."]' in marked(editor))


def test_a_long_sentence_has_a_line_under_its_first_word(editor: ArticleEditor) -> None:
    sentence = "Một câu dài " * 10 + "hết."
    shows(editor, f"<p>{sentence}</p>", {0: [mark(1, sentence, 0)]})
    wait_for(lambda: marked(editor) != "[]")
    width = in_page(editor, "document.querySelector('.finding-line').offsetWidth")
    assert isinstance(width, float)
    assert width < 100


def test_a_word_has_no_line_while_it_is_written(editor: ArticleEditor) -> None:
    shows(editor, "<p>Mới</p>", {})
    QTest.keyClick(keys(editor), Qt.Key.Key_End)
    typed(editor, " nghanh")
    wait_for(lambda: "nghanh" in editor.body())
    editor.findings.show(editor.take_to_check(), {0: [mark(1, "nghanh", 4)]})
    wait_for(lambda: in_page(editor, SIGNS) == "finding error")
    assert marked(editor) == "[]"
    QTest.keyClick(keys(editor), Qt.Key.Key_Home)
    wait_for(lambda: '"nghanh"' in marked(editor))


def test_a_finding_about_a_whole_block_has_its_sign_beside_it(editor: ArticleEditor) -> None:
    shows(editor, BODY, {1: [mark(1, "", 0, passage=None)]})
    wait_for(lambda: in_page(editor, SIGNS) == "finding error")
    assert marked(editor) == "[]"


def test_marks_go_along_with_what_is_typed_before_them(editor: ArticleEditor) -> None:
    shows(editor, BODY, MARKS)
    wait_for(lambda: "nghành" in marked(editor))
    caret(editor, 0, 0)
    typed(editor, "Hom nay ")
    wait_for(lambda: text(editor).startswith("Hom nay"))
    assert marked(editor).count('"sữa"') == 2


@pytest.mark.parametrize("offset", [8, 9, 11], ids=["before", "inside", "behind"])
def test_a_mark_goes_when_its_word_becomes_another(editor: ArticleEditor, offset: int) -> None:
    shows(editor, BODY, MARKS)
    wait_for(lambda: "nghành" in marked(editor))
    caret(editor, 0, offset)
    typed(editor, "x")
    wait_for(lambda: marked(editor).count('"sữa"') == 1)
    assert '"nghành"' in marked(editor)


def test_marks_stay_with_their_words_when_a_paragraph_is_parted(editor: ArticleEditor) -> None:
    shows(editor, BODY, MARKS)
    wait_for(lambda: "nghành" in marked(editor))
    caret(editor, 0, 12)
    QTest.keyClick(keys(editor), Qt.Key.Key_Return)
    wait_for(lambda: in_page(editor, "document.querySelectorAll('.tiptap > p').length") == 3)
    wait_for(lambda: marked(editor).count('"sữa"') == 2 and '"nghành"' in marked(editor))


def test_only_what_changed_is_told_again(editor: ArticleEditor) -> None:
    shows(editor, BODY, MARKS)
    told: list[str] = []
    editor.findings.given.connect(told.append)
    editor.findings.show(editor.take_to_check(), {**MARKS, 1: []})
    assert len(told) == 1
    assert '"blocks":[[1,[]]]' in told[0]
    wait_for(lambda: marked(editor).count('"sữa"') == 2)
    assert "nghành" not in marked(editor)


def test_the_answer_about_an_older_text_is_let_be(editor: ArticleEditor) -> None:
    checked = shows(editor, BODY, {})
    caret(editor, 1, 0)
    typed(editor, "x")
    wait_for(lambda: "xĐoạn" in editor.body())
    assert not editor.findings.is_current(checked)
    editor.findings.show(checked, MARKS)
    editor.findings.show(editor.take_to_check(), {0: MARKS[0]})
    wait_for(lambda: marked(editor).count('"sữa"') == 2)
    assert "nghành" not in marked(editor)


def test_a_mend_puts_the_right_word_in_its_place_as_one_step(
    editor: ArticleEditor, qtbot: QtBot
) -> None:
    shows(editor, BODY, MARKS)
    with qtbot.waitSignal(editor.findings.mends_done) as done:
        asking = editor.findings.mend([Mend(id=2, text="sửa"), Mend(id=3, text="ngành")])
    assert done.args == [asking, 2]
    mended = BODY.replace("sữa lại", "sửa lại").replace("nghành", "ngành")
    wait_for(lambda: editor.body() == mended)
    editor.run(Command.UNDO)
    wait_for(lambda: editor.body() == BODY)


def test_a_mend_keeps_the_letters_as_they_are_written(editor: ArticleEditor) -> None:
    shows(editor, "<p>Một <strong>nghành</strong> mới.</p>", {0: [mark(1, "nghành", 4)]})
    editor.findings.mend([Mend(id=1, text="ngành")])
    wait_for(lambda: editor.body() == "<p>Một <strong>ngành</strong> mới.</p>")


def test_a_mend_whose_words_have_changed_does_nothing(editor: ArticleEditor, qtbot: QtBot) -> None:
    shows(editor, BODY, MARKS)
    wait_for(lambda: "nghành" in marked(editor))
    caret(editor, 1, 13)
    typed(editor, "x")
    wait_for(lambda: "nghành" not in marked(editor))
    with qtbot.waitSignal(editor.findings.mends_done) as done:
        editor.findings.mend([Mend(id=3, text="ngành")])
    assert done.args[1] == 0
    assert "nxghành" in editor.body()


def test_a_mark_comes_back_with_its_word_by_undo(editor: ArticleEditor) -> None:
    shows(editor, BODY, MARKS)
    editor.findings.mend([Mend(id=3, text="ngành")])
    wait_for(lambda: "nghành" not in editor.body())
    editor.run(Command.UNDO)
    wait_for(lambda: editor.body() == BODY)
    editor.findings.show(editor.take_to_check(), MARKS)
    wait_for(lambda: '"nghành"' in marked(editor))


def test_a_click_on_a_marked_word_asks_about_it_and_puts_the_caret_there(
    editor: ArticleEditor, asked: list[MarkAsked]
) -> None:
    shows(editor, BODY, MARKS)
    wait_for(lambda: "nghành" in marked(editor))
    point = QPoint(*json.loads(str(in_page(editor, IN_THIRD_WORD))))
    QTest.mouseClick(keys(editor), Qt.MouseButton.LeftButton, pos=point)
    wait_for(lambda: asked)
    assert (asked[0].id, asked[0].by_key) == (3, False)
    assert asked[0].place.contains(point)
    wait_for(
        lambda: in_page(editor, "getSelection().focusNode.textContent") == "Đoạn hai có nghành."
    )


def test_the_key_asks_about_the_word_at_the_caret(
    editor: ArticleEditor, asked: list[MarkAsked], qtbot: QtBot
) -> None:
    shows(editor, BODY, MARKS)
    wait_for(lambda: "nghành" in marked(editor))
    caret(editor, 1, 14)
    wait_for(lambda: in_page(editor, "getSelection().focusOffset") == 14)
    editor.findings.here_wanted.emit()
    wait_for(lambda: asked)
    assert (asked[0].id, asked[0].by_key) == (3, True)
    caret(editor, 1, 2)
    with qtbot.waitSignal(editor.findings.nothing_found):
        editor.findings.here_wanted.emit()


def test_stepping_goes_round_from_mark_to_mark(
    editor: ArticleEditor, asked: list[MarkAsked]
) -> None:
    shows(editor, BODY, MARKS)
    wait_for(lambda: "nghành" in marked(editor))

    def step(*, forward: bool) -> int:
        before = len(asked)
        editor.findings.step_wanted.emit(forward)
        wait_for(lambda: len(asked) > before)
        return asked[-1].id

    caret(editor, 0, 0)
    assert [step(forward=True) for _ in range(4)] == [1, 2, 3, 1]
    assert [step(forward=False) for _ in range(3)] == [3, 2, 1]
    assert in_page(editor, "getSelection().toString()") == "sữa"


def test_words_of_the_list_are_selected_in_the_text(editor: ArticleEditor) -> None:
    shows(editor, BODY, MARKS)
    wait_for(lambda: "nghành" in marked(editor))
    editor.findings.words_wanted.emit(3)
    wait_for(lambda: in_page(editor, "getSelection().toString()") == "nghành")


def test_only_what_is_in_sight_is_drawn(editor: ArticleEditor) -> None:
    body = "\n".join("<p>Một nghành mới.</p>" for _ in range(600))
    shows(editor, body, {block: [mark(block, "nghành", 4)] for block in range(600)})
    wait_for(lambda: 5 < marked(editor).count("nghành") < 100)
    editor.findings.words_wanted.emit(599)
    wait_for(lambda: in_page(editor, "scrollY > 1000"))
    wait_for(lambda: 2 < marked(editor).count("nghành") < 100)
