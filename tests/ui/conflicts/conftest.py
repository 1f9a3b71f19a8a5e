"""Conflicts as a newsroom has them, and the window around one."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.article.body import normalise
from desktop.article.model import Article
from desktop.article.post import Conflict, ConflictKind
from desktop.library import Saved
from desktop.settings.model import Appearance
from desktop.sync.resolving import Keep
from desktop.ui import theme
from desktop.ui.background import later
from desktop.ui.conflicts.deciding import Deciding, Wishes
from desktop.ui.conflicts.window import ConflictWindow
from desktop.ui.workplace import Workplace
from tests.ui.fakes import Background, DiskIsFull

if TYPE_CHECKING:
    from uuid import UUID

PARAGRAPHS = (
    "Trong hai ngày 11 và 12/7, Bộ Thông tin và Truyền thông tổ chức hội nghị tập huấn.",
    "Nhân dịp này, Bộ trưởng đã ký quyết định tằng Bằng khen cho 12 tập thể.",
    "Các đại biểu được nghe bốn chuyên đề về biển đảo và biên giới.",
    "Hội nghị bế mạc chiều 12/7.",
)


def wordpress(*paragraphs: str) -> str:
    block = "<!-- wp:paragraph --><p>{}</p><!-- /wp:paragraph -->"
    return normalise("".join(map(block.format, paragraphs))).body


BASE = Article(
    title="Tập huấn công tác thông tin đối ngoại",
    sapo="Hội nghị diễn ra trong hai ngày.",
    body=wordpress(*PARAGRAPHS),
    categories=("Tin tức",),
    tags=("biển đảo",),
)
MINE = replace(
    BASE,
    title="Tập huấn công tác thông tin đối ngoại năm 2018",
    body=wordpress(
        PARAGRAPHS[0],
        PARAGRAPHS[1].replace("tằng", "tặng"),
        PARAGRAPHS[2].replace("bốn", "năm"),
        PARAGRAPHS[3],
    ),
    categories=("Đối ngoại",),
)
THEIRS = replace(
    BASE,
    title="Khai mạc lớp tập huấn công tác thông tin đối ngoại",
    sapo="Hội nghị diễn ra trong hai ngày tại Nha Trang.",
    body=wordpress(
        PARAGRAPHS[0],
        PARAGRAPHS[1].replace("12 tập thể", "12 tập thể và 30 cá nhân"),
        *PARAGRAPHS[2:],
        "Ảnh: TTXVN.",
    ),
    categories=("Thời sự",),
)
CONFLICT = Conflict(
    portal="Cổng thông tin Thái Bình",
    article_id=BASE.id,
    remote_id="7",
    kind=ConflictKind.BOTH_CHANGED,
    base=BASE,
    mine=MINE,
    theirs=THEIRS,
)
DELETED_HERE = replace(CONFLICT, kind=ConflictKind.DELETED_HERE, mine=BASE)
DELETED_THERE = replace(CONFLICT, kind=ConflictKind.DELETED_THERE, theirs=None)


class Decisions:
    """Takes decisions down; `broken` refuses them, `fresh` is what is saved by now."""

    def __init__(self) -> None:
        self.kept: list[Keep] = []
        self.articles: list[Article] = []
        self.broken = False
        self.fresh: Article | None = None

    def current(self, conflict: Conflict) -> Conflict:
        return replace(conflict, mine=self.fresh) if self.fresh else conflict

    def resolve(self, conflict: Conflict, keep: Keep) -> Saved | None:
        self._write()
        self.kept.append(keep)
        return None

    def resolve_with(self, conflict: Conflict, article: Article) -> Saved:
        self._write()
        self.articles.append(article)
        return Saved(article=article, version=2)

    def _write(self) -> None:
        if self.broken:
            raise DiskIsFull


class Followed:
    """What came after a decision."""

    def __init__(self) -> None:
        self.resolved = 0
        self.edited: list[UUID] = []

    def wishes(self) -> Wishes:
        return Wishes(self._resolve, self.edited.append)

    def _resolve(self) -> None:
        self.resolved += 1


@pytest.fixture
def decisions() -> Decisions:
    return Decisions()


@pytest.fixture
def followed() -> Followed:
    return Followed()


Opener = Callable[..., ConflictWindow]


@pytest.fixture
def open_window(
    dressed: QApplication,
    qtbot: QtBot,
    decisions: Decisions,
    followed: Followed,
) -> Iterator[Opener]:
    made: list[ConflictWindow] = []

    def open_it(
        conflict: Conflict = CONFLICT,
        appearance: Appearance | None = None,
        size: tuple[int, int] = (1080, 700),
    ) -> ConflictWindow:
        theme.dress(dressed, appearance or Appearance())
        window = ConflictWindow(None, conflict, may_edit=True)
        place = Workplace(
            Background(), later, window.messages, lambda error: f"told: {type(error).__name__}"
        )
        presenter = Deciding(window, conflict, decisions, place, followed.wishes())
        window.serve(presenter)
        presenter.begin()
        made.append(window)
        window.resize(*size)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield open_it
    for window in made:
        drop(window)


def drop(window: ConflictWindow) -> None:
    try:
        window.close()
    except RuntimeError:  # closed and deleted by the test
        return
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
