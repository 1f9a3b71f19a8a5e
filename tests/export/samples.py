"""Articles and a site to export: the portal's own seed, and one that uses the whole profile."""

from datetime import UTC, datetime
from io import BytesIO

from PIL import Image, ImageDraw

from desktop import resources
from desktop.article.model import Article, Byline, Picture, Role, Source
from desktop.article.site import SiteProfile
from desktop.export.pictures import PagePicture, picture_file

COVER, INNER, LOGO = "a" * 64, "b" * 64, "c" * 64

SITE = SiteProfile(
    portal="Cổng thông tin đối ngoại tỉnh Thái Bình",
    agency="Sở Thông tin và Truyền thông tỉnh Thái Bình",
    logo=LOGO,
    address="Số 11, phố Lê Lợi, thành phố Thái Bình",
    responsible="Nguyễn Thị Thu Hằng, Phó Giám đốc Sở",
    phone="0227 3831 234",
    email="banbientap@thaibinh.example",
    base_url="https://doingoai.thaibinh.example/tin",
)

RICH_BODY = "\n".join(
    (
        (
            "<p>Mở đầu với <strong>chữ đậm</strong>, <em>chữ nghiêng</em>, <u>gạch chân</u>, <s>gạch bỏ</s>, "
            "H<sub>2</sub>O, m<sup>2</sup>, <mark>đánh dấu</mark>, <code>mã lệnh</code> và "
            '<a href="https://www.chinhphu.vn/van-ban">văn bản của Chính phủ</a>.</p>'
        ),
        "<h2>Kết quả nổi bật</h2>",
        (
            f'<figure><img src="media:{INNER}" alt="Đại biểu trao đổi tại hội trường" width="800" '
            'height="600"><figcaption>Đại biểu trao đổi tại hội trường <cite>Trần Văn Hùng</cite>'
            "</figcaption></figure>"
        ),
        "<ul><li>Việc thứ nhất<ul><li>Việc con</li></ul></li><li>Việc thứ hai</li></ul>",
        "<ol><li>Bước một</li><li>Bước hai</li></ol>",
        "<blockquote><p>Ngữ nghĩa, nghiêng ngả, Ẫm Ỡ Ữ: dấu chồng không bị cắt.</p></blockquote>",
        "<h3>Số liệu</h3>",
        (
            "<table><caption>Kinh phí theo năm</caption>"
            '<colgroup><col class="w15"><col class="w35"></colgroup><thead><tr>'
            '<th scope="col">Năm</th><th scope="col">Kinh phí (triệu đồng)</th><th scope="col">Số lớp</th>'
            '<th scope="col">Ghi chú của đơn vị</th></tr></thead><tbody>'
            '<tr><th scope="row">2017</th><td class="right">1.586,3</td><td class="right">12</td><td>Tăng</td></tr>'
            '<tr><th scope="row">2018</th><td class="right">1.791,5</td><td class="right">14</td><td>Tăng</td></tr>'
            "</tbody></table>"
        ),
        "<aside><h4>Bối cảnh</h4><p>Hội nghị được tổ chức hằng năm.</p></aside>",
        "<details><summary>Danh sách đại biểu</summary><p>Sở, ban, ngành của 63 tỉnh, thành phố.</p></details>",
        (
            '<figure><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Phim về hội nghị</a>'
            "<figcaption>Phim tài liệu <cite>Đài truyền hình tỉnh</cite></figcaption></figure>"
        ),
        "<h4>Ghi chú</h4>",
        '<p class="center">Dòng căn giữa</p>',
        "<hr>",
        "<pre>bantin export page</pre>",
        '<p>Xem <a href="article:0190163d-8694-739b-aea5-966c26f8ad90">bài trước</a>.</p>',
    )
)

RICH = Article(
    title="Tập huấn công tác thông tin đối ngoại năm 2018",
    sapo="Trong 2 ngày (12 – 13/7), tại Khánh Hòa, Bộ Thông tin và Truyền thông đã tổ chức hội nghị "
    "tập huấn công tác thông tin đối ngoại năm 2018.",
    body=RICH_BODY,
    bylines=(Byline(name="Nguyễn Thị Lan"), Byline(name="Trần Văn Hùng", role=Role.PHOTOGRAPHER)),
    source=Source(name="Cục Thông tin đối ngoại", url="https://www.mic.example/ttdn"),
    categories=("Tin tức/Thông tin đối ngoại",),
    tags=("thông tin đối ngoại", "tập huấn", "Thái Bình"),
    cover=Picture(
        media=COVER, alt="Toàn cảnh hội nghị", caption="Toàn cảnh hội nghị", credit="Trần Văn Hùng"
    ),
    correction="Bài đã sửa số đại biểu: 126 người, không phải 162.",
    published_at=datetime(2018, 7, 12, 10, 23, tzinfo=UTC),
)


def seed() -> Article:
    """Return the seed article as an import would make it: its paragraphs, sapo and category."""
    _, fields, text = resources.text("samples/seed-article.md").split("---\n", 2)
    lines = fields.splitlines()
    paragraphs = (part.strip() for part in text.split("\n\n"))
    return Article(
        title=lines[0].removeprefix("title: "),
        sapo=lines[2].strip(),
        body="\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs if paragraph),
        categories=(lines[3].removeprefix("category: "),),
        published_at=datetime(2018, 7, 12, 10, 23, tzinfo=UTC),
    )


def photograph(
    width: int = 800, height: int = 450, colour: str = "#8fb8c0", kind: str = "JPEG"
) -> bytes:
    """Return a picture of hills under a sky."""
    image = Image.new("RGB", (width, height), colour)
    draw = ImageDraw.Draw(image)
    draw.polygon([(0, height), (width * 0.3, height * 0.4), (width * 0.6, height)], fill="#3f6b57")
    draw.polygon(
        [(width * 0.3, height), (width * 0.7, height * 0.5), (width, height)], fill="#2f5546"
    )
    written = BytesIO()
    image.save(written, kind)
    return written.getvalue()


def page_pictures() -> dict[str, PagePicture]:
    """Return the rich article's pictures, made ready for a page that carries them inside."""
    sources = {
        COVER: photograph(1200, 675),
        INNER: photograph(),
        LOGO: photograph(120, 120, kind="PNG"),
    }
    ready = {media: picture_file(data) for media, data in sources.items()}
    return {media: file.inside() for media, file in ready.items() if file}
