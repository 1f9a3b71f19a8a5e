"""The window with a filled-in profile, its library in memory."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.article.site import (
    Fact,
    MenuLink,
    Place,
    Poll,
    PollOption,
    SiteMap,
    SiteProfile,
    Weather,
)
from desktop.settings.model import Appearance
from desktop.ui import theme
from desktop.ui.background import later
from desktop.ui.site.profile.window import ProfileWindow
from desktop.ui.workplace import Workplace
from tests.ui.fakes import Background, Teller
from tests.ui.site.profile.fakes import Sites

FULL = SiteProfile(
    portal="Cổng thông tin đối ngoại tỉnh Thái Bình",
    agency="Sở Thông tin và Truyền thông tỉnh Thái Bình",
    email="banbientap@example.vn",
    base_url="https://cong.example.vn",
    categories=("Văn bản", "Du lịch"),
    menu=(MenuLink(title="Tin", target="Tin tức"), MenuLink(title="Dịch vụ công", target="")),
    geography="Tỉnh ven biển ở đồng bằng sông Hồng.",
    facts=(
        Fact(label="Diện tích", value="1.586,3 km²", source="Niên giám thống kê", year=2018),
        Fact(label="Dân số", value="1.791.510 người", source="", year=0),
    ),
    map=SiteMap(media="m1", title="Bản đồ hành chính", marked="Tiền Hải", source="Sở", year=2018),
    polls=(
        Poll(
            id="p1",
            question="Bạn thấy trang này thế nào?",
            options=(PollOption(id="a", text="Tốt"), PollOption(id="b", text="Chưa tốt")),
            opens=datetime(2018, 7, 12, 10, 23, tzinfo=UTC),
        ),
    ),
    weather=Weather(places=(Place(id="ha-noi", name="Hà Nội", latitude=21.03, longitude=105.85),)),
)


@pytest.fixture
def sites() -> Sites:
    return Sites(FULL, SiteProfile(id="two", name="Trang hai"))


@pytest.fixture
def background() -> Background:
    return Background()


@pytest.fixture
def outside() -> Teller:
    """The messages of the window that the profile's was opened from."""
    return Teller()


@pytest.fixture
def window(
    dressed: QApplication,
    qtbot: QtBot,
    sites: Sites,
    background: Background,
    outside: Teller,
) -> Iterator[ProfileWindow]:
    made = opened(dressed, Appearance(), sites, background, outside)
    with qtbot.waitActive(made):
        made.edit()
    yield made
    drop(made)


def opened(
    application: QApplication,
    appearance: Appearance,
    sites: Sites,
    background: Background | None = None,
    outside: Teller | None = None,
) -> ProfileWindow:
    """Return the window, dressed and not yet shown."""
    theme.dress(application, appearance)
    place = Workplace(
        background or Background(),
        later,
        outside or Teller(),
        lambda error: f"told: {type(error).__name__}",
    )
    return ProfileWindow(place, sites)


def drop(window: ProfileWindow) -> None:
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
