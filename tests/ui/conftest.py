"""A real window around an editor without a web page: what is tested here is the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.article.model import Article, Byline, Picture, now
from desktop.article.states import State
from desktop.editor.state import EditState, PictureAt, TableAt
from desktop.library import Entry, Reason, Version
from desktop.settings.model import Appearance, Settings
from desktop.ui import theme
from desktop.ui.keys.desk import KeysDesk
from desktop.ui.listing import Listed
from desktop.ui.messages import Message, Offer
from desktop.ui.printing.desk import PrintDesk
from desktop.ui.symbols.desk import SymbolDesk
from desktop.ui.window import Window


class Editor(QWidget):
    """Takes commands and remembers them."""

    ready = Signal()
    body_edited = Signal()
    body_shown = Signal()
    edit_state_changed = Signal(object)
    menu_requested = Signal(object, object)
    picture_editing_requested = Signal()
    counts_changed = Signal(int)
    picture_refused = Signal(object)
    link_requested = Signal()
    link_activated = Signal(str)
    address_offered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.commands: list[tuple[object, dict]] = []
        self.focused = 0

    def set_body(self, body: str, *, language: str = "vi") -> None:
        self._body = body

    def flush(self, done) -> None:
        done(self._body)

    def run(self, command, **arguments) -> None:
        self.commands.append((command, arguments))

    def focus_text(self) -> None:
        self.focused += 1


ARTICLE = Article(
    title="Tập huấn công tác thông tin đối ngoại năm 2018 cho lãnh đạo các sở",
    sapo="Trong hai ngày, tại Khánh Hòa, Bộ Thông tin và Truyền thông đã tổ chức hội nghị. " * 4,
    categories=("Tin tức/Thông tin đối ngoại",),
    tags=("biển đảo", "Khánh Hòa"),
    bylines=(Byline(name="Nguyễn Thị Hồng Nhung"), Byline(name="Trần Văn Được")),
    cover=Picture(media="0" * 64, alt="Quang cảnh hội nghị", caption="Hội nghị", credit="TTXVN"),
    state=State.SUBMITTED,
)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application in its own style; as it was afterwards."""
    before = qapp.style().name(), qapp.font(), qapp.palette()
    qapp.setStyle("Fusion")
    theme.load_fonts()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setStyle(before[0])
    qapp.setFont(before[1])
    qapp.setPalette(before[2])


@pytest.fixture
def window(dressed: QApplication, qtbot: QtBot) -> Iterator[Window]:
    made = full_window(dressed, Appearance())
    yield made
    drop(made)


def full_window(application: QApplication, appearance: Appearance) -> Window:
    """Return a window with something in every part of it."""
    theme.dress(application, appearance)
    window = Window(Editor(), lambda: ARTICLE, lambda _media: None)
    window.aids = [
        SymbolDesk(window, Settings, lambda _settings: None),
        PrintDesk(None, window, None, lambda: ARTICLE),
        KeysDesk(window),
    ]
    window.show_article(ARTICLE)
    window.show_appearance(appearance)
    window.library.show_entries(Listed(entries=entries(), more=True, looked_for="tập huấn"))
    window.show_versions(
        [Version(number=1, kept_at=now(), reason=Reason.SAVE, title="Tập huấn", content="")]
    )
    window.editor.edit_state_changed.emit(
        EditState(
            picture=PictureAt(media="0" * 64),
            table=TableAt(rows=3, columns=3, header_row=True),
            can_undo=True,
        )
    )
    offers = (Offer("Khôi phục", lambda: None), Offer("Để sau", lambda: None))
    window.page.messages.tell(
        Message(text="Lần trước chương trình dừng khi bài chưa lưu. " * 2, offers=offers, topic="t")
    )
    window.status.show_counts(859, 3)
    window.status.show_findings(4)
    return window


def entries() -> list[Entry]:
    return [
        Entry(id=Article().id, title=title, state=State.DRAFT, category="", modified_at=now())
        for title in ("Tập huấn công tác thông tin đối ngoại năm 2018", "Bão số 3")
    ]


def drop(window: Window) -> None:
    window.let_go()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
