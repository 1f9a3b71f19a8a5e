"""Figures as charts, and every one of them as text."""

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QListWidget,
    QStyleOptionViewItem,
    QTableWidget,
)
from pytestqt.qtbot import QtBot

from desktop import language
from desktop.article.readers import Rating, Readers
from desktop.article.site import Poll, PollOption, SiteProfile
from desktop.settings.model import Appearance, Contrast
from desktop.settings.palette import palette
from desktop.ui import theme
from desktop.ui.site.statistics.barred import SHARE, bar_of
from desktop.ui.site.statistics.bars import Bar, DayBars
from desktop.ui.site.statistics.presenter import Figured
from desktop.ui.site.statistics.window import StatisticsWindow
from tests.ui.test_looks import CONTROLS, settle, shown, too_small

ONE = "1" * 32
TITLE = "Tập huấn công tác thông tin đối ngoại năm 2018 cho lãnh đạo các sở, ngành"
OPTIONS = (PollOption(id="a", text="Đẹp"), PollOption(id="b", text="Khó tìm bài"))
FIGURES = Figured(
    SiteProfile(portal="Cổng", polls=(Poll(id="p", question="Thế nào?", options=OPTIONS),)),
    Readers(
        at=datetime(2026, 7, 12, tzinfo=UTC),
        ratings={ONE: Rating(52, 12)},
        polls={"p": {"a": 3, "b": 1}},
        today=1234,
        yesterday=1,
        total=182345,
        days=(("2026-07-11", 1), ("2026-07-12", 1234)),
        read={ONE: 1234},
    ),
    ((ONE, TITLE),),
    ((ONE, TITLE),),
)


def new(application: QApplication, appearance: Appearance, qtbot: QtBot) -> StatisticsWindow:
    theme.dress(application, appearance)
    made = StatisticsWindow()
    with qtbot.waitExposed(made):
        made.show()
    made.show_sites([FIGURES.profile], "main")
    made.show_figures(FIGURES)
    settle(made)
    return made


def end(window: StatisticsWindow) -> None:
    window.close()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(dressed: QApplication, qtbot: QtBot) -> Iterator[StatisticsWindow]:
    made = new(dressed, Appearance(), qtbot)
    yield made
    end(made)


def test_the_days_are_a_table_too_the_newest_first(window: StatisticsWindow) -> None:
    table = window.findChild(QTableWidget)
    cells = [[table.item(row, column).text() for column in (0, 1)] for row in (0, 1)]
    assert cells == [["12/07/2026", "1.234"], ["11/07/2026", "1"]]


def test_every_vote_is_told_in_words(window: StatisticsWindow) -> None:
    said = [label.text() for label in window.findChildren(QLabel)]
    assert "Đẹp: 3 votes (75 %)" in said
    assert "Khó tìm bài: one vote (25 %)" in said
    assert "Today 1.234 visits, yesterday one visit, altogether 182.345 visits" in said


def test_articles_are_charted_by_readers_and_by_stars(window: StatisticsWindow) -> None:
    read, rated = window.findChildren(QListWidget)
    assert read.item(0).data(SHARE) == 1.0
    assert rated.item(0).data(SHARE) == pytest.approx(52 / 12 / 5)


def test_a_bar_is_as_long_as_its_share(dressed: QApplication) -> None:
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 400, 80)
    whole, filled = bar_of(option, 0.25)
    assert filled.width() == pytest.approx(whole.width() / 4)
    assert QRectF(option.rect).contains(whole)


def test_enter_opens_an_article(window: StatisticsWindow, qtbot: QtBot) -> None:
    listed = next(
        each for each in window.findChildren(QListWidget) if each.accessibleName() == "Most read"
    )
    assert listed.item(0).text() == f"{TITLE}\n1.234 visits"
    listed.setCurrentRow(0)
    with qtbot.waitSignal(window.article_chosen) as chosen:
        QTest.keyClick(listed, Qt.Key.Key_Return)
    assert chosen.args == [UUID(ONE)]


def test_a_missing_service_leads_to_the_profile(window: StatisticsWindow, qtbot: QtBot) -> None:
    window.show_none()
    buttons = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
    with qtbot.waitSignal(window.edit_requested):
        buttons[0].click()
    assert not any(table.isVisible() for table in window.findChildren(QTableWidget))


def test_a_bar_is_as_high_as_its_day(dressed: QApplication, qtbot: QtBot) -> None:
    theme.dress(dressed, Appearance(contrast=Contrast.STRONG))
    bars = DayBars()
    bars.resize(200, 300)
    bars.show_bars((Bar("a", "a", 1, "1"), Bar("b", "b", 4, "4")))
    picture = bars.grab().toImage()
    accent = palette(Contrast.STRONG).accent.lower()

    def height(x: int) -> int:
        return sum(picture.pixelColor(x, y).name() == accent for y in range(picture.height()))

    step = 3 * bars.fontMetrics().height()  # a few days are not drawn as walls
    first, second = height(step // 2), height(step + step // 2)
    assert second == pytest.approx(4 * first, abs=4)
    assert second > 150
    bars.deleteLater()


@pytest.mark.parametrize("tongue", ["vi", "en"])
@pytest.mark.parametrize("contrast", list(Contrast))
def test_nothing_is_clipped_at_twice_the_size(
    dressed: QApplication, qtbot: QtBot, contrast: Contrast, tongue: str
) -> None:
    language.speak(tongue)
    made = new(dressed, Appearance(text_size=200, contrast=contrast), qtbot)
    made.ask_token("Dịch vụ chỉ cho ai có mã của tòa soạn xem số liệu.")
    clipped = []
    for width in (1280, 800, 640):
        made.resize(width, 700)
        settle(made)
        clipped += [each for each in map(too_small, shown(made, QLabel, *CONTROLS)) if each]
    nameless = [type(each).__name__ for each in shown(made, *CONTROLS) if not each.accessibleName()]
    end(made)
    assert not clipped, "\n".join(dict.fromkeys(clipped))
    assert nameless == []
