"""Covers are fetched for the entries that were drawn last, a few at a time."""

from pathlib import Path

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.article.model import Article, now
from desktop.article.states import State
from desktop.library import Entry
from desktop.ui.covers import AT_ONCE, WAITING, Covers
from tests.ui.fakes import Background, Surroundings


def an_entry() -> Entry:
    return Entry(id=Article().id, title="", state=State.DRAFT, category="", modified_at=now())


def begin(tmp_path: Path, asked: list, *, held: bool = False) -> tuple[Covers, Background]:
    file = tmp_path / "cover"
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(str(file), "JPEG")

    def file_of(ids: list) -> dict:
        asked.append(ids)
        return dict.fromkeys(ids[:1], file)

    covers, apart = Covers(), Background(held=held)
    covers.begin(Surroundings().place, apart, file_of)
    return covers, apart


def test_a_cover_comes_after_it_was_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    covers, _ = begin(tmp_path, [])
    entry = an_entry()
    with qtbot.waitSignal(covers.came):
        assert covers.cover(entry) is None
    assert covers.cover(entry).width() == 3


def test_an_article_without_a_cover_is_asked_for_once(qtbot: QtBot, tmp_path: Path) -> None:
    asked: list = []
    covers, _ = begin(tmp_path, asked)
    first, second = an_entry(), an_entry()
    with qtbot.waitSignal(covers.came):
        assert (covers.cover(second), covers.cover(first)) == (None, None)
    assert covers.cover(second) is None
    qtbot.wait(60)
    assert asked == [[first.id, second.id]]


def test_what_scrolled_by_is_not_fetched(qtbot: QtBot, tmp_path: Path) -> None:
    asked: list = []
    covers, apart = begin(tmp_path, asked, held=True)
    drawn = [an_entry() for _ in range(1000)]
    for entry in drawn:
        covers.cover(entry)
    qtbot.waitUntil(lambda: bool(apart.waiting))
    apart.step()
    assert asked[0] == [entry.id for entry in drawn[::-1][:AT_ONCE]]
    assert sum(map(len, asked)) == WAITING
