"""The menus that Qt shows over text are in the writer's language; none runs off the screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop import language
from desktop.settings.model import Appearance
from desktop.ui import theme
from desktop.ui.qt_words import QtWords


@pytest.fixture
def _vietnamese(qapp: QApplication) -> Iterator[None]:
    language.speak("vi")
    holder = QObject()
    words = QtWords(holder)
    qapp.installTranslator(words)
    yield
    qapp.removeTranslator(words)


@pytest.mark.usefixtures("_vietnamese")
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_menu_of_a_field_is_in_vietnamese(
    kind: type[QLineEdit | QPlainTextEdit], qtbot: QtBot
) -> None:
    field = kind("abc")
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    qtbot.addWidget(menu)
    words = [each.text().split("\t")[0] for each in menu.actions() if not each.isSeparator()]
    assert words == ["Hoàn tác", "Làm lại", "Cắt", "Chép", "Dán", "Xóa", "Chọn tất cả"]


@pytest.mark.usefixtures("_vietnamese")
def test_the_menu_of_the_text_is_in_vietnamese() -> None:
    said = QCoreApplication.translate("RenderViewContextMenuQt", "Paste and match style")
    assert said == "Chỉ dán phần chữ"


@pytest.mark.usefixtures("_vietnamese")
def test_other_words_of_qt_stay() -> None:
    assert QCoreApplication.translate("QShortcut", "Delete") == "Delete"


def test_a_menu_longer_than_the_screen_stays_one_column(
    dressed: QApplication, qtbot: QtBot
) -> None:
    theme.dress(dressed, Appearance(text_size=200))
    holder = QWidget()
    qtbot.addWidget(holder)
    menu = QMenu(holder)
    listed = [menu.addAction(f"Mục {number}") for number in range(60)]
    menu.popup(QPoint(0, 0))
    assert len({menu.actionGeometry(each).left() for each in listed}) == 1
    menu.close()
