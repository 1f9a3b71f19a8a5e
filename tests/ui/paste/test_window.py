"""The paste panel's window: fields to copy, pictures to drag, all by keyboard too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop import language
from desktop.export.paste import PasteField, PastePicture
from desktop.settings.model import Appearance, Contrast
from desktop.ui import theme
from desktop.ui.paste.desk import put_on_clipboard
from desktop.ui.paste.pictures import PictureFiles
from desktop.ui.paste.window import PasteWindow
from tests.exchange.samples import picture
from tests.ui.test_looks import CONTROLS, settle, shown, too_small

FIELDS = [
    PasteField(key=key, label=label, text=text, html=text)
    for key, label, text in (
        ("title", "Tiêu đề", "Tập huấn công tác thông tin đối ngoại năm 2018 cho lãnh đạo các sở"),
        ("sapo", "Sapo", "Trong hai ngày, tại Khánh Hòa, đã tổ chức hội nghị tập huấn. " * 6),
        ("source.url", "Địa chỉ nguồn", "https://www.mic.example/" + "thong-tin-doi-ngoai" * 6),
    )
]
PICTURES = [
    PastePicture(media="a" * 64, name=f"0{number}-quang-canh-hoi-nghi-tap-huan.png", caption="Ảnh")
    for number in (1, 2, 3)
]


def new(
    application: QApplication, appearance: Appearance, qtbot: QtBot, folder: Path
) -> PasteWindow:
    theme.dress(application, appearance)
    for each in PICTURES:
        (folder / each.name).write_bytes(picture(size=(80, 60)))
    made = PasteWindow()
    with qtbot.waitExposed(made):
        made.show()
    made.show_fields("Tập huấn công tác thông tin đối ngoại", FIELDS, {"title"})
    made.show_pictures(PICTURES, folder)
    made.show_notes(["Một ảnh không có trong kho."])
    settle(made)
    return made


def end(window: PasteWindow) -> None:
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[PasteWindow]:
    made = new(dressed, Appearance(), qtbot, tmp_path)
    yield made
    end(made)


def focused(window: PasteWindow) -> str:
    widget = window.focusWidget()
    return widget.accessibleName() if widget else ""


def test_the_keyboard_stands_on_the_first_field_that_is_not_copied(window: PasteWindow) -> None:
    assert focused(window) == "Sapo: Copy"


def test_a_key_copies_and_leads_on(window: PasteWindow, qtbot: QtBot) -> None:
    window.copy_requested.connect(window.show_copied)
    with qtbot.waitSignal(window.copy_requested) as asked:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert asked.args == ["sapo"]
    assert focused(window) == "Địa chỉ nguồn: Copy"


def test_arrows_lead_from_field_to_field(window: PasteWindow) -> None:
    window.activateWindow()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Up)
    assert focused(window) == "Tiêu đề: Copied"
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    assert focused(window) == "Sapo: Copy"


def test_when_all_is_copied_the_keyboard_stays(window: PasteWindow) -> None:
    for field in FIELDS:
        window.show_copied(field.key)
    assert focused(window) == "Địa chỉ nguồn: Copied"


def test_a_dragged_picture_is_its_file(window: PasteWindow, tmp_path: Path) -> None:
    files = window.findChild(PictureFiles)
    data = files.mimeData([files.item(0), files.item(2)])
    assert [Path(url.toLocalFile()) for url in data.urls()] == [
        tmp_path / PICTURES[0].name,
        tmp_path / PICTURES[2].name,
    ]
    assert files.supportedDropActions() == Qt.DropAction.CopyAction


def test_a_picture_that_is_chosen_gives_its_path(window: PasteWindow, tmp_path: Path) -> None:
    files = window.findChild(PictureFiles)
    files.itemActivated.emit(files.item(1))
    assert QGuiApplication.clipboard().text() == str(tmp_path / PICTURES[1].name)


def test_the_clipboard_holds_html_and_text() -> None:
    put_on_clipboard("<p>Chợ &amp; phiên</p>", "Chợ & phiên")
    data = QGuiApplication.clipboard().mimeData()
    assert data.html() == "<p>Chợ &amp; phiên</p>"
    assert data.text() == "Chợ & phiên"


def test_an_article_without_pictures_has_no_place_for_them(
    window: PasteWindow, tmp_path: Path
) -> None:
    window.show_pictures([], tmp_path)
    assert not window.findChild(PictureFiles).isVisible()


def test_other_fields_take_the_place_of_the_former(window: PasteWindow) -> None:
    window.show_fields("Khác", FIELDS[:1], set())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    texts = [label.text() for label in window.findChildren(QLabel)]
    assert "Sapo" not in texts
    assert focused(window) == "Tiêu đề: Copy"


@pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.STRONG])
@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", [(440, 660), (360, 500)])
def test_nothing_is_clipped_in_vietnamese(
    dressed: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    contrast: Contrast,
    text_size: int,
    size: tuple[int, int],
) -> None:
    language.speak("vi")
    window = new(dressed, Appearance(contrast=contrast, text_size=text_size), qtbot, tmp_path)
    window.resize(*size)
    settle(window)
    clipped = [too_small(widget) for widget in shown(window, QLabel, *CONTROLS)]
    assert not list(filter(None, clipped))
    end(window)


def test_every_control_has_a_name(window: PasteWindow) -> None:
    assert all(widget.accessibleName() for widget in shown(window, *CONTROLS))
