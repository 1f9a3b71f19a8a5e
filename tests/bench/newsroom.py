"""The articles of a large newsroom: about 450 words each, half with a picture, three tags."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO

from desktop.article.model import Article, Byline, Picture, Source
from desktop.article.site import Fact, SiteProfile
from desktop.article.states import State
from desktop.library import Library

PROFILE = SiteProfile(
    portal="Cổng thông tin đối ngoại tỉnh Thái Bình",
    agency="Sở Thông tin và Truyền thông tỉnh Thái Bình",
    address="Số 11, phố Lê Lợi, thành phố Thái Bình",
    responsible="Nguyễn Thị Thu Hằng, Phó Giám đốc Sở",
    phone="0227 3831 234",
    email="banbientap@thaibinh.example",
    base_url="https://doingoai.thaibinh.example/",
    service="/",
    facts=(Fact(label="Diện tích", value="1.586,3 km²", source="Niên giám", year=2018),),
)

_TEXT = (
    "thông tin đối ngoại tỉnh Thái Bình tổ chức hội nghị tập huấn công tác năm biên giới hải đảo "
    "phóng viên nhà báo cán bộ sở truyền thông đã tại Khánh Hòa tham dự đại biểu cục trưởng phát "
    "biểu khai mạc nội dung báo cáo kết quả nổi bật trong hợp tác quốc tế văn hóa lễ hội"
)
_SYLLABLES = _TEXT.split()
_CATEGORIES = [
    f"{first}/{second}"
    for first in ("Tin tức", "Văn hóa", "Kinh tế", "Xã hội")
    for second in ("Thời sự", "Trong tỉnh", "Sự kiện")
]
_BEGINNING = datetime(2012, 1, 1, tzinfo=UTC)
_AUTHORS = ("Nguyễn Thị Lan", "Trần Văn Hùng", "Lê Minh")


def articles(library: Library, count: int) -> Iterator[Article]:
    """Yield `count` articles, always the same ones; their pictures are put into `library`."""
    chance = random.Random(2018)
    covers = [picture(library, colour) for colour in ("#8fb8c0", "#3f6b57", "#c0a08f")]
    tags = [words(chance, 2) for _ in range(300)]
    for number in range(count):
        when = _BEGINNING + timedelta(hours=8 * number)
        yield Article(
            title=words(chance, 12).capitalize(),
            sapo=f"{words(chance, 35).capitalize()}.",
            body="\n".join(f"<p>{words(chance, 56).capitalize()}.</p>" for _ in range(8)),
            bylines=(Byline(name=chance.choice(_AUTHORS)),),
            source=Source(name="Cục Thông tin đối ngoại", url="https://www.mic.example/ttdn"),
            categories=(chance.choice(_CATEGORIES),),
            tags=tuple(chance.sample(tags, 3)),
            cover=chance.choice(covers) if number % 2 else None,
            state=State.PUBLISHED,
            published_at=when if when < datetime(2026, 1, 1, tzinfo=UTC) else _early(number),
        )


def _early(number: int) -> datetime:
    """Return a moment before the others for an article that would be in the future."""
    return _BEGINNING - timedelta(minutes=number)


def words(chance: random.Random, count: int) -> str:
    """Return `count` syllables of the newsroom's."""
    return " ".join(chance.choices(_SYLLABLES, k=count))


def picture(library: Library, colour: str) -> Picture:
    from PIL import Image

    file = BytesIO()
    Image.new("RGB", (800, 450), colour).save(file, "JPEG")
    kept = library.add_media(
        file.getvalue(), name="anh.jpg", mime="image/jpeg", width=800, height=450
    )
    return Picture(media=kept.hash, alt="Toàn cảnh hội nghị", caption="Toàn cảnh hội nghị")
