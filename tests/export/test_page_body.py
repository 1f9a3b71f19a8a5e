"""How an article's blocks appear on the page."""

from uuid import uuid4

from selectolax.lexbor import LexborHTMLParser

from desktop.article.body.ready_words import ready_words
from desktop.export.body import PageBody, page_body
from desktop.export.pictures import PagePicture

from .samples import INNER

WORDS = ready_words("vi")
PICTURES = {INNER: PagePicture("assets/bai-1.jpg", 800, 600)}


def shown(body: str) -> PageBody:
    return page_body(body, PICTURES, "vi")


def figure(attributes: str, caption: str = "") -> str:
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure><img src="media:{INNER}"{attributes}>{below}</figure>'


def image(page: PageBody) -> dict[str, str | None]:
    return LexborHTMLParser(page.html).css_first("img").attributes


def test_a_picture_is_found_where_the_page_has_it():
    placed = image(shown(figure(' alt="Hội trường"')))
    assert placed == {
        "src": "assets/bai-1.jpg",
        "alt": "Hội trường",
        "width": "800",
        "height": "600",
        "decoding": "async",
        "loading": "lazy",
    }


def test_a_decorative_picture_stays_silent():
    assert image(shown(figure(' alt="" role="presentation"')))["alt"] == ""


def test_a_picture_without_words_is_told_by_its_caption():
    assert image(shown(figure("", "Đại biểu trao đổi")))["alt"] == "Đại biểu trao đổi"


def test_a_picture_without_any_words_says_so():
    assert image(shown(figure("")))["alt"] == WORDS.undescribed_picture


def test_a_missing_picture_is_left_out_with_its_caption():
    page = shown(f'<p>Chữ</p>\n<figure><img src="media:{"f" * 64}" alt="A"></figure>')
    assert (page.html, page.missing_media) == ("<p>Chữ</p>\n", 1)


def test_a_table_can_be_scrolled_by_keyboard():
    page = shown("<table><caption>Kinh phí</caption><tbody><tr><td>1</td></tr></tbody></table>")
    region = LexborHTMLParser(page.html).css_first("[role=region]").attributes
    assert (region["tabindex"], region["aria-label"]) == (
        "0",
        f"{WORDS.table.format(number=1)}: Kinh phí",
    )


def test_two_tables_are_told_apart():
    table = "<table><tbody><tr><td>1</td></tr></tbody></table>"
    page = LexborHTMLParser(shown(f"{table}\n{table}").html)
    assert len({region.attributes["aria-label"] for region in page.css("[role=region]")}) == 2
    assert len(page.css("table")) == 2


def test_a_link_to_an_article_that_is_not_there_becomes_text():
    assert (
        shown(f'<p>Xem <a href="article:{uuid4()}">bài trước</a>.</p>').html
        == "<p>Xem bài trước.</p>"
    )


def test_a_link_that_leads_away_says_so():
    page = shown('<p><a href="https://chinhphu.vn">Chính phủ</a></p>')
    assert 'rel="external noopener"' in page.html


def test_a_block_from_elsewhere_becomes_a_link():
    source = (
        "&lt;iframe src=&quot;https://video.example/xem?a=1&amp;amp;b=2&quot;&gt;&lt;/iframe&gt;"
    )
    page = LexborHTMLParser(shown(f'<div data-opaque="{source}"></div>').html)
    assert page.css_first("p.outside a").attributes["href"] == "https://video.example/xem?a=1&b=2"


def test_a_block_from_elsewhere_without_address_is_left_out():
    page = shown('<p>Chữ</p>\n<div data-opaque="[gallery ids=&quot;1,2&quot;]"></div>')
    assert (page.html.strip(), page.left_out) == ("<p>Chữ</p>", 1)
