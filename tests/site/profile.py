"""The sample province: its agency, and everything that can stand beside an article."""

from datetime import UTC, datetime, timedelta

from desktop.article.site import (
    Place,
    Poll,
    PollOption,
    SiteMap,
    SiteProfile,
    Weather,
    WeatherProvider,
)
from tests.export.theme.samples import FACTS, GEOGRAPHY, PROVINCES

POLL = Poll(
    id="noi-dung",
    question="Nội dung thông tin cung cấp trên cổng thông tin điện tử:",
    options=(
        PollOption(id="a", text="Rất phong phú, đáp ứng tốt nhu cầu"),
        PollOption(id="b", text="Phong phú"),
        PollOption(id="c", text="Bình thường"),
        PollOption(id="d", text="Còn nghèo nàn"),
    ),
)
PLACES = (
    Place(id="thai-binh", name="Thái Bình", latitude=20.45, longitude=106.34),
    Place(id="ha-noi", name="Hà Nội", latitude=21.03, longitude=105.85),
)
PROFILE = SiteProfile(
    portal="Cổng thông tin đối ngoại tỉnh Thái Bình",
    agency="Sở Thông tin và Truyền thông tỉnh Thái Bình",
    address="Số 11, phố Lê Lợi, thành phố Thái Bình",
    responsible="Ban Biên tập",
    phone="0227 3831 234",
    email="banbientap@thaibinh.example",
    base_url="https://doingoai.thaibinh.example",
    service="/",
    categories=("Tin tức", "Kinh tế", "Văn hóa – xã hội", "Biển đảo"),
    geography=GEOGRAPHY,
    facts=FACTS,
    polls=(POLL,),
    weather=Weather(provider=WeatherProvider.FILE, places=PLACES),
)


def site_map(media: str) -> SiteMap:
    """Return the map of the provinces, the file `media`, with the agency's own marked."""
    return SiteMap(
        media=media,
        names=tuple(PROVINCES.split("|")),
        marked="Thái Bình",
        source="Stephen Truong, @svg-maps/vietnam (CC BY 4.0)",
        year=2018,
    )


def readings() -> dict[str, object]:
    """Return what the province's station says now, as the service reads it from a file."""
    then = (datetime.now(UTC) - timedelta(minutes=10)).isoformat()
    measured = {"humidity": 74, "wind": 11.5, "observed_at": then}
    return {
        "source": {"name": "Đài Khí tượng Thái Bình", "url": "https://khituong.thaibinh.example/"},
        "places": [
            {"id": "thai-binh", "temperature": 31.2, "code": 61, **measured},
            {"id": "ha-noi", "temperature": 33.6, "code": 2, **measured},
        ],
    }
