"""An article with hundreds of pictures: only what is looked at is fetched."""

import time
from io import BytesIO

import psutil
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWebEngineWidgets import QWebEngineView
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor
from desktop.editor.wear import MOST_PICTURES
from tests.editor.conftest import PNG, Pictures, given, heard, in_page, keys, typed, wait_for

MANY = 500
LOADED = "[...document.images].filter((each) => each.complete && each.naturalWidth).length"


def loaded(editor: ArticleEditor) -> int:
    found = in_page(editor, LOADED)
    assert isinstance(found, float)
    return int(found)


def figures(pictures: Pictures) -> str:
    into = BytesIO()
    Image.new("RGB", (120, 90), (40, 90, 120)).save(into, "PNG")
    for number in range(MANY):
        (pictures.folder / f"{number:064x}").write_bytes(into.getvalue())
    return "\n".join(
        f'<figure><img src="media:{number:064x}" alt="{number}" width="1200" height="900"></figure>'
        for number in range(MANY)
    )


def test_only_pictures_near_the_window_are_fetched(editor: ArticleEditor, pictures: Pictures):
    editor.set_body("<p>a</p>\n" + figures(pictures))
    wait_for(lambda: loaded(editor) > 0)
    assert loaded(editor) < MANY / 10
    assert in_page(editor, "document.images.length") == MANY


def test_the_last_picture_is_fetched_when_it_is_looked_at(
    editor: ArticleEditor, pictures: Pictures
):
    editor.set_body("<p>a</p>\n" + figures(pictures))
    wait_for(lambda: loaded(editor) > 0)
    QTest.keyClick(keys(editor), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    in_page(editor, "window.scrollTo(0, document.documentElement.scrollHeight)")
    wait_for(lambda: in_page(editor, "[...document.images].at(-1).naturalWidth") == 120)


def test_letters_arrive_among_five_hundred_pictures(editor: ArticleEditor, pictures: Pictures):
    editor.set_body("<p>a</p>\n" + figures(pictures))
    wait_for(lambda: loaded(editor) > 0)
    QTest.keyClick(keys(editor), Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    typed(editor, "xyz ")
    wait_for(lambda: editor.body().startswith("<p>xyz a</p>"))
    assert editor.body().count("<figure>") == MANY


def test_the_page_does_not_wait_for_a_picture_that_takes_long(
    editor: ArticleEditor, pictures: Pictures, monkeypatch
):
    at_once = pictures.screen_path

    def slow(media: str):
        time.sleep(0.5)
        return at_once(media)

    monkeypatch.setattr(pictures, "screen_path", slow)
    begun = time.monotonic()
    given(editor, "<p>a</p>\n" + figures(pictures))
    typed(editor, "b")
    wait_for(lambda: "b" in editor.body()[:8])
    assert loaded(editor) == 0 or time.monotonic() - begun > 0.5


def pictures_of(store: Pictures, number: int) -> str:
    """Return a body with so many pictures that the store has."""
    (store.folder / ("0" * 64)).write_bytes(PNG)
    picture = f'<figure><img src="media:{"0" * 64}" alt="" width="1" height="1"></figure>'
    return "\n".join([picture] * number)


def process_of_the_page(editor: ArticleEditor) -> int:
    view = editor.findChild(QWebEngineView)
    assert isinstance(view, QWebEngineView)
    return view.page().renderProcessPid()


def test_a_page_that_showed_many_pictures_gives_way_to_a_new_one(
    editor: ArticleEditor, pictures: Pictures, qtbot: QtBot
):
    before = process_of_the_page(editor)
    for number, body in enumerate([pictures_of(pictures, MOST_PICTURES), "<p>another</p>"]):
        assert process_of_the_page(editor) == before, number
        with qtbot.waitSignal(editor.body_shown, timeout=60_000):
            editor.set_body(body)
    assert process_of_the_page(editor) != before
    wait_for(lambda: not psutil.pid_exists(before))


def test_keys_reach_the_page_that_took_the_place_of_another(
    editor: ArticleEditor, pictures: Pictures, qtbot: QtBot
):
    for body in (pictures_of(pictures, MOST_PICTURES), "<p>another</p>"):
        with qtbot.waitSignal(editor.body_shown, timeout=60_000):
            editor.set_body(body)
            editor.focus_text()
    wait_for(lambda: in_page(editor, "document.activeElement.role") == "textbox")
    heard(editor)
    typed(editor, "not ")
    wait_for(lambda: editor.body() == "<p>not another</p>")
