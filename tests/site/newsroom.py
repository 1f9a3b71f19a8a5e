"""A newsroom's library: the seed article with everything around it, and what else a site shows."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from desktop.article.model import Article, Attachment, Byline, Picture, Role, Source
from desktop.article.states import State
from desktop.library import Library
from tests.export.samples import INNER, RICH_BODY, seed

from .paintings import HEIGHT, WIDTH, painting
from .sound import tone

SEED, RICH, ENGLISH, WITHDRAWN, EXPIRED, MOVED, HERE, EXACT, FOLDED = (
    UUID(int=(0x0190163D8694739B << 64) | (0xAEA5966C << 32) | (0x26F8AD90 + at)) for at in range(9)
)
NEWEST = datetime(2018, 7, 12, 10, 23, tzinfo=UTC)
PAINTINGS = 12
COUNT = 96

PLACES = (
    "thành phố Thái Bình", "huyện Quỳnh Phụ", "huyện Hưng Hà", "huyện Đông Hưng", "huyện Thái Thụy",
    "huyện Tiền Hải", "huyện Kiến Xương", "huyện Vũ Thư",
)  # fmt: skip
EVENTS = (
    ("Tin tức/Thông tin đối ngoại", "Đón đoàn doanh nghiệp Nhật Bản tìm hiểu môi trường đầu tư tại {place}"),
    ("Tin tức/Thời sự/Trong tỉnh", "Khánh thành cầu vượt sông nối các xã ven đê của {place}"),
    ("Kinh tế/Nông nghiệp", "Lúa xuân được mùa, nông dân {place} gặt sớm trước bão"),
    ("Tin tức/Thông tin đối ngoại", "Triển lãm bản đồ và tư liệu về Hoàng Sa, Trường Sa tại {place}"),
    ("Văn hóa – xã hội/Di sản", "Gìn giữ nghệ thuật chèo trong các làng của {place}"),
    ("Tin tức/Thời sự/Trong tỉnh", "Hội nghị gặp mặt kiều bào đầu xuân tại {place}"),
    ("Kinh tế/Đầu tư", "Xuất khẩu sáu tháng đầu năm của {place} tăng 12,4 %"),
    ("Tin tức/Thông tin đối ngoại", "Đoàn công tác tỉnh Khăm Muộn (Lào) thăm và làm việc tại {place}"),
    ("Biển đảo", "Ngư dân {place} vươn khơi với đội tàu mới"),
    ("Tin tức/Thời sự/Trong tỉnh", "Tuổi trẻ {place} ra quân chiến dịch tình nguyện hè"),
    ("Văn hóa – xã hội/Giáo dục", "Học sinh {place} giành giải Nhất cuộc thi viết thư quốc tế"),
    ("Tin tức/Thông tin đối ngoại", "Khai mạc Tuần văn hóa, du lịch của {place} tại Hà Nội"),
)  # fmt: skip
PEOPLE = ("Nguyễn Thị Lan", "Trần Văn Hùng", "Phạm Thu Hà", "Đỗ Minh Quân")
TAGS = ("hội nhập", "nông thôn mới", "kiều bào", "biên giới", "du lịch")
SAPO = (
    "Sáng nay, tại {place}, lãnh đạo tỉnh cùng đông đảo người dân đã có mặt từ sớm; công việc được "
    "chuẩn bị trong ba tháng và sẽ kéo dài đến hết quý III."
)
BODY = (
    "<p>Theo Ban Tổ chức, đây là hoạt động thường niên của {place} nhằm quảng bá hình ảnh quê hương, "
    "con người và mời gọi bạn bè trong nước, quốc tế.</p><h2>Những con số</h2><p>Trong sáu tháng, "
    "địa phương đã đón 126 lượt khách, ký 14 bản ghi nhớ và hoàn thành 9/12 chỉ tiêu của năm.</p>"
    "<blockquote><p>Chúng tôi làm từng việc nhỏ, nhưng làm đến nơi đến chốn.</p></blockquote>"
    "<p>Ngữ nghĩa, nghiêng ngả: những việc còn lại sẽ được báo cáo vào tháng sau.</p>"
)
OPAQUE = '<div data-opaque="&lt;iframe src=&quot;https://video.example/xem/12&quot;&gt;&lt;/iframe&gt;"></div>'


@dataclass(frozen=True)
class Files:
    """The SHA-256 of what the library holds beside texts."""

    pictures: tuple[str, ...]
    sound: str
    paper: str
    map: str


def fill(library: Library, map_file: bytes) -> Files:
    """Put everything into `library` as it is before anything is withdrawn or moved."""
    files = _files(library, map_file)
    library.save_all([*_everyday(files), *_special(files), _seed(files)])
    return files


def revise(library: Library) -> None:
    """Withdraw one article, and give another a new address."""
    library.save(replace(library.article(WITHDRAWN), state=State.WITHDRAWN))
    library.save(replace(library.article(MOVED), slug="dia-chi-moi"))


def _files(library: Library, map_file: bytes) -> Files:
    shown = {"mime": "image/jpeg", "width": WIDTH, "height": HEIGHT}
    pictures = [
        library.add_media(painting(at), name=f"anh-{at}.jpg", **shown) for at in range(PAINTINGS)
    ]
    return Files(
        pictures=tuple(picture.hash for picture in pictures),
        sound=library.add_media(tone(), name="Đọc bài.wav", mime="audio/wav").hash,
        paper=library.add_media(_paper(), name="Hướng dẫn 3616.pdf", mime="application/pdf").hash,
        map=library.add_media(map_file, name="ban-do.svg", mime="image/svg+xml").hash,
    )


def _paper() -> bytes:
    from io import BytesIO

    from pypdf import PdfWriter

    writer, written = PdfWriter(), BytesIO()
    writer.add_blank_page(595, 842)
    writer.write(written)
    return written.getvalue()


def _everyday(files: Files) -> list[Article]:
    return [_event(at, files) for at in range(COUNT)]


def _event(at: int, files: Files) -> Article:
    category, title = EVENTS[at % len(EVENTS)]
    place = PLACES[(at // len(EVENTS) + at) % len(PLACES)]
    return _told(
        UUID(int=(0x0190163D86947000 << 64) | (0x8000000000000000 + at)),
        title=title.format(place=place),
        sapo=SAPO.format(place=place),
        body=BODY.format(place=place),
        categories=(category,),
        tags=(TAGS[at % len(TAGS)], place.removeprefix("huyện ").removeprefix("thành phố ")),
        topic="Biển, đảo Việt Nam" if category == "Biển đảo" else "",
        bylines=(Byline(name=PEOPLE[at % len(PEOPLE)]),),
        cover=_cover(files, at, f"Cảnh {place}") if at % 8 != 5 else None,
        published_at=NEWEST - timedelta(hours=19 * (at + 1)),
    )


def _told(identity: UUID, **fields: object) -> Article:
    published = fields["published_at"]
    known = {"state": State.PUBLISHED, "created_at": published, "modified_at": published}
    return Article(id=identity, **(known | fields))


def _cover(files: Files, at: int, alt: str, **said: str) -> Picture:
    return Picture(media=files.pictures[at % PAINTINGS], alt=alt, **said)


def _seed(files: Files) -> Article:
    return replace(
        seed(),
        id=SEED,
        state=State.PUBLISHED,
        tags=("thông tin đối ngoại", "tập huấn", "biên giới"),
        topic="Biển, đảo Việt Nam",
        bylines=(
            Byline(name="Nguyễn Thị Lan"),
            Byline(name="Trần Văn Hùng", role=Role.PHOTOGRAPHER),
        ),
        source=Source(name="Cục Thông tin đối ngoại", url="https://www.mic.example/ttdn"),
        cover=_cover(
            files,
            7,
            "Biển Khánh Hòa lúc mặt trời lên",
            caption="Khánh Hòa, nơi diễn ra hội nghị",
            credit="Trần Văn Hùng",
        ),
        correction="Bộ trưởng quyết định tặng Bằng khen; bản trước in nhầm là “tằng”.",
        attachments=(
            Attachment(media=files.sound, file="Đọc bài.wav"),
            Attachment(
                media=files.paper,
                file="Hướng dẫn 3616.pdf",
                number="3616/BTTTT-TTĐN",
                date="06/10/2017",
                authority="Bộ Thông tin và Truyền thông",
                abstract="Về xây dựng kế hoạch công tác thông tin đối ngoại năm 2018",
            ),
        ),
        created_at=NEWEST,
        modified_at=NEWEST,
    )


def _special(files: Files) -> list[Article]:
    day = timedelta(days=1)
    body = RICH_BODY.replace(INNER, files.pictures[3]).replace(
        "0190163d-8694-739b-aea5-966c26f8ad90", str(SEED)
    )
    here = {"categories": ("Tin tức/Thời sự/Trong tỉnh",), "body": BODY.format(place="Thái Bình")}
    return [
        _told(
            RICH, title="Mười hai kiểu trình bày trong một bài", body=f"{body}\n{OPAQUE}",
            categories=("Văn hóa – xã hội/Giáo dục",), published_at=NEWEST - 2 * day,
        ),
        _told(
            ENGLISH, title="Training on external information in Khánh Hòa", language="en",
            sapo="Two days of training for 63 provinces and cities.", body="<p>The ministry said so.</p>",
            categories=("Tin tức/Thông tin đối ngoại",), published_at=NEWEST - day,
        ),
        _told(WITHDRAWN, title="Bài sẽ bị gỡ", published_at=NEWEST - 3 * day, **here),
        _told(
            EXPIRED, title="Thông báo đã hết hạn", published_at=NEWEST - 4 * day,
            expires_at=NEWEST - day, **here,
        ),
        _told(MOVED, title="Bài sẽ đổi địa chỉ", published_at=NEWEST - 5 * day, **here),
        _told(HERE, title="Bài dẫn đến bài đã đổi địa chỉ", published_at=NEWEST - 6 * day, categories=here["categories"],
              body=f'<p>Xem <a href="article:{MOVED}">bài ấy</a>.</p>'),
        _told(EXACT, title="Thái Bình kết nghĩa với tỉnh Điện Biên", published_at=NEWEST - 60 * day, **here),
        _told(FOLDED, title="Theo dõi diễn biến mới của mùa bão", published_at=NEWEST - 7 * day, **here),
    ]  # fmt: skip
