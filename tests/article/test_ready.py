"""A body made ready for readers: trusted HTML, with all that differs by page in fixed shapes."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from desktop.article.body import normalise, plain_text
from desktop.article.body.profile import ATTRIBUTES
from desktop.article.body.ready import ReadyBody, ready_body

from .bodies import any_html
from .vectors import FRAGMENTS, VECTORS

MEDIA, OTHER = "a" * 64, "b" * 64
ARTICLE = "0190163d-8694-739b-aea5-966c26f8ad90"
ADDED = {
    "figure": ("data-media",),
    "a": ("rel",),
    "p": ("class",),
    "cite": ("class",),
    "div": ("class", "role", "tabindex", "aria-label"),
}
SIMPLE = {
    *("h2", "h3", "h4", "ul", "ol", "li", "blockquote", "aside", "details", "summary", "hr", "pre"),
    *("figure", "figcaption", "cite", "table", "caption", "thead", "tbody", "tfoot", "tr", "th"),
    *("td", "img", "audio", "video", "div", "p", "br", "strong", "em", "u", "s", "sub", "sup"),
    *("mark", "code", "a", "abbr", "span"),
}


def ready(body: str, language: str = "vi") -> ReadyBody:
    return ready_body(body, language)


def figure(attributes: str = ' alt="Hội trường"', caption: str = "") -> str:
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure><img src="media:{MEDIA}"{attributes}>{below}</figure>'


def opaque(source: str) -> str:
    stored = source.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return f'<div data-opaque="{stored.replace(">", "&gt;")}"></div>'


def elements(html: str):
    page = LexborHTMLParser(f"<main>{html}</main>", is_fragment=True)
    return page.css("main *")


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p>Chữ <strong>đậm</strong> &amp; H<sub>2</sub>O</p>\n<h2>Mục</h2>",
        "<ul><li>Một<ul><li>Hai</li></ul></li></ul>",
        '<p class="center">Giữa</p>\n<hr>\n<pre>a &lt; b</pre>',
        '<p><a href="mailto:a@b.vn">Thư</a> <a href="/tin">Tin</a> <a href="#muc">Mục</a></p>',
    ],
)
def test_what_needs_nothing_stays_as_it_is(body):
    assert ready(body).html == body


def test_pictures_stand_in_one_shape():
    body = figure(' width="800" height="600"', "Đại biểu")
    assert ready(body).html == (
        f'<figure data-media="{MEDIA}"><img src="media:{MEDIA}" alt="Đại biểu" width="800">'
        "<figcaption>Đại biểu</figcaption></figure>"
    )


def test_a_decorative_picture_stays_silent():
    html = ready(figure(' alt="" role="presentation"', "Đại biểu")).html
    assert f'<img src="media:{MEDIA}" alt="" role="presentation">' in html


def test_a_caption_describes_its_picture_without_the_credit():
    html = ready(figure("", '"Hội nghị"<br><em>H<sub>2</sub>O</em> &amp; <cite>An</cite>')).html
    assert 'alt="&quot;Hội nghị&quot; H2O &amp;"' in html


def test_a_picture_without_any_words_says_so():
    assert 'alt="Ảnh chưa có mô tả"' in ready(figure("")).html
    assert 'alt="Picture without a description"' in ready_body(figure(""), "en").html


def test_a_credit_after_a_caption_is_parted_from_it():
    assert (
        'Hội nghị <cite class="after">An</cite>'
        in ready(figure(caption="Hội nghị <cite>An</cite>")).html
    )


def test_a_credit_alone_is_not_parted():
    assert "<figcaption><cite>An</cite>" in ready(figure(caption="<cite>An</cite>")).html


@pytest.mark.parametrize("tag", ["audio", "video"])
def test_recordings_are_marked_like_pictures(tag):
    html = ready(f'<figure class="center"><{tag} src="media:{MEDIA}"></{tag}></figure>').html
    assert html == (
        f'<figure data-media="{MEDIA}" class="center">'
        f'<{tag} src="media:{MEDIA}" controls=""></{tag}></figure>'
    )


def test_links_inside_wait_for_their_page():
    body = f'<p><a href="article:{ARTICLE}" title="T">bài</a> <a href="media:{MEDIA}">tệp</a></p>'
    assert ready(body).html == body


@pytest.mark.parametrize(
    "address", ["https://chinhphu.vn", "http://a.vn/x?y=1&z", "//a.vn", "HTTPS://A.VN"]
)
def test_a_link_that_leads_away_says_so(address):
    html = ready(f'<p><a href="{address.replace("&", "&amp;")}" title="T">x</a></p>').html
    (link,) = elements(html)[1:]
    assert link.attributes == {"href": address, "rel": "external noopener", "title": "T"}


def test_a_table_is_a_region_that_scrolls():
    table = "<table><caption>Kinh <em>phí</em></caption><tbody><tr><td>1</td></tr></tbody></table>"
    assert ready(table).html == (
        '<div class="scroll" role="region" tabindex="0" aria-label="Bảng 1: Kinh phí">'
        f"{table}</div>"
    )


def test_tables_are_numbered_and_one_in_another_is_not():
    inner = "<table><tbody><tr><td>1</td></tr></tbody></table>"
    outer = f"<table><tbody><tr><td>{inner}</td></tr></tbody></table>"
    html = ready(f"{outer}\n<p>Chữ</p>\n{inner}").html
    regions = [each.attributes["aria-label"] for each in elements(html) if each.tag == "div"]
    assert regions == ["Bảng 1", "Bảng 2"]
    assert (
        normalise(html.replace('<div class="scroll"', "<div")).body
        == normalise(f"{outer}\n<p>Chữ</p>\n{inner}").body
    )


def test_a_block_from_elsewhere_becomes_a_link():
    made = ready(opaque('<iframe src="https://video.example/xem?a=1&amp;b=2"></iframe>'))
    assert made.html == (
        '<p class="outside"><a href="https://video.example/xem?a=1&amp;b=2" '
        'rel="external noopener">Nội dung ở trang khác: '
        "https://video.example/xem?a=1&amp;b=2</a></p>"
    )
    assert made.left_out == 0


@pytest.mark.parametrize(
    "source", ['[gallery ids="1,2"]', '<iframe src="http://a.vn"></iframe>', "<x-y>Chữ</x-y>"]
)
def test_a_block_without_a_secure_address_is_left_out(source):
    made = ready(f"<p>Chữ</p>\n{opaque(source)}\n<p>Chữ</p>")
    assert (made.html.split(), made.left_out) == (["<p>Chữ</p>", "<p>Chữ</p>"], 1)


def test_comments_are_left_out_without_a_word():
    made = ready("<!-- wp:paragraph -->\n<p>Chữ</p>\n<!-- /wp:paragraph -->\n<!--more-->")
    assert (made.html.strip(), made.left_out) == ("<p>Chữ</p>", 0)


def test_the_words_are_those_of_the_body():
    body = f"<p>Chữ <em>nghiêng</em></p>\n{figure(caption='Ảnh')}\n{opaque('<x-y>Ngoài</x-y>')}"
    assert ready(body).text == plain_text(normalise(body).body)


def test_the_files_are_told_in_reading_order_and_once():
    link = f'<p>media:{"c" * 64} <a href="media:{OTHER}">tệp</a></p>'
    assert ready(f"{link}\n{figure()}\n{figure()}").media == (OTHER, MEDIA)


def test_no_attack_runs_or_loads_anything_in_a_browser(trap):
    bodies = [ready(vector).html for vector in VECTORS]
    bodies += [ready(opaque(vector)).html for vector in VECTORS]
    assert trap.ran(bodies) == []
    assert trap.requests == []


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join), min_size=20))
def test_no_mixture_of_fragments_runs_anything_in_a_browser(trap, mixtures):
    bodies = [ready(mixture).html for mixture in mixtures]
    assert trap.ran(bodies) == []
    assert trap.requests == []


@given(any_html)
def test_nothing_but_the_profile_and_what_is_added_comes_out(html):
    for element in elements(ready(html).html):
        allowed = {*ATTRIBUTES.get(element.tag, ()), *ADDED.get(element.tag, ())} - {"data-opaque"}
        assert element.tag in SIMPLE
        assert set(element.attributes) <= allowed


@given(any_html)
def test_text_and_values_hold_no_angle_brackets(html):
    made = ready(html).html
    page = LexborHTMLParser(f"<main>{made}</main>", is_fragment=True)
    assert page.css_first("main").html.count("<") - 2 == made.count("<")


@given(any_html)
def test_it_is_the_same_for_a_body_and_its_source(html):
    assert ready(normalise(html).body) == ready(html)
