"""Fields show all that is typed and count it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.article.model import Article
from desktop.settings.model import Appearance
from desktop.ui import theme
from desktop.ui.inspector.fields import heading_fields
from desktop.ui.inspector.form import Form, counted

TITLE, SAPO = heading_fields()
LONG = "Trong hai ngày tại Khánh Hòa đã tổ chức hội nghị tập huấn này rồi. " * 5
"""75 words, as long as a sapo that was once published."""


@pytest.mark.parametrize("text_size", [100, 200])
def test_a_sapo_of_75_words_can_be_read_as_a_whole(
    dressed: QApplication, qtbot: QtBot, text_size: float
) -> None:
    theme.dress(dressed, Appearance(text_size=text_size))
    form = Form(heading_fields(), Article)
    qtbot.addWidget(form)
    form.resize(round(250 * text_size / 100), 600)
    form.begin(Article(sapo=LONG))
    with qtbot.waitExposed(form):
        form.show()
    sapo = form.findChildren(QPlainTextEdit)[1]
    text = sapo.document().size().height() * sapo.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: 0 < text <= sapo.viewport().height())


def test_tab_leaves_the_sapo(dressed: QApplication, qtbot: QtBot) -> None:
    form = Form(heading_fields(), Article)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    sapo = form.findChildren(QPlainTextEdit)[1]
    form.activateWindow()
    sapo.setFocus()
    qtbot.waitUntil(sapo.hasFocus)
    QTest.keyClick(sapo, Qt.Key.Key_Tab)
    assert not sapo.hasFocus()
    assert sapo.toPlainText() == ""


def test_a_space_at_the_end_stays_while_one_types_on(dressed: QApplication, qtbot: QtBot) -> None:
    kept = Article()

    def keep(article: Article) -> None:
        nonlocal kept
        kept = article
        form.show_value(article)

    form = Form(heading_fields(), lambda: kept)
    qtbot.addWidget(form)
    form.edited.connect(keep)
    with qtbot.waitExposed(form):
        form.show()
    sapo = form.findChildren(QPlainTextEdit)[1]
    form.activateWindow()
    sapo.setFocus()
    qtbot.waitUntil(sapo.hasFocus)
    QTest.keyClicks(sapo, "Trong hai ")
    qtbot.waitUntil(lambda: kept.sapo == "Trong hai")
    QTest.keyClicks(sapo, "ngay")
    assert sapo.toPlainText() == "Trong hai ngay"
    form.flush()


def test_what_others_change_is_shown(dressed: QApplication, qtbot: QtBot) -> None:
    form = Form(heading_fields(), Article)
    qtbot.addWidget(form)
    form.begin(Article(sapo="Trong hai ngày"))
    form.show_value(Article(sapo="Trong ba ngày"))
    assert form.findChildren(QPlainTextEdit)[1].toPlainText() == "Trong ba ngày"


def test_a_sapo_is_counted_in_words() -> None:
    assert counted(SAPO, "Trong hai ngày") == ("3 of 60 words", False)
    assert counted(SAPO, LONG) == ("75 words; 60 or fewer read well", True)


def test_a_title_is_counted_in_letters() -> None:
    assert counted(TITLE, "Bão số 3") == ("8 of 120 letters", False)
