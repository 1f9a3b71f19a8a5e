"""The whole program: window, editor and library tied together."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.article.model import Article
from desktop.editor import ArticleEditor
from desktop.library import Library
from desktop.library.address import own_folder
from desktop.library.lock import WindowLock
from desktop.settings.model import Contrast
from desktop.settings.store import SettingsStore
from desktop.ui.library_pictures import Pictures
from tests.ui.boxes import answering_box
from tests.ui.conftest import dressed

__all__ = ["dressed"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def desk(dressed: QApplication, qtbot: QtBot, folder: Path, tmp_path: Path) -> Iterator[Desk]:
    made = start(dressed, qtbot, folder, tmp_path)
    yield made
    finish(made, qtbot)


def desk_on(application: QApplication, folder: Path, settings: Path) -> Desk:
    pictures = Pictures()
    return Desk(application, folder, SettingsStore(settings), ArticleEditor(pictures), pictures)


def start(application: QApplication, qtbot: QtBot, folder: Path, home: Path, target=None) -> Desk:
    hook = sys.excepthook
    desk = desk_on(application, folder, home / "settings.json")
    with qtbot.waitSignal(desk.window.editor.ready, timeout=60_000):
        desk.start(target)
    sys.excepthook = hook
    qtbot.waitUntil(lambda: desk.writing is not None, timeout=60_000)
    desk.window.activateWindow()
    return desk


def finish(desk: Desk, qtbot: QtBot) -> None:
    desk.window.close()
    qtbot.waitUntil(lambda: not desk.window.isVisible(), timeout=60_000)
    desk.window.deleteLater()
    QCoreApplication.sendPostedEvents(desk.window, QEvent.Type.DeferredDelete)


def field(desk: Desk, name: str) -> QLineEdit | QPlainTextEdit:
    """Return the field in sight that assistive programs call `name`."""
    fields = desk.window.findChildren(QLineEdit) + desk.window.findChildren(QPlainTextEdit)
    return next(each for each in fields if each.accessibleName() == name and each.isVisible())


def press(desk: Desk, name: str) -> None:
    """Press the button called `name`."""
    buttons = desk.window.findChildren(QPushButton)
    next(each for each in buttons if each.text() == name and each.isVisible()).click()


def type_text(desk: Desk, text: str) -> None:
    """Press keys in the article's text."""
    desk.window.editor.focus_text()
    keys = desk.window.editor.focusProxy().focusProxy()
    QTest.keyClicks(keys, text)


def test_a_title_is_in_the_draft_row_soon_after_it_is_typed(
    desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    QTest.keyClicks(field(desk, "Title of the article"), "Bao so 3")
    with Library.open(folder) as library:
        qtbot.waitUntil(lambda: [d.article.title for d in library.drafts()] == ["Bao so 3"])


def test_the_first_article_is_marked_in_the_list_once_saved(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClicks(field(desk, "Title of the article"), "Bao so 3")
    QTest.keySequence(desk.window, "Ctrl+S")
    listed = desk.window.findChild(QListView, "entries")
    qtbot.waitUntil(lambda: [each.data() for each in listed.selectedIndexes()] == ["Bao so 3"])


def test_a_table_is_asked_for_by_keyboard_from_within_the_text(desk: Desk, qtbot: QtBot) -> None:
    type_text(desk, "x")
    QTest.keyClick(desk.window.editor.focusProxy().focusProxy(), Qt.Key.Key_F7)
    qtbot.waitUntil(desk.window.page.table.isVisible)


def test_closing_saves_what_was_typed(
    dressed: QApplication, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    desk = start(dressed, qtbot, folder, tmp_path)
    QTest.keyClicks(field(desk, "Title of the article"), "Bao so 3")
    finish(desk, qtbot)
    with Library.open(folder) as library:
        assert [entry.title for entry in library.entries()] == ["Bao so 3"]
        assert library.drafts() == []


def test_the_last_article_is_open_again(
    dressed: QApplication, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    with Library.open(folder) as library:
        article = library.save(Article(title="Hội nghị", body="<p>Hội nghị</p>")).article
    first = start(dressed, qtbot, folder, tmp_path, str(article.id))
    qtbot.waitUntil(lambda: first.writing.article.id == article.id)
    finish(first, qtbot)
    desk = start(dressed, qtbot, folder, tmp_path)
    qtbot.waitUntil(lambda: field(desk, "Title").toPlainText() == "Hội nghị")
    finish(desk, qtbot)


def test_a_draft_left_by_a_kill_is_offered_and_restored(
    dressed: QApplication, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    with Library.open(folder) as library:
        library.keep_draft(Article(title="Dở dang", body="<p>Đang viết</p>"), base=0)
    desk = start(dressed, qtbot, folder, tmp_path)
    press(desk, "Restore")
    qtbot.waitUntil(lambda: field(desk, "Title").toPlainText() == "Dở dang")
    assert desk.window.editor.body() == "<p>Đang viết</p>"
    assert desk.writing.unsaved
    finish(desk, qtbot)


def test_the_text_size_reaches_every_part_and_is_remembered(desk: Desk, tmp_path: Path) -> None:
    desk.window.bar.appearance_chosen.emit(
        SettingsStore(tmp_path / "none").read().appearance.larger()
    )
    assert QApplication.font().pixelSize() == 17
    assert SettingsStore(tmp_path / "settings.json").read().appearance.text_size == 112.5


def test_contrast_is_raised_by_keyboard(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    QTest.keySequence(desk.window, "Ctrl+F8")
    store = SettingsStore(tmp_path / "settings.json")
    qtbot.waitUntil(lambda: store.read().appearance.contrast is Contrast.STRONG)


def test_the_text_grows_by_keyboard_from_within_the_text(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.window.editor.focus_text()
    keys = desk.window.editor.focusProxy().focusProxy()
    QTest.keySequence(keys, "Ctrl++")
    store = SettingsStore(tmp_path / "settings.json")
    qtbot.waitUntil(lambda: store.read().appearance.text_size == 112.5)


def test_the_search_finds_without_accents(
    dressed: QApplication, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    with Library.open(folder) as library:
        library.save(Article(title="Điện Biên mùa ban", body="<p>a</p>"))
        library.save(Article(title="Khánh Hòa", body="<p>b</p>"))
    desk = start(dressed, qtbot, folder, tmp_path)
    entries = desk.window.library.model()
    qtbot.waitUntil(lambda: entries.rowCount() == 2)
    QTest.keyClicks(field(desk, "Search the articles"), "dien bien")
    qtbot.waitUntil(lambda: entries.rowCount() == 1)
    assert entries.data(entries.index(0)) == "Điện Biên mùa ban"
    finish(desk, qtbot)


def test_a_page_is_exported_from_the_window(
    dressed: QApplication, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    with Library.open(folder) as library:
        article = library.save(Article(title="Hội nghị", body="<p>Nội dung</p>")).article
    desk = start(dressed, qtbot, folder, tmp_path, str(article.id))
    qtbot.waitUntil(lambda: desk.writing.article.id == article.id)
    desk.window.bar.export_toggled.emit()
    target = tmp_path / "trang.html"
    field(desk, "Where to").setText(str(target))
    press(desk, "Export")
    qtbot.waitUntil(target.exists, timeout=60_000)
    assert "Nội dung" in target.read_text(encoding="utf-8")
    finish(desk, qtbot)


def test_a_bug_keeps_the_text_and_says_so(
    desk: Desk, folder: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    QTest.keyClicks(field(desk, "Title of the article"), "Giu lai")
    desk.take_bug(ValueError, ValueError("a bug"), None)
    with Library.open(folder) as library:
        assert [draft.article.title for draft in library.drafts()] == ["Giu lai"]
    assert "ValueError: a bug" in (folder / "bantin.log").read_text(encoding="utf-8")
    assert any("went wrong" in text for text in desk.window.page.messages.texts())


def program(folder: Path, tmp_path: Path, *words: str) -> subprocess.Popen[str]:
    """Start the program as a user does."""
    environment = os.environ | {
        "BANTIN_LIBRARY": str(folder),
        "BANTIN_SETTINGS": str(tmp_path / "settings.json"),
        "BANTIN_LANG": "en",
    }
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", *words],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_second_window_on_the_library_is_refused_with_one_sentence(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")  # where no box can be read
    with WindowLock(folder), program(folder, tmp_path) as second:
        _, said = second.communicate(timeout=120)
    assert second.returncode == 1
    assert said.count("\n") == 1
    assert "Traceback" not in said


@pytest.mark.skipif(sys.platform == "win32", reason="a kill there is of another kind")
def test_a_killed_program_frees_the_library_for_the_next(
    folder: Path, tmp_path: Path, qapp: QApplication
) -> None:
    first = program(folder, tmp_path)
    with first:
        end = time.monotonic() + 120
        while not (folder / "library.db").exists():
            assert time.monotonic() < end
            assert first.poll() is None
            time.sleep(0.05)
        first.send_signal(signal.SIGKILL)
    with WindowLock(folder):
        pass


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    from PySide6.QtGui import QImage

    file = tmp_path / "hoi-nghi.png"
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(0x0B5563)
    image.save(str(file))
    return file


def test_a_picture_is_put_into_the_text_and_its_words_are_asked_for(
    desk: Desk, picture: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.pictures.ask_for_pictures", lambda _over: [picture])
    desk.window.resize(1366, 768)
    desk.window.bar.picture_requested.emit()
    qtbot.waitUntil(lambda: "<img" in desk.window.editor.body(), timeout=60_000)
    qtbot.waitUntil(lambda: field(desk, "What the picture shows").isVisible())
    field(desk, "What the picture shows").setPlainText("Quang cảnh hội nghị")
    qtbot.waitUntil(lambda: 'alt="Quang cảnh hội nghị"' in desk.window.editor.body())


def test_a_cover_is_chosen_and_kept_with_the_article(
    desk: Desk, folder: Path, picture: Path, qtbot: QtBot
) -> None:
    desk.window.inspector.cover_file_chosen.emit(picture)
    with Library.open(folder) as library:
        qtbot.waitUntil(lambda: any(draft.article.cover for draft in library.drafts()))


def test_a_file_that_is_no_picture_is_refused_in_a_sentence(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "khong-phai-anh.png"
    file.write_text("not a picture", encoding="utf-8")
    desk.window.inspector.cover_file_chosen.emit(file)
    qtbot.waitUntil(lambda: len(desk.window.page.messages.texts()) == 1)
    assert "khong-phai-anh.png" in desk.window.page.messages.texts()[0]


def test_a_file_given_at_the_start_is_imported_and_opened(
    dressed: QApplication, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    file = tmp_path / "bai.md"
    file.write_text("---\ntitle: Từ tệp\n---\n\nNội dung", encoding="utf-8")
    desk = start(dressed, qtbot, folder, tmp_path, str(file))
    qtbot.waitUntil(lambda: field(desk, "Title").toPlainText() == "Từ tệp")
    finish(desk, qtbot)


def test_another_library_that_is_damaged_leaves_the_way_to_the_own_one(
    dressed: QApplication, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    folder.mkdir()
    (folder / "library.db").write_bytes(b"no database at all" * 100)
    hook = sys.excepthook
    desk = desk_on(dressed, folder, tmp_path / "settings.json")
    desk.start(None)
    qtbot.waitUntil(lambda: bool(desk.window.page.messages.texts()), timeout=60_000)
    assert "library" in desk.window.page.messages.texts()[0]
    way = "Open the library on this machine"
    next(each for each in desk.window.findChildren(QPushButton) if each.text() == way).click()
    qtbot.waitUntil(lambda: desk.writing is not None, timeout=60_000)
    sys.excepthook = hook
    finish(desk, qtbot)


def test_a_damaged_library_ends_the_program_with_one_sentence(
    dressed: QApplication, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = own_folder()
    folder.mkdir(parents=True)
    (folder / "library.db").write_bytes(b"no database at all" * 100)
    hook = sys.excepthook
    desk = desk_on(dressed, folder, tmp_path / "settings.json")
    with answering_box("Close") as said:
        desk.start(None)
        sys.excepthook = hook
        qtbot.waitUntil(lambda: desk.exit_code == 1, timeout=60_000)
    qtbot.waitUntil(lambda: not desk.window.isVisible())
    desk.window.deleteLater()
    QCoreApplication.sendPostedEvents(desk.window, QEvent.Type.DeferredDelete)
    written = capsys.readouterr().err
    assert written.count("\n") == 1
    assert [f"{text}\n" for text in said] == [written]
    assert not desk.switching


def test_what_was_typed_before_a_damaged_library_is_met_is_not_lost_unasked(
    dressed: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    own_folder().mkdir(parents=True)
    (own_folder() / "library.db").write_bytes(b"no database at all" * 100)
    hook = sys.excepthook
    desk = desk_on(dressed, own_folder(), tmp_path / "settings.json")
    with answering_box("Close", "Close without saving") as said:
        desk.start(None)
        sys.excepthook = hook
        desk.window.article_edited.emit(Article(title="Bão số 3"))
        qtbot.waitUntil(lambda: not desk.window.isVisible(), timeout=60_000)
    desk.window.deleteLater()
    QCoreApplication.sendPostedEvents(desk.window, QEvent.Type.DeferredDelete)
    assert "would lose what was typed" in said[1]


def test_another_library_is_chosen_where_the_own_one_is_damaged(
    dressed: QApplication, qtbot: QtBot, folder: Path, tmp_path: Path, monkeypatch
) -> None:
    own_folder().mkdir(parents=True)
    (own_folder() / "library.db").write_bytes(b"no database at all" * 100)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))
    hook = sys.excepthook
    desk = desk_on(dressed, own_folder(), tmp_path / "settings.json")
    with answering_box("Another library…"):
        desk.start(None)
        sys.excepthook = hook
        qtbot.waitUntil(lambda: desk.switching, timeout=60_000)
    qtbot.waitUntil(lambda: not desk.window.isVisible())
    desk.window.deleteLater()
    QCoreApplication.sendPostedEvents(desk.window, QEvent.Type.DeferredDelete)
    assert SettingsStore(tmp_path / "settings.json").read().library == str(folder)


@pytest.fixture
def full(folder: Path) -> list[Article]:
    """A library of 450 articles, the oldest first."""
    with Library.open(folder) as library:
        return [library.save(Article(title=f"Bài {number}")).article for number in range(450)]


def entries_of(desk: Desk) -> QListView:
    return next(each for each in desk.window.findChildren(QListView) if each.isVisible())


def test_the_oldest_of_many_articles_is_reached_and_opened(
    dressed: QApplication, qtbot: QtBot, folder: Path, tmp_path: Path, full: list[Article]
) -> None:
    desk = start(dressed, qtbot, folder, tmp_path)
    entries, model = entries_of(desk), desk.window.library.model()
    qtbot.waitUntil(lambda: model.rowCount() == 100)
    entries.setFocus()

    def oldest_is_listed() -> bool:
        QTest.keyClick(entries, Qt.Key.Key_End)
        return model.data(entries.currentIndex()) == full[0].title

    qtbot.waitUntil(oldest_is_listed, timeout=60_000)
    assert model.rowCount() == 450
    QTest.keyClick(entries, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.writing.article.id == full[0].id)
    finish(desk, qtbot)


def test_the_open_article_is_put_into_the_bin_and_back(
    dressed: QApplication, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    with Library.open(folder) as library:
        article = library.save(Article(title="Bão số 3", body="<p>Bão</p>")).article
    desk = start(dressed, qtbot, folder, tmp_path, str(article.id))
    qtbot.waitUntil(lambda: desk.writing.article.id == article.id)
    entries, model = entries_of(desk), desk.window.library.model()
    qtbot.waitUntil(lambda: model.rowCount() == 1 and entries.currentIndex().isValid())
    entries.setFocus()
    QTest.keyClick(entries, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: model.rowCount() == 0)
    assert desk.writing.article.id != article.id
    press(desk, "Undo")
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    finish(desk, qtbot)


@pytest.mark.skipif(sys.platform == "win32", reason="a kill there is of another kind")
def test_a_page_that_dies_again_and_again_leaves_the_text_and_a_way_on(
    desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    type_text(desk, "Giu lai")
    qtbot.waitUntil(lambda: desk.window.editor.body() == "<p>Giu lai</p>", timeout=60_000)
    for _ in range(2):
        with qtbot.waitSignal(desk.window.editor.renderer_restarted, timeout=60_000):
            kill_page(desk)
    assert says(desk, "was started again")
    kill_page(desk)
    qtbot.waitUntil(lambda: says(desk, "again and again"), timeout=60_000)
    with Library.open(folder) as library:
        assert [draft.article.body for draft in library.drafts()] == ["<p>Giu lai</p>"]
    with qtbot.waitSignal(desk.window.editor.body_shown, timeout=60_000):
        press(desk, "Try again")
    assert not says(desk, "again and again")


def page_of(desk: Desk) -> QWebEnginePage:
    return desk.window.editor.findChild(QWebEngineView).page()


def kill_page(desk: Desk) -> None:
    os.kill(page_of(desk).renderProcessPid(), signal.SIGKILL)


def says(desk: Desk, words: str) -> bool:
    return any(words in text for text in desk.window.page.messages.texts())
