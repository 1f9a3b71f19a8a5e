"""Pictures, files and links of a ready body on a page."""

from uuid import UUID

from hypothesis import given
from selectolax.lexbor import LexborHTMLParser

from desktop.article.body.ready import ready_body
from desktop.export.pictures import PagePicture
from desktop.export.placing import Placed, place
from tests.article.bodies import any_html

MEDIA, LOST = "a" * 64, "b" * 64
ARTICLE = UUID("0190163d-8694-739b-aea5-966c26f8ad90")
PLAIN = PagePicture("anh/aa-800.jpg", 800, 600)
WIDE = PagePicture(
    "anh/aa-800.jpg",
    800,
    600,
    srcset="anh/aa-400.jpg 400w, anh/aa-800.jpg 800w",
    sources=(("image/avif", "anh/aa-400.avif 400w"), ("image/webp", "anh/aa-400.webp 400w")),
)


def figure(media: str = MEDIA, tag: str = "img", size: str = "") -> str:
    end = "" if tag == "img" else f"</{tag}>"
    return f'<figure class="center"><{tag} src="media:{media}" alt="A &amp; B"{size}>{end}<figcaption>C</figcaption></figure>'


def placed(body: str, picture: PagePicture = PLAIN, **more: object) -> Placed:
    return place(ready_body(body, "vi").html, {MEDIA: picture}, {}, **more)


def test_a_picture_stands_where_the_page_has_it():
    assert placed(figure()).html == (
        '<figure class="center"><img src="anh/aa-800.jpg" alt="A &amp; B" width="800" height="600" '
        'decoding="async" loading="lazy"><figcaption>C</figcaption></figure>'
    )


def test_a_picture_inside_the_page_is_not_fetched_later():
    assert "loading" not in placed(figure(), PagePicture("data:image/png;base64,AA==", 1, 1)).html


def test_a_picture_in_several_widths_offers_the_best_format_first():
    page = LexborHTMLParser(placed(figure(), WIDE, sizes="(min-width: 48em) 44em, 100vw").html)
    kinds = [source.attributes["type"] for source in page.css("figure > picture > source")]
    assert kinds == ["image/avif", "image/webp"]
    img = page.css_first("figure > picture > img").attributes
    assert (img["srcset"], img["sizes"]) == (WIDE.srcset, "(min-width: 48em) 44em, 100vw")


def image(size: str, picture: PagePicture = WIDE) -> dict[str, str | None]:
    made = placed(figure(size=size), picture, sizes="(min-width: 48em) 44em, 100vw")
    return LexborHTMLParser(made.html).css_first("img").attributes


def test_a_picture_that_was_made_smaller_is_shown_so_and_fetched_no_larger():
    img = image(' width="320" height="999"')
    assert (img["width"], img["height"]) == ("320", "240")  # the file's own shape
    assert img["sizes"] == "min(320px, 100vw)"
    assert img["srcset"] == WIDE.srcset


def test_a_picture_as_large_as_a_cameras_file_fills_the_text():
    img = image(' width="4000" height="3000"')
    assert (img["width"], img["height"]) == ("1200", "900")
    assert img["sizes"] == "(min-width: 48em) 44em, 100vw"


def test_a_small_picture_may_be_asked_to_be_larger():
    img = image(' width="600" height="450"', PagePicture("anh/aa-200.jpg", 200, 150))
    assert (img["width"], img["height"]) == ("600", "450")


def test_a_figure_without_its_picture_goes_with_its_caption():
    made = placed(f"<p>Chữ</p>\n{figure(LOST)}\n{figure()}\n{figure(LOST)}")
    assert (made.html.count("<figure"), made.html.count("<figcaption"), made.missing) == (1, 1, 2)


def test_a_recording_plays_from_its_file():
    made = placed(figure(LOST, "audio"), files={LOST: "../tep/bb/doc-bai.mp3"})
    assert '<audio src="../tep/bb/doc-bai.mp3" controls="">' in made.html
    assert made.missing == 0


def test_a_recording_that_the_page_lacks_is_left_out():
    assert placed(figure(MEDIA, "video")) == Placed("", 1)


def test_a_link_leads_to_the_article_and_the_document():
    body = f'<p><a href="article:{ARTICLE}" title="T">bài <em>trước</em></a>, <a href="media:{LOST}">tệp</a></p>'
    made = place(body, {}, {ARTICLE: "../a.html?x=1&y"}, {LOST: "../tep/a.pdf"})
    assert made.html == (
        '<p><a href="../a.html?x=1&amp;y" title="T">bài <em>trước</em></a>, '
        '<a href="../tep/a.pdf">tệp</a></p>'
    )


def test_a_link_that_leads_nowhere_leaves_its_text():
    body = (
        f'<p><a href="article:{ARTICLE}">bài <em>trước</em></a>, <a href="media:{LOST}">tệp</a></p>'
    )
    assert placed(body).html == "<p>bài <em>trước</em>, tệp</p>"


def test_an_address_cannot_leave_its_attribute():
    made = placed(figure(), PagePicture('x" onerror="y', 1, 1))
    page = LexborHTMLParser(made.html)
    assert page.css_first("img").attributes["src"] == 'x" onerror="y'


@given(any_html)
def test_no_reference_into_the_library_stays(html):
    page = LexborHTMLParser(place(ready_body(html, "vi").html, {}, {}).html)
    inside = "[src^='media:'], [href^='media:'], [href^='article:'], [data-media], [data-opaque]"
    assert page.css(inside) == []
