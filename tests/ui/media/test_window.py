"""The window of the library's media, with real mouse and keys, on a real library."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPlainTextEdit, QPushButton

from desktop.library.shelved import Shown
from desktop.ui.media.dragging import dragged
from tests.ui.media.conftest import photo


def shown(window, qtbot):
    window.browsing.refresh()
    window.show()
    qtbot.waitExposed(window)
    return [window.model().index(row).data() for row in range(window.model().rowCount())]


def choose(window, bridge):
    window.grid().choose(bridge)


def test_the_search_narrows_the_list_as_one_types(window, library, bridge, around, qtbot):
    library.add_media(b"%PDF", name="Quyết định 12.pdf", mime="application/pdf")
    assert len(shown(window, qtbot)) == 2

    QTest.keyClicks(window.findChild(QLineEdit), "quyet dinh")
    around.later.pass_by(1000)

    assert window.model().rowCount() == 1
    assert window.model().index(0).data() == "Quyết định 12.pdf"


def test_only_the_pictures_in_sight_are_read(window, library, qtbot):
    many = [
        library.add_media(photo((n, 90, 40)), name=f"{n:03}.jpg", mime="image/jpeg").hash
        for n in range(90)
    ]
    window.resize(700, 500)
    shown(window, qtbot)
    grid = window.grid()
    first = grid.model().index(0).data(Qt.ItemDataRole.UserRole).media.hash

    qtbot.waitUntil(lambda: library.thumbnails.path(first, 320) is not None)
    qtbot.wait(50)

    assert sum(library.thumbnails.path(each, 320) is not None for each in many) < 60


def test_who_shows_a_picture_is_named_and_opened(window, bridge, showing, qtbot):
    article = showing(bridge, "Lễ hội Kỳ Cùng")
    shown(window, qtbot)
    choose(window, bridge)

    with qtbot.waitSignal(window.detail.article_chosen) as opened:
        named = window.detail.findChild(QListWidget)
        place = named.visualItemRect(named.item(0)).center()
        QTest.mouseClick(named.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert opened.args == [article.id]


def test_what_is_typed_is_kept_with_the_picture(window, library, bridge, qtbot):
    shown(window, qtbot)
    choose(window, bridge)

    field = window.detail.findChild(QPlainTextEdit)
    QTest.keyClicks(field, "Cau Ky Lua")
    window.detail.flush()

    assert library.shelf.one(bridge).alt == "Cau Ky Lua"


def test_what_was_typed_a_moment_ago_is_what_is_written_into_articles(
    window, bridge, showing, around, qtbot
):
    showing(bridge)
    shown(window, qtbot)
    choose(window, bridge)
    around.background.held = True
    QTest.keyClicks(window.detail.findChild(QPlainTextEdit), "Cau Ky Lua")

    with qtbot.waitSignal(window.detail.write_requested) as asked:
        buttons = window.detail.findChildren(QPushButton)
        next(each for each in buttons if each.text() == "Write into the article").click()

    assert asked.args[0].alt == "Cau Ky Lua"


def test_delete_puts_what_is_chosen_into_the_bin(window, library, bridge, around, qtbot):
    shown(window, qtbot)
    choose(window, bridge)
    window.grid().setFocus()

    window.bin_requested.emit(window.grid().chosen())
    window.show_only(Shown.BINNED)

    assert window.model().index(0).data() == "cau-ky-lua.jpg"


def test_an_empty_list_says_why(window, bridge, qtbot):
    shown(window, qtbot)

    window.show_only(Shown.ALIKE)

    assert window.model().rowCount() == 0
    said = [each.text() for each in window.findChildren(QLabel) if each.isVisible()]
    assert "No two pictures look alike." in said


def test_a_dragged_picture_brings_its_words(library, bridge):
    medium = library.shelf.describe(bridge, alt='Cầu "Kỳ Lừa"', credit="Lê An")

    html = dragged([medium]).html()

    assert f'src="media:{bridge}" alt="Cầu &quot;Kỳ Lừa&quot;" width="64"' in html
    assert "<cite>Lê An</cite>" in html
