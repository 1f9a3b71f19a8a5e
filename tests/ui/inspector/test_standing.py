"""The inspector's section on corrections: made when it is unfolded, then a form as the others."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.article.model import Article
from desktop.ui.inspector.form import Lines
from desktop.ui.inspector.inspector import Inspector

ARTICLE = Article(title="Tập huấn", slug="tap-huan", correction="Bài ghi nhầm tên.")


class Desk:
    """An inspector, and the article as it stands."""

    def __init__(self) -> None:
        self.article = ARTICLE
        self.inspector = Inspector(lambda: self.article, lambda _media: None)
        self.inspector.edited.connect(self._keep)

    def _keep(self, article: Article) -> None:
        self.article = article

    def head(self, name: str) -> QToolButton:
        found = self.inspector.findChildren(QToolButton, "fold")
        return next(each for each in found if each.text() == name)

    def unfold(self) -> None:
        self.head("Publishing and correction").click()

    def correction(self) -> Lines:
        return self.inspector.findChildren(Lines)[-1]

    def line(self, name: str) -> QLineEdit:
        found = self.inspector.findChildren(QLineEdit)
        return next(each for each in found if each.accessibleName() == name)


@pytest.fixture
def desk(dressed: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk()
    qtbot.addWidget(made.inspector)
    with qtbot.waitExposed(made.inspector):
        made.inspector.show()
    yield made
    made.inspector.flush()


def named(inspector: QWidget) -> list[str]:
    return [each.accessibleName() for each in inspector.findChildren(QWidget)]


def keyboard() -> QWidget:
    there = QApplication.focusWidget()
    assert there
    return there


def test_it_is_made_when_it_is_unfolded(desk: Desk) -> None:
    assert "Correction" not in named(desk.inspector)
    desk.unfold()
    assert "Correction" in named(desk.inspector)
    assert desk.line("Address on the web").text() == "tap-huan"
    assert desk.correction().toPlainText() == "Bài ghi nhầm tên."


def test_it_is_made_once(desk: Desk) -> None:
    for _ in range(3):
        desk.unfold()
    assert named(desk.inspector).count("Correction") == 1


def test_what_is_typed_reaches_the_article(desk: Desk) -> None:
    desk.unfold()
    desk.correction().setPlainText("Bài ghi nhầm tên.\nTên đúng là Cam Ranh.")
    desk.inspector.flush()
    assert desk.article.correction == "Bài ghi nhầm tên.\nTên đúng là Cam Ranh."


def test_rubbish_in_the_date_is_said_at_the_field(desk: Desk) -> None:
    desk.unfold()
    date = desk.line("Leaves the lists at")
    QTest.keyClicks(date, "mai")
    desk.inspector.flush()
    assert desk.article.expires_at is None
    assert date.accessibleDescription().startswith("Write the date as 12/07/2018 17:23.")
    said = [each for each in desk.inspector.findChildren(QLabel) if each.isVisible()]
    assert "Write the date as 12/07/2018 17:23." in [each.text() for each in said]


def test_what_a_new_address_means_is_in_sight_and_read_out(desk: Desk) -> None:
    desk.unfold()
    means = "Changing it changes the links. A published address leads on to the new one."
    said = [each.text() for each in desk.inspector.findChildren(QLabel) if each.isVisible()]
    assert means in said
    assert desk.line("Address on the web").accessibleDescription().endswith(means)


def test_what_colleagues_change_is_shown(desk: Desk) -> None:
    desk.unfold()
    desk.inspector.show_article(replace(ARTICLE, slug="tap-huan-o-nha-trang"))
    assert desk.line("Address on the web").text() == "tap-huan-o-nha-trang"


def test_another_article_is_shown_in_it(desk: Desk) -> None:
    desk.unfold()
    desk.inspector.begin(Article(title="Bão"))
    assert desk.correction().toPlainText() == ""
    assert desk.line("Address on the web").text() == ""


def test_tab_goes_from_the_heading_through_the_fields(desk: Desk, qtbot: QtBot) -> None:
    desk.unfold()
    head = desk.head("Publishing and correction")
    desk.inspector.activateWindow()
    head.setFocus()
    qtbot.waitUntil(head.hasFocus)
    went = []
    for _ in range(5):
        QTest.keyClick(keyboard(), Qt.Key.Key_Tab)
        went.append(keyboard().accessibleName())
    assert went[:4] == [
        "Correction",
        "Leaves the lists at",
        "Address on the web",
        "Made with the help of AI",
    ]
    assert went[4] == "Versions"
