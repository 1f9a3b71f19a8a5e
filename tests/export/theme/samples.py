"""The seed page as a theme gets it: the article, the province, and pages of every kind."""

from datetime import UTC, datetime

from markupsafe import Markup
from msgspec.structs import replace

from desktop.article.site import Fact, Poll, PollOption, SiteMap, SiteProfile
from desktop.export.metadata import Metadata
from desktop.export.site.maps import map_view
from desktop.export.site.views import (
    ArticleView,
    Block,
    DirectoryView,
    Document,
    Group,
    HomeView,
    Link,
    ListView,
    NoticeView,
    Paging,
    Shown,
    Side,
    Teaser,
)
from tests.export.samples import RICH_BODY, seed

ARTICLE_ID = "0190163d8694739baea5966c26f8ad90"
POLL_ID = "noi-dung"
SITE = SiteProfile(
    portal="Cổng thông tin đối ngoại tỉnh Thái Bình",
    agency="Sở Thông tin và Truyền thông tỉnh Thái Bình",
    address="Số 11, phố Lê Lợi, thành phố Thái Bình",
    responsible="Ban Biên tập",
    phone="0227 3831 234",
    email="banbientap@thaibinh.example",
    base_url="https://doingoai.thaibinh.example",
    service="/",
)

# The names of npm's @svg-maps/vietnam (CC BY 4.0, the provinces before 2025), in its order.
PROVINCES = (
    "An Giang|Bà Rịa – Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|"
    "Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Đồng Nai|Đồng Tháp|"
    "Điện Biên|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|"
    "Thành phố Hồ Chí Minh|Hoàng Sa|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lâm Đồng|Lạng Sơn|"
    "Lai Châu|Lào Cai|Long An|Nam Định|Ninh Bình|Ninh Thuận|Nghệ An|Phú Thọ|Phú Yên|Quảng Bình|"
    "Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sơn La|Sóc Trăng|Tây Ninh|Thanh Hóa|Thái Bình|"
    "Thái Nguyên|Thừa Thiên Huế|Tiền Giang|Trà Vinh|Trường Sa|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|"
    "Yên Bái"
)
POLL = Poll(
    id=POLL_ID,
    question="Nội dung thông tin cung cấp trên cổng thông tin điện tử:",
    options=(
        PollOption(id="a", text="Rất phong phú, đáp ứng tốt nhu cầu"),
        PollOption(id="b", text="Phong phú"),
        PollOption(id="c", text="Bình thường"),
        PollOption(id="d", text="Còn nghèo nàn"),
    ),
)
FACTS = (
    Fact(label="Diện tích", value="1.586,3 km²", source="Niên giám thống kê", year=2017),
    Fact(label="Dân số", value="1.791.510 người", source="Niên giám thống kê", year=2017),
)
GEOGRAPHY = (
    "Thái Bình là tỉnh ven biển ở đồng bằng sông Hồng, ba mặt giáp sông và một mặt giáp biển, "
    "cách Thủ đô Hà Nội khoảng 110 km về phía đông nam."
)
CATEGORIES = (
    "Tin đối ngoại", "Chính trị", "Kinh tế – đầu tư", "Văn hóa – xã hội", "Biển đảo", "Du lịch"
)  # fmt: skip
MENU = tuple(
    Link(title=name, url=f"chuyen-muc/{at}/index.html") for at, name in enumerate(CATEGORIES)
)
TITLES = (
    "Tập huấn công tác thông tin đối ngoại năm 2018",
    "Thái Bình đón đoàn doanh nghiệp Nhật Bản tìm hiểu môi trường đầu tư",
    "Khai mạc Tuần văn hóa, du lịch Thái Bình tại Hà Nội",
    "Triển lãm bản đồ và tư liệu “Hoàng Sa, Trường Sa của Việt Nam” tại huyện Tiền Hải",
    "Hội nghị gặp mặt kiều bào nhân dịp đầu xuân",
    "Nghiên cứu, giữ gìn nghệ thuật chèo làng Khuốc",
    "Xuất khẩu sáu tháng đầu năm tăng 12,4 %",
)
SAPO = (
    "Trong 2 ngày (12 – 13/7), tại Khánh Hòa, Bộ Thông tin và Truyền thông đã tổ chức hội nghị tập "
    "huấn công tác thông tin đối ngoại năm 2018 cho lãnh đạo các sở, ban, ngành của 63 tỉnh, thành phố."
)

OTHERS = Markup("…")
"""Stands for other articles, which the press names by the theme's templates."""


def side(map_file: bytes = b"", *, service: str = "") -> Side:
    """Return everything that can stand beside a page; `map_file` is the sample map."""
    plan = SiteMap(
        media="0" * 64,
        names=tuple(PROVINCES.split("|")),
        marked="Thái Bình",
        source="Stephen Truong, @svg-maps/vietnam (CC BY 4.0)",
    )
    return Side(
        map=map_view(plan, map_file) if map_file else None,
        geography=GEOGRAPHY,
        facts=FACTS,
        poll=POLL,
        has_weather=True,
        has_visits=True,
        service=service,
    )


def picture(root: str, number: int = 0) -> Shown:
    """Return a picture of the sample site, seen from a page whose way home is `root`."""
    return Shown(url=f"{root}anh/{number % 3}-1200.jpg", width=1200, height=675)


def teasers(root: str = "", count: int = 7, *, pictures: bool = True) -> tuple[Teaser, ...]:
    """Return `count` articles as lists show them."""
    return tuple(
        Teaser(
            title=TITLES[at % len(TITLES)],
            url=f"{root}2018/07/bai.html",
            sapo=SAPO,
            date=f"{13 - at % 12:02}/07/2018",
            moment=f"2018-07-{13 - at % 12:02}T17:23:00+07:00",
            picture=picture(root, at) if pictures and at != 4 else None,
        )
        for at in range(count)
    )


def article(root: str = "../../") -> ArticleView:
    """Return the seed article with everything an article can have around its text."""
    told = seed()
    return ArticleView(
        id=ARTICLE_ID,
        language="vi",
        title=told.title,
        date="Thứ Năm, 12/07/2018, 17:23",
        moment=datetime(2018, 7, 12, 10, 23, tzinfo=UTC).isoformat(),
        sapo=told.sapo,
        bylines=("Nguyễn Thị Lan", "Ảnh: Trần Văn Hùng"),
        source=Link(title="Cục Thông tin đối ngoại", url="https://www.mic.example/ttdn"),
        correction="Bài đã sửa: Bộ trưởng quyết định tặng Bằng khen, không phải “tằng”.",
        cover=replace(picture(root), alt="Toàn cảnh hội nghị tại Khánh Hòa"),
        cover_caption="Toàn cảnh hội nghị",
        cover_credit="Trần Văn Hùng",
        audio=f"{root}tep/nghe.mp3",
        body=Markup(told.body),  # noqa: S704 - a sample
        attachments=(
            Document(
                title="Hướng dẫn xây dựng kế hoạch thông tin đối ngoại năm 2018",
                url=f"{root}tep/huong-dan.pdf",
                size="1,2 MB",
                kind="PDF",
                told="PDF, 1,2 MB",
                number="3616/BTTTT-TTĐN",
                date="06/10/2017",
                authority="Bộ Thông tin và Truyền thông",
            ),
        ),
        tags=(
            Link(title="thông tin đối ngoại", url=f"{root}the/thong-tin-doi-ngoai/index.html"),
            Link(title="tập huấn", url=f"{root}the/tap-huan/index.html"),
        ),
        topic=Link(title="Biển, đảo Việt Nam", url=f"{root}chu-de/bien-dao/index.html"),
        related=OTHERS,
        rated=True,
        metadata=Metadata(
            title=told.title,
            site=SITE.portal,
            description=SAPO,
            url=f"{SITE.base_url}/2018/07/bai.html",
            dublin_core=(("DC.title", told.title), ("DC.creator", "Nguyễn Thị Lan")),
            open_graph=(("og:type", "article"), ("og:title", told.title)),
            news_article={},
        ),
        file_name="tap-huan.html",
    )


def rich_article(root: str = "../../") -> ArticleView:
    """Return an article whose body uses all that a body may."""
    body = RICH_BODY.replace("media:" + "b" * 64, f"{root}anh/1-1200.jpg")
    body = body.replace(
        "<table>", '<div class="scroll" role="region" tabindex="0" aria-label="Bảng 1"><table>'
    )
    body = body.replace("</table>", "</table></div>").replace(' href="article:', ' href="#')
    return replace(article(root), body=Markup(body), correction="", audio="")  # noqa: S704


HOME = HomeView(
    leads=teasers(count=5),
    blocks=tuple(
        Block(link=link, teasers=teasers(count=5)[at % 3 :]) for at, link in enumerate(MENU[:4])
    ),
)
LIST = ListView(
    heading="Tin đối ngoại",
    kind="category",
    teasers=OTHERS,
    paging=Paging(
        newer=None,
        older=Link(title="Bài cũ hơn", url="trang-3.html"),
        pages=tuple(
            Link(title=str(number), url=f"trang-{number}.html", current=number == 4)
            for number in (4, 3, 2, 1)
        ),
    ),
    below=(Link(title="Hội nghị", url="a/index.html"), Link(title="Kiều bào", url="b/index.html")),
)
ARCHIVE = DirectoryView(
    heading="Lưu trữ",
    groups=tuple(
        Group(
            title=f"Năm {year}",
            links=tuple(
                Link(title=f"Tháng {month} ({month * 7} bài)", url=f"{year}/{month:02}/index.html")
                for month in range(1, 13)
            ),
        )
        for year in (2018, 2017, 2016)
    ),
)
TREE = (replace(MENU[0], below=MENU[1:]),)
SITE_MAP = DirectoryView(
    heading="Sơ đồ trang", groups=(Group(title="Chuyên mục", links=TREE),), keys=True
)
NOT_FOUND = NoticeView(
    heading="Không tìm thấy trang này",
    text="Trang có thể đã được đổi địa chỉ hoặc đã gỡ.",
    links=(Link(title="Về trang chủ", url="index.html"),),
)
