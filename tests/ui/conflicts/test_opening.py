"""The window over a real library: from the stored conflict to the decided article."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.article.post import COLLEAGUE, PACKAGE, Base, Conflict, PortalAccount, PortalKind, Post
from desktop.library import Library
from desktop.ui.background import Worker, later
from desktop.ui.conflicts import open_conflict
from desktop.ui.conflicts.window import ConflictWindow
from desktop.ui.workplace import Workplace
from tests.ui.conflicts.conftest import BASE, CONFLICT, DELETED_THERE, MINE, THEIRS
from tests.ui.conflicts.test_window import button
from tests.ui.fakes import Teller

POST = Post(title=THEIRS.title, sapo=THEIRS.sapo, body=THEIRS.body)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = Library.open(tmp_path / "library")
    made.records.add_account(
        PortalAccount(
            name=CONFLICT.portal, kind=PortalKind.WORDPRESS, url="https://cong.example.vn"
        )
    )
    made.save(MINE)
    made.records.keep_base(
        Base(
            portal=CONFLICT.portal,
            article_id=BASE.id,
            remote_id="7",
            stamp="1",
            article=BASE,
            post=Post(title=BASE.title),
        )
    )
    yield made
    made.close()


@pytest.fixture
def worker(qapp: QApplication) -> Iterator[Worker]:
    made = Worker()
    yield made
    made.close()


@pytest.fixture
def opened(
    dressed: QApplication, qtbot: QtBot, library: Library, worker: Worker
) -> Iterator[Callable[..., ConflictWindow]]:
    parent = QWidget()
    place = Workplace(worker, later, Teller(), lambda error: f"told: {type(error).__name__}")

    def open_it(conflict: Conflict, resolved: list[str], edited: list[UUID]) -> QWidget:
        library.records.keep_conflict(conflict)
        window = open_conflict(
            parent,
            library,
            place,
            conflict,
            lambda: resolved.append("resolved"),
            edit=edited.append,
        )
        qtbot.waitUntil(lambda: button(window, "Finish").isVisible())
        return window

    yield open_it
    parent.deleteLater()
    QCoreApplication.sendPostedEvents(parent, QEvent.Type.DeferredDelete)


def test_a_decision_lands_in_the_library(
    qtbot: QtBot, library: Library, opened: Callable[..., ConflictWindow]
) -> None:
    resolved: list[str] = []
    window = opened(replace(CONFLICT, post=POST, stamp="2"), resolved, [])
    qtbot.waitUntil(lambda: button(window, "Mine everywhere").isVisible())
    button(window, "The portal's everywhere").click()
    button(window, "Finish").click()
    qtbot.waitUntil(lambda: resolved == ["resolved"])
    assert library.article(BASE.id).title == THEIRS.title
    assert library.article(BASE.id).sapo == THEIRS.sapo
    assert library.records.conflict(CONFLICT.portal, BASE.id) is None
    titles = {version.title for version in library.versions(BASE.id)}
    assert {MINE.title, THEIRS.title} <= titles


def test_words_that_a_colleague_has_not_saved_yet_are_there_to_be_chosen(
    qtbot: QtBot, library: Library, opened: Callable[..., ConflictWindow]
) -> None:
    resolved: list[str] = []
    saved = library.article(BASE.id)
    clash = replace(CONFLICT, portal=PACKAGE, remote_id=COLLEAGUE, mine=THEIRS, theirs=saved)
    window = opened(clash, resolved, [])
    qtbot.waitUntil(lambda: button(window, "The article's everywhere").isVisible())
    assert button(window, "Title: In the article now").isVisible()
    button(window, "Title: The other words").click()
    button(window, "The other words everywhere").click()
    button(window, "Finish").click()
    qtbot.waitUntil(lambda: resolved == ["resolved"])
    assert library.article(BASE.id).title == THEIRS.title
    assert MINE.title in {version.title for version in library.versions(BASE.id)}


def test_going_on_in_the_editor_opens_what_was_kept(
    qtbot: QtBot, library: Library, opened: Callable[..., ConflictWindow]
) -> None:
    edited: list[UUID] = []
    window = opened(replace(CONFLICT, post=POST, stamp="2"), [], edited)
    qtbot.waitUntil(lambda: button(window, "Mine everywhere").isVisible())
    button(window, "Keep both and go on in the editor").click()
    qtbot.waitUntil(lambda: edited == [BASE.id])
    body = library.article(BASE.id).body
    assert "tặng" in body
    assert "30 cá nhân" in body


def test_a_deletion_that_is_accepted_lands_in_the_bin(
    qtbot: QtBot, library: Library, opened: Callable[..., ConflictWindow]
) -> None:
    resolved: list[str] = []
    window = opened(DELETED_THERE, resolved, [])
    qtbot.waitUntil(lambda: bool(window.findChildren(QWidget, "card")))
    button(window, "Delete the article").click()
    button(window, "Finish").click()
    qtbot.waitUntil(lambda: resolved == ["resolved"])
    copy = library.records.copy(BASE.id)
    assert copy is not None
    assert copy.binned


def test_an_article_that_is_being_written_is_left_alone(
    qtbot: QtBot, library: Library, opened: Callable[..., ConflictWindow]
) -> None:
    library.keep_draft(replace(MINE, title="Đang viết"), base=1)
    window = opened(replace(CONFLICT, post=POST, stamp="2"), [], [])
    qtbot.waitUntil(lambda: button(window, "Mine everywhere").isVisible())
    button(window, "Mine everywhere").click()
    button(window, "Finish").click()
    qtbot.waitUntil(lambda: window.messages.texts() == ["told: BeingWritten"])
    assert library.records.conflict(CONFLICT.portal, BASE.id) is not None
    window.close()


def test_closing_at_once_harms_nothing(
    qtbot: QtBot, library: Library, worker: Worker, opened: Callable[..., ConflictWindow]
) -> None:
    answered: list[bool] = []
    window = opened(replace(CONFLICT, post=POST, stamp="2"), [], [])
    window.close()
    worker.run(lambda: True, answered.append, lambda _error: None)
    qtbot.waitUntil(lambda: answered == [True])
    assert library.records.conflict(CONFLICT.portal, BASE.id) is not None
