"""A field as it is pasted into another publishing system."""

import re

import pytest
from hypothesis import given, settings

from desktop.article.body import normalise, plain_text
from desktop.article.clipboard import FIELDS, clip
from desktop.article.model import Article, Byline, Source
from tests.article.bodies import MEDIA, any_html

NAMES = {MEDIA: "cong troi.jpg"}


def html_of(body, names=NAMES):
    return clip(Article(body=normalise(body).body), "body", names).html


def test_classes_stay_behind():
    assert html_of('<p class="center">a</p>') == "<p>a</p>"


def test_a_picture_is_a_plain_file_name():
    html = html_of(f'<figure class="right"><img src="media:{MEDIA}" alt="x"></figure>')
    assert html == '<figure><img src="cong%20troi.jpg" alt="x"></figure>'


def test_a_picture_that_is_nowhere_is_left_out_and_counted():
    body = normalise(f'<p>a</p><img src="media:{MEDIA}">').body
    clipped = clip(Article(body=body), "body", {})
    assert (clipped.html, clipped.missing, clipped.media) == ("<p>a</p>", 1, ())


def test_a_link_into_the_library_becomes_its_words():
    link = '<a href="article:0197b1c2-0000-7000-8000-000000000000">bài</a>'
    assert html_of(f"<p>Xem {link}.</p>") == "<p>Xem bài.</p>"


def test_a_link_out_stays_a_link():
    html = '<p><a href="https://thaibinh.gov.vn/?a=1&amp;b" title="x">b</a></p>'
    assert html_of(html) == html


def test_words_that_look_like_addresses_of_media_stay_words():
    assert html_of(f'<p>src="media:{MEDIA}"</p>') == f'<p>src="media:{MEDIA}"</p>'


def test_a_block_from_elsewhere_is_left_out_and_counted():
    body = normalise("<p>a</p><x-y>z</x-y>").body
    clipped = clip(Article(body=body), "body", {})
    assert (clipped.html, clipped.left_out) == ("<p>a</p>", 1)


@pytest.mark.parametrize(
    ("field", "html", "text"),
    [
        ("title", "Lễ &amp; hội", "Lễ & hội"),
        ("sapo", "<p>Một</p>\n<p>Hai</p>", "Một\nHai"),
        ("bylines", "An, Bình", "An, Bình"),
        ("source", "Báo &lt;A&gt;", "Báo <A>"),
        ("tags", "x, y", "x, y"),
        ("correction", "", ""),
    ],
)
def test_a_field_of_words_is_its_words(field, html, text):
    article = Article(
        title="Lễ & hội",
        sapo="Một\nHai",
        bylines=(Byline(name="An"), Byline(name="Bình")),
        source=Source(name="Báo <A>"),
        tags=("x", "y"),
    )
    clipped = clip(article, field, {})
    assert (clipped.html, clipped.text) == (html, text)
    assert field in FIELDS


@settings(max_examples=200, deadline=None)
@given(any_html)
def test_pasting_gives_the_same_words_and_nothing_of_ours(html):
    body = normalise(html).body
    clipped = clip(Article(body=body), "body", NAMES)
    tags = "".join(re.findall("<[^<>]*>", clipped.html))
    assert not re.search(r'(?:class|role|data-[a-z]+|style)="|(?:src|href)="media:', tags)
    if "data-opaque" not in body:
        assert plain_text(normalise(clipped.html).body).split() == clipped.text.split()


def test_a_film_elsewhere_is_a_link_with_its_caption_below():
    film = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
    figure = f'<figure><a href="{film}">Phim</a><figcaption>c <cite>k</cite></figcaption></figure>'
    made = clip(Article(body=figure), "body", {})
    assert made.html == f'<p><a href="{film}">Phim</a></p>\n<p>c <cite>k</cite></p>'


def test_a_film_in_a_frame_is_a_link_too():
    frame = (
        "&lt;iframe src=&quot;https://www.youtube.com/embed/dQw4w9WgXcQ&quot;&gt;&lt;/iframe&gt;"
    )
    made = clip(Article(body=f'<div data-opaque="{frame}"></div>'), "body", {})
    assert "<button" not in made.html
    assert "<a href=" in made.html
