"""What is no matter of words is mended in the page as well, so that the next check finds it right."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.article.body import normalise
from desktop.article.model import Article
from desktop.editor import ArticleEditor
from desktop.editor.commands import Command
from desktop.editor.findings import Mark, MarkAsked, Mend
from desktop.proofing import Finding, check
from desktop.proofing.remedies import HeaderRow, HeadingLevel, InLanguage
from desktop.ui.proofing.found import Numbers, marks
from tests.editor.conftest import in_page, wait_for
from tests.editor.test_findings import shows

ROWS = "<tr><td>Huyện</td><td>Số hộ</td></tr>\n<tr><td>Đồng Văn</td><td>5</td></tr>"
TABLE = f"<table>\n{ROWS}\n</table>"


def of_rules(body: str, *rules: str) -> list[Finding]:
    found = check(Article(title="a", sapo="b", body=body))
    return [each for each in found if each.rule in rules]


def mended(editor: ArticleEditor, body: str, rule: str, qtbot: QtBot) -> tuple[str, int]:
    """The body after a click on every mend of `rule`, and how many the page says it made."""
    before = normalise(body).body
    found = Numbers().numbered(of_rules(before, rule))
    assert found
    shows(editor, before, marks(found))
    mends = [Mend(id=each.id, remedy=each.finding.remedy) for each in found]
    with qtbot.waitSignal(editor.findings.mends_done) as done:
        editor.findings.mend(mends)
    wait_for(lambda: editor.body() != before)
    after = editor.body()
    editor.run(Command.UNDO)
    wait_for(lambda: editor.body() == before)
    return after, done.args[1]


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("<h4>Một</h4>", "<h2>Một</h2>"),
        (
            "<h2>Một</h2>\n<h4>Hai <em>và</em> ba</h4>\n<h2>Bốn</h2>\n<h4>Năm</h4>",
            "<h2>Một</h2>\n<h3>Hai <em>và</em> ba</h3>\n<h2>Bốn</h2>\n<h3>Năm</h3>",
        ),
        (f"<h4>{'Đề mục rất dài ' * 9}</h4>", f"<h2>{('Đề mục rất dài ' * 9).strip()}</h2>"),
    ],
)
def test_a_heading_gets_the_level_that_was_left_out_as_one_step(
    editor: ArticleEditor, qtbot: QtBot, body: str, after: str
) -> None:
    assert mended(editor, body, "heading-skipped", qtbot)[0] == after


@pytest.mark.parametrize(
    "body",
    [
        TABLE,
        f"<p>Trước.</p>\n{TABLE}\n<p>Sau.</p>\n{TABLE}",
        f"<details>\n<summary>Số liệu</summary>\n{TABLE}\n{TABLE}\n</details>",
        TABLE.replace("<td>Huyện", "<td rowspan=2>Huyện").replace("<td>Đồng Văn</td>", ""),
    ],
)
def test_a_table_gets_its_first_row_as_header(
    editor: ArticleEditor, qtbot: QtBot, body: str
) -> None:
    after, done = mended(editor, body, "table-header-missing", qtbot)
    assert done == body.count("<table>")
    assert after.count('<th scope="col"') + after.count('<th rowspan="2" scope="col"') >= 2 * done
    assert not of_rules(after, "table-header-missing")


def test_foreign_words_get_their_language_and_keep_their_letters(
    editor: ArticleEditor, qtbot: QtBot
) -> None:
    body = "<p>Ông nói: the <strong>development</strong> of our islands hôm qua.</p>"
    after, _ = mended(editor, body, "language-unmarked", qtbot)
    assert "language-unmarked" not in {each.rule for each in check(Article(body=after))}
    assert 'lang="en"' in after
    assert '<strong><span lang="en">development</span></strong>' in after


@pytest.mark.parametrize(
    "remedy", [HeadingLevel(3), HeaderRow(0), HeaderRow(7)], ids=["heading", "table", "eighth"]
)
def test_what_is_no_longer_there_is_not_mended(
    editor: ArticleEditor, qtbot: QtBot, remedy: HeadingLevel | HeaderRow
) -> None:
    mark = Mark(id=1, severity="error", passage=0, start=0, end=3, text="Một")
    shows(editor, "<p>Một.</p>", {0: [mark]})
    with qtbot.waitSignal(editor.findings.mends_done) as done:
        editor.findings.mend([Mend(id=1, remedy=remedy)])
    assert done.args[1] == 0
    assert editor.body() == "<p>Một.</p>"


def test_words_and_language_are_mended_in_one_step(editor: ArticleEditor, qtbot: QtBot) -> None:
    first = Mark(id=1, severity="error", passage=0, start=0, end=3, text="The")
    second = Mark(id=2, severity="error", passage=0, start=4, end=9, text="nghàn")
    shows(editor, "<p>The nghàn.</p>", {0: [first, second]})
    with qtbot.waitSignal(editor.findings.mends_done):
        editor.findings.mend([Mend(id=1, remedy=InLanguage("en")), Mend(id=2, text="ngàn")])
    wait_for(lambda: editor.body() == '<p><span lang="en">The</span> ngàn.</p>')


def test_the_key_at_the_caret_asks_about_the_table_around_it(editor: ArticleEditor) -> None:
    heard: list[MarkAsked] = []
    editor.findings.mark_asked.connect(heard.append)
    whole = Mark(id=4, severity="error", passage=None, start=0, end=0, text="")
    shows(editor, f"<p>Trước.</p>\n{TABLE}", {1: [whole]})
    in_page(editor, "getSelection().collapse(document.querySelector('td p').firstChild, 1)")
    wait_for(lambda: in_page(editor, "document.hasFocus()"))
    editor.findings.here_wanted.emit()
    wait_for(lambda: heard)
    assert (heard[0].id, heard[0].by_key) == (4, True)
