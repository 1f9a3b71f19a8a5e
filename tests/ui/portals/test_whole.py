"""The whole program with a portal: one key sends, what colleagues wrote is shown, nothing hangs."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.article.model import Article
from desktop.article.post import PortalAccount, PortalKind, Post, PostState
from desktop.library import Library
from desktop.progress import Progress
from desktop.sync.errors import NameNotFound
from desktop.sync.memory import MemoryPortal
from desktop.sync.memory_server import MemoryServer
from desktop.sync.portals import opening, testing
from desktop.ui.conflicts.window import ConflictWindow
from desktop.ui.portals import queue, sync_desk, wiring
from desktop.ui.portals.window import PortalsWindow
from tests.test_app import dressed, finish, start

__all__ = ["dressed"]


class Line:
    """The line to the portal: `cut` makes it lead nowhere, `held` makes requests wait."""

    def __init__(self) -> None:
        self.cut = False
        self.held: Event | None = None
        self.asked = 0

    def __call__(self, _request: str, _leg: object) -> None:
        self.asked += 1
        if self.held:
            self.held.wait(20)
        if self.cut:
            raise NameNotFound("portal.test")


@pytest.fixture
def server() -> MemoryServer:
    return MemoryServer()


@pytest.fixture
def line(monkeypatch: pytest.MonkeyPatch, server: MemoryServer) -> Line:
    made = Line()
    monkeypatch.setenv("BANTIN_SECRET", "bí mật")
    monkeypatch.setattr(
        opening, "open_portal", lambda _account, _secret: MemoryPortal(server, line=made)
    )
    return made


@pytest.fixture
def folder(tmp_path: Path, server: MemoryServer, line: Line) -> Path:
    path = tmp_path / "library"
    with Library.open(path) as library:
        library.records.add_account(
            PortalAccount(
                name="Cổng",
                kind=PortalKind.WORDPRESS,
                url=server.url,
                user="lan",
                automatic=False,
            )
        )
    return path


@pytest.fixture
def desk(dressed: QApplication, qtbot: QtBot, folder: Path, tmp_path: Path) -> Iterator[Desk]:
    made = start(dressed, qtbot, folder, tmp_path)
    yield made
    finish(made, qtbot)


def press(desk: Desk, name: str) -> None:
    named(desk, name).click()


def named(desk: Desk, name: str) -> QAbstractButton:
    found = desk.window.findChildren(QAbstractButton)
    return next(each for each in found if each.text() == name and each.isVisible())


def said(desk: Desk) -> str:
    shown = desk.window.findChildren(QLabel)
    return "\n".join(label.text() for label in shown if label.isVisible())


def titles(server: MemoryServer) -> list[str]:
    return [row.clean.title for row in server.posts.values()]


def title(desk: Desk) -> QPlainTextEdit | QLineEdit:
    fields = desk.window.findChildren(QLineEdit) + desk.window.findChildren(QPlainTextEdit)
    return next(each for each in fields if each.accessibleName() == "Title of the article")


def write(desk: Desk, qtbot: QtBot, words: str) -> None:
    QTest.keyClicks(title(desk), words)
    qtbot.waitUntil(lambda: desk.writing.article.title == words)


def strike_f8(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(desk.window.isActiveWindow)
    QTest.keyClick(desk.window, Qt.Key.Key_F8)


def sync(desk: Desk, qtbot: QtBot) -> None:
    strike_f8(desk, qtbot)
    qtbot.waitUntil(lambda: "Synced:" in said(desk) or "nothing to send" in said(desk))


def test_one_key_saves_and_sends(desk: Desk, qtbot: QtBot, server: MemoryServer) -> None:
    write(desk, qtbot, "Bao so 3")
    sync(desk, qtbot)
    assert titles(server) == ["Bao so 3"]
    assert "Synced: one sent." in said(desk)


def test_the_list_says_that_the_article_is_on_the_portal(desk: Desk, qtbot: QtBot) -> None:
    write(desk, qtbot, "Bao so 3")
    sync(desk, qtbot)
    model = desk.window.library.model()
    qtbot.waitUntil(
        lambda: (
            model.rowCount() == 1
            and "Same as on the portal" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
        )
    )


def test_what_came_is_told_and_opens_from_the_log(
    desk: Desk, qtbot: QtBot, server: MemoryServer
) -> None:
    server.add(Post(title="Của cổng", body="<p>Chữ.</p>", state=PostState.PUBLISHED, slug="c"))
    sync(desk, qtbot)
    assert "One article came from “Cổng”." in said(desk)
    press(desk, "Show")
    log = next(
        each
        for each in desk.window.export.findChildren(object)
        if getattr(each, "accessibleName", str)() == "Log of the sync"
    )
    log.setFocus()
    log.setCurrentRow(0)
    QTest.keyClick(log, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.writing.article.title == "Của cổng")


def test_the_open_article_shows_what_a_colleague_wrote(
    desk: Desk, qtbot: QtBot, server: MemoryServer
) -> None:
    write(desk, qtbot, "Bao so 3")
    sync(desk, qtbot)
    [post] = server.posts
    server.write(post, title="Bão số 3", body="<p>Chữ của đồng nghiệp.</p>")
    press(desk, "Sync now")
    qtbot.waitUntil(lambda: desk.writing.article.title == "Bão số 3")
    qtbot.waitUntil(lambda: title(desk).toPlainText() == "Bão số 3")
    assert desk.writing.article.body == "<p>Chữ của đồng nghiệp.</p>"
    assert not desk.writing.unsaved


def test_the_inspector_leads_to_the_portal(desk: Desk, qtbot: QtBot, server: MemoryServer) -> None:
    server.add(Post(title="Của cổng", body="<p>Chữ.</p>", state=PostState.PUBLISHED, slug="c"))
    sync(desk, qtbot)
    qtbot.waitUntil(lambda: desk.window.library.model().rowCount() == 1)
    desk.writing.open(desk.window.library.model().index(0).data(Qt.ItemDataRole.UserRole).id)
    desk.window.show_export(shown=False)
    qtbot.waitUntil(lambda: "The portal has the same text." in said(desk))
    press(desk, "Copy the address")
    assert QApplication.clipboard().text() == f"{server.url}/c"


def test_a_line_that_is_cut_is_told_and_tried_again(
    desk: Desk, qtbot: QtBot, server: MemoryServer, line: Line
) -> None:
    write(desk, qtbot, "Bao so 3")
    line.cut = True
    QTest.keyClick(desk.window, Qt.Key.Key_F8)
    qtbot.waitUntil(
        lambda: any(each.text() == "Try again" for each in visible(desk)), timeout=60_000
    )
    line.cut = False
    press(desk, "Try again")
    qtbot.waitUntil(lambda: titles(server) == ["Bao so 3"])


def visible(desk: Desk) -> list[QAbstractButton]:
    return [each for each in desk.window.findChildren(QAbstractButton) if each.isVisible()]


def test_closing_waits_for_the_request_under_way_and_no_longer(
    dressed: QApplication, qtbot: QtBot, folder: Path, tmp_path: Path, line: Line
) -> None:
    with Library.open(folder) as library:
        library.save_all([Article(title=f"Bài {number}") for number in range(30)])
    desk = start(dressed, qtbot, folder, tmp_path)
    line.held = Event()
    strike_f8(desk, qtbot)
    qtbot.waitUntil(lambda: line.asked > 0)
    desk.window.close()
    qtbot.waitUntil(lambda: "closes as soon as the portal has answered" in said(desk))
    assert desk.window.isVisible()
    line.held.set()
    finish(desk, qtbot)
    assert line.asked < 10


def test_a_request_that_hangs_holds_nobody_up(
    dressed: QApplication,
    qtbot: QtBot,
    folder: Path,
    tmp_path: Path,
    line: Line,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sync_desk, "PATIENT", 400)
    desk = start(dressed, qtbot, folder, tmp_path)
    desk.window.resize(700, 600)  # the panel is a drawer over the messages
    line.held = Event()
    strike_f8(desk, qtbot)
    qtbot.waitUntil(lambda: line.asked > 0)
    assert desk.window.exporting()
    desk.window.close()
    qtbot.waitUntil(lambda: "The portal has not answered yet" in said(desk))
    assert not desk.window.exporting()
    answer = named(desk, "Close anyway")
    answer.setFocus()
    QTest.keyClick(answer, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not desk.window.isVisible())
    assert desk.gave_up
    line.held.set()
    finish(desk, qtbot)


def test_a_test_of_the_connection_that_hangs_is_waited_for_too(
    dressed: QApplication,
    qtbot: QtBot,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, hangs = Event(), Event()

    def hang(_account: object, _secret: str) -> Iterator[Progress]:
        begun.set()
        hangs.wait(20)
        yield Progress(1, 9, "log in")

    monkeypatch.setattr(testing, "test_connection", hang)
    desk = start(dressed, qtbot, folder, tmp_path)
    strike_f8(desk, qtbot)
    qtbot.waitUntil(lambda: "nothing to send" in said(desk))
    press(desk, "Portals…")
    qtbot.waitUntil(lambda: any(each.page.form.account().name for each in portals_windows()))
    [window] = portals_windows()
    next(each for each in window.page.acts if each.text() == "Test the connection").click()
    qtbot.waitUntil(begun.is_set)
    desk.window.close()
    qtbot.waitUntil(lambda: "closes as soon as the portal has answered" in said(desk))
    hangs.set()
    finish(desk, qtbot)
    qtbot.waitUntil(lambda: not portals_windows())
    assert not desk.gave_up


def portals_windows() -> list[PortalsWindow]:
    return [each for each in QApplication.allWidgets() if isinstance(each, PortalsWindow)]


def test_a_pause_is_remembered(
    dressed: QApplication, qtbot: QtBot, folder: Path, tmp_path: Path, line: Line
) -> None:
    first = start(dressed, qtbot, folder, tmp_path)
    line.held = Event()
    strike_f8(first, qtbot)
    qtbot.waitUntil(lambda: line.asked > 0)
    press(first, "Pause")
    line.held.set()
    qtbot.waitUntil(lambda: "Paused: nothing goes by itself" in said(first))
    finish(first, qtbot)
    line.held = None
    desk = start(dressed, qtbot, folder, tmp_path)
    press(desk, "Export")
    press(desk, "The portal")
    qtbot.waitUntil(lambda: "Paused: nothing goes by itself" in said(desk))
    press(desk, "Continue")
    qtbot.waitUntil(lambda: "nothing to send" in said(desk))
    finish(desk, qtbot)


def test_a_conflict_opens_its_window(desk: Desk, qtbot: QtBot, server: MemoryServer) -> None:
    write(desk, qtbot, "Bao so 3")
    sync(desk, qtbot)
    [post] = server.posts
    server.write(post, title="Bão số 4")
    QTest.keyClicks(title(desk), "b")
    qtbot.waitUntil(lambda: desk.writing.unsaved)
    press(desk, "Sync now")
    qtbot.waitUntil(lambda: "These need your decision" in said(desk))
    press(desk, "Resolve…")
    qtbot.waitUntil(lambda: any(conflict_windows()))
    [window] = conflict_windows()
    window.close()
    qtbot.waitUntil(lambda: not any(conflict_windows()))


def conflict_windows() -> list[ConflictWindow]:
    return [
        each
        for each in QApplication.allWidgets()
        if isinstance(each, ConflictWindow) and each.isVisible()
    ]


def test_what_is_being_written_is_held_until_it_is_saved(
    dressed: QApplication,
    qtbot: QtBot,
    folder: Path,
    tmp_path: Path,
    server: MemoryServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module, name in ((wiring, "LOOK_AFTER"), (queue, "AFTER_START"), (queue, "BETWEEN")):
        monkeypatch.setattr(module, name, 100)
    with Library.open(folder) as library:
        account = library.records.account("Cổng")
        library.records.keep_account(replace(account, automatic=True))
    desk = start(dressed, qtbot, folder, tmp_path)
    write(desk, qtbot, "Bao so 3")
    desk.writing.save_now()
    qtbot.waitUntil(lambda: titles(server) == ["Bao so 3"], timeout=60_000)
    qtbot.waitUntil(lambda: "Synced" in said(desk) or "Synced" in status(desk))
    QTest.keyClicks(title(desk), "b")
    qtbot.waitUntil(lambda: "Kept as a draft" in said(desk))
    [post] = server.posts
    server.write(post, body="<p>Chữ của đồng nghiệp.</p>")
    qtbot.waitUntil(lambda: "it will be merged when you save" in said(desk), timeout=60_000)
    assert desk.writing.article.body == ""
    desk.writing.save_now()
    qtbot.waitUntil(
        lambda: desk.writing.article.body == "<p>Chữ của đồng nghiệp.</p>", timeout=60_000
    )
    assert desk.writing.article.title == "Bao so 3b"
    qtbot.waitUntil(lambda: titles(server) == ["Bao so 3b"], timeout=60_000)
    finish(desk, qtbot)


def status(desk: Desk) -> str:
    return "\n".join(each.text() for each in visible(desk))
