"""The window that edits pictures, with real mouse and keys, on a real library."""

from dataclasses import dataclass, field
from io import BytesIO

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
)

from desktop.article.model import Article, Picture
from desktop.article.recipe import Area, Recipe
from desktop.editor import Command, EditState, PictureAt
from desktop.library import Edited, Library
from desktop.settings.model import Appearance
from desktop.ui import theme
from desktop.ui.library_pictures import Pictures
from desktop.ui.messages import Message
from desktop.ui.picture_editing.canvas import Canvas
from desktop.ui.picture_editing.desk import PictureDesk
from desktop.ui.picture_editing.window import PictureWindow
from desktop.ui.workplace import Workplace
from tests.exchange.photographs import corners, scene
from tests.ui.fakes import Background, Later


class Page(QObject):
    picture_editing_requested = Signal()
    edit_state_changed = Signal(object)

    def __init__(self):
        super().__init__()
        self.commands = []

    def run(self, command, **given):
        self.commands.append((command, given))


class Fields(QObject):
    cover_editing_requested = Signal()
    picture_editing_requested = Signal()
    picture_file_requested = Signal()
    picture_clipboard_requested = Signal()
    picture_original_requested = Signal()

    def __init__(self):
        super().__init__()
        self.edited = []

    def show_picture_edited(self, *, edited):
        self.edited.append(edited)


class Around(QObject):
    article_edited = Signal(object)

    def __init__(self):
        super().__init__()
        self.editor, self.inspector = Page(), Fields()
        self.article = Article()
        self.article_edited.connect(lambda article: setattr(self, "article", article))
        self.words_shown = 0

    def run(self, command, **given):
        self.editor.run(command, **given)

    def show_picture_words(self):
        self.words_shown += 1

    def show_fields(self, article):
        self.shown = article


@dataclass
class Teller:
    told: list[Message] = field(default_factory=list)

    def tell(self, message):
        self.told.append(message)


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "kho") as library:
        yield library


@pytest.fixture
def original(library):
    into = BytesIO()
    scene((800, 400)).save(into, "PNG")
    return library.add_media(
        into.getvalue(), name="a.png", mime="image/png", width=800, height=400
    ).hash


@pytest.fixture
def around():
    return Around()


@pytest.fixture
def chosen(tmp_path):
    file = tmp_path / "b.png"
    scene((300, 300)).save(file)
    return file


@pytest.fixture
def teller():
    return Teller()


@pytest.fixture
def desk(library, original, around, dressed, chosen, teller):
    theme.dress(dressed, Appearance())
    pictures = Pictures()
    pictures.library = library
    place = Workplace(Background(), Later(), teller, sentence=str)
    made = PictureDesk(library, pictures, around, place, lambda: chosen, lambda: around.article)
    around.editor.edit_state_changed.emit(EditState(picture=PictureAt(media=original)))
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(desk, qtbot):
    desk.edit()
    (found,) = [e for e in QApplication.topLevelWidgets() if isinstance(e, PictureWindow)]
    qtbot.waitExposed(found)
    qtbot.waitUntil(found.findChild(Canvas).isEnabled)
    return found


def press(window, name):
    (button,) = [each for each in window.findChildren(QPushButton) if each.text() == name]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def number(window, name):
    (field,) = [
        each for each in window.findChildren(QAbstractSpinBox) if each.accessibleName() == name
    ]
    return field


def kept(qtbot, window, around, library):
    """Apply, and return the hash and the recipe of what the page was given."""
    press(window, "Apply")
    qtbot.waitUntil(lambda: around.editor.commands != [])
    ((command, given),) = around.editor.commands
    assert command is Command.REPLACE_PICTURE
    edited = library.edited(given["media"])
    return given, edited.recipe if edited else None


def drag(canvas, start, end):
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start.toPoint())
    for part in (1, 2, 3, 4):
        at = start + (end - start) * (part / 4)
        QTest.mouseMove(canvas, at.toPoint())
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end.toPoint())


def test_a_corner_that_is_drawn_crops(window, qtbot, around, library, original):
    canvas = window.findChild(Canvas)
    whole = canvas.crop_rect()
    drag(canvas, whole.topLeft(), whole.center())
    given, recipe = kept(qtbot, window, around, library)
    assert given["former"] == original
    assert recipe.crop.left == pytest.approx(0.5, abs=0.01)
    assert (given["width"], given["height"]) == recipe.size((800, 400))
    assert corners(library.media_bytes(given["media"])) == ["white"] * 4
    assert not window.isVisible()


def test_drawing_a_corner_is_one_step_to_undo(window, qtbot):
    canvas = window.findChild(Canvas)
    whole = canvas.crop_rect()
    drag(canvas, whole.bottomRight(), whole.center())
    assert canvas.crop_rect() != whole
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert canvas.crop_rect() == whole


def test_turning_and_numbers_need_no_mouse_over_the_picture(window, qtbot, around, library):
    press(window, "Turn right")
    height = number(window, "Height of the crop")
    height.setFocus()
    height.selectAll()
    QTest.keyClicks(height, "400")
    QTest.keyClick(height, Qt.Key.Key_Tab)
    given, recipe = kept(qtbot, window, around, library)
    assert recipe == Recipe(turns=1, crop=Area(0, 0, 1, 0.5))
    assert (given["width"], given["height"]) == (400, 400)


def test_arrows_move_the_crop_and_shift_changes_its_size(window, qtbot, around, library):
    canvas = window.findChild(Canvas)
    canvas.setFocus()
    for _ in range(10):
        QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    for _ in range(5):
        QTest.keyClick(canvas, Qt.Key.Key_Right)
    _, recipe = kept(qtbot, window, around, library)
    assert recipe.crop.left == pytest.approx(0.05)
    assert recipe.crop.width == pytest.approx(0.9)


def test_light_and_straightening_are_set_by_number(window, qtbot, around, library):
    for name, value in (("Brightness", 20), ("Contrast", -10), ("Straighten", 2.5)):
        number(window, name).setValue(value)
    _, recipe = kept(qtbot, window, around, library)
    assert recipe == Recipe(brightness=20, contrast=-10, straighten=2.5)


def test_what_is_drawn_over_a_face_is_hidden(window, qtbot, around, library):
    canvas = window.findChild(Canvas)
    press(window, "Add an area")
    whole = canvas.crop_rect()
    drag(canvas, whole.topLeft() + (whole.center() - whole.topLeft()) * 0.5, whole.center())
    _, recipe = kept(qtbot, window, around, library)
    added, drawn = recipe.blurred
    assert (added.left, added.width) == (pytest.approx(0.4), pytest.approx(0.2))
    assert drawn.left == pytest.approx(0.25, abs=0.01)
    assert drawn.width == pytest.approx(0.25, abs=0.01)


def test_the_next_picture_is_cropped_and_not_hidden(desk, window, qtbot, around, library, original):
    ticks = {tick.text(): tick for tick in window.findChildren(QCheckBox)}
    hiding = ticks["Draw what is to be hidden"]
    hiding.setChecked(True)
    window.leave()
    around.editor.picture_editing_requested.emit()
    qtbot.waitUntil(window.findChild(Canvas).isEnabled)
    assert not hiding.isChecked()


def test_the_next_editing_starts_from_the_original(desk, window, qtbot, around, library, original):
    press(window, "Turn right")
    given, _ = kept(qtbot, window, around, library)
    around.editor.commands.clear()
    around.editor.edit_state_changed.emit(EditState(picture=PictureAt(media=given["media"])))
    assert around.inspector.edited[-1]
    desk.edit()
    qtbot.waitUntil(window.findChild(Canvas).isEnabled)
    press(window, "Turn right")
    again, recipe = kept(qtbot, window, around, library)
    assert recipe == Recipe(turns=2)
    assert library.edited(again["media"]).original == original


def test_the_original_is_one_click_away(desk, window, qtbot, around, library, original):
    press(window, "Turn right")
    given, _ = kept(qtbot, window, around, library)
    around.editor.commands.clear()
    around.editor.edit_state_changed.emit(EditState(picture=PictureAt(media=given["media"])))
    around.inspector.picture_original_requested.emit()
    ((_, back),) = around.editor.commands
    assert back["media"] == original
    assert (back["width"], back["height"]) == (800, 400)


def test_the_same_editing_is_kept_once(desk, window, qtbot, around, library):
    press(window, "Turn left")
    first, _ = kept(qtbot, window, around, library)
    around.editor.commands.clear()
    desk.edit()
    qtbot.waitUntil(window.findChild(Canvas).isEnabled)
    press(window, "Turn left")
    second, _ = kept(qtbot, window, around, library)
    assert first == second


def test_cancelling_changes_nothing(window, around):
    press(window, "Turn right")
    press(window, "Cancel")
    assert around.editor.commands == []
    assert not window.isVisible()


def test_another_file_takes_the_place_and_the_words_are_asked_about(desk, around, original):
    around.inspector.picture_file_requested.emit()
    ((command, given),) = around.editor.commands
    assert command is Command.REPLACE_PICTURE
    assert (given["former"], given["width"], given["height"]) == (original, 300, 300)
    assert around.words_shown == 1


def test_a_copied_picture_takes_the_place(desk, around, library, qapp):
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    qapp.clipboard().setImage(image)
    around.inspector.picture_clipboard_requested.emit()
    ((_, given),) = around.editor.commands
    assert (given["width"], given["height"]) == (30, 20)
    assert library.media(given["media"]).mime == "image/png"


def test_a_copied_file_takes_the_place(desk, around, chosen, qapp):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(chosen))])
    qapp.clipboard().setMimeData(data)
    around.inspector.picture_clipboard_requested.emit()
    ((_, given),) = around.editor.commands
    assert given["width"] == 300


def test_an_empty_clipboard_is_told(desk, around, teller, qapp):
    qapp.clipboard().clear()
    around.inspector.picture_clipboard_requested.emit()
    assert around.editor.commands == []
    assert [message.topic for message in teller.told] == ["picture-replaced"]


def test_a_cover_is_edited_and_keeps_its_words(desk, around, library, original, qtbot):
    around.article = Article(cover=Picture(media=original, alt="Núi", credit="Minh"))
    around.inspector.cover_editing_requested.emit()
    (window,) = [e for e in QApplication.topLevelWidgets() if isinstance(e, PictureWindow)]
    qtbot.waitExposed(window)
    qtbot.waitUntil(window.findChild(Canvas).isEnabled)
    press(window, "Turn right")
    press(window, "Apply")
    qtbot.waitUntil(lambda: around.article.cover.media != original)
    assert library.edited(around.article.cover.media) == Edited(original, Recipe(turns=1))
    assert (around.article.cover.alt, around.article.cover.credit) == ("Núi", "Minh")
    assert around.shown == around.article
    assert around.editor.commands == []


def test_everything_that_takes_the_keys_has_a_name(window):
    for widget in (
        *window.findChildren(QPushButton),
        *window.findChildren(QAbstractSpinBox),
        window.findChild(Canvas),
        *[each for each in window.findChildren(QLineEdit) if "spinbox" not in each.objectName()],
    ):
        assert widget.accessibleName(), widget


@pytest.mark.parametrize("size", [100, 200])
def test_the_tools_stand_below_where_there_is_little_room(window, dressed, qtbot, size):
    theme.dress(dressed, Appearance(text_size=size))
    window.resize(1100, 700)
    canvas = window.findChild(Canvas)
    (turn,) = [each for each in window.findChildren(QPushButton) if each.text() == "Turn left"]
    qtbot.waitUntil(lambda: canvas.width() > 200)
    beside = turn.mapTo(window, turn.rect().topLeft()).x() > canvas.geometry().right()
    assert beside
    window.resize(600, 700)
    qtbot.waitUntil(lambda: turn.mapTo(window, turn.rect().topLeft()).x() < 200)


def test_escape_drops_nothing_that_was_done(window, qtbot):
    press(window, "Turn right")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    said = [each for each in window.findChildren(QLabel) if "“Cancel” drops it" in each.text()]
    assert said[0].isVisible()
    press(window, "Undo")
    assert not said[0].isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_escape_leaves_a_picture_that_could_not_be_opened(desk, window, around, qtbot):
    press(window, "Turn right")
    around.editor.edit_state_changed.emit(EditState(picture=PictureAt(media="0" * 64)))
    desk.edit()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_escape_leaves_while_the_picture_is_made(window, qtbot):
    press(window, "Turn right")
    window.show_busy(busy=True)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())
