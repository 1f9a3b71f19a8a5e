"""The fields of an article, in the order of a publishing system's form."""

from dataclasses import replace

import pytest

from desktop.article.model import Article, Attachment, Byline, Picture, Source
from desktop.export.paste.fields import paste_fields
from desktop.export.paste.pictures import numbered

from .samples import COVER, INNER, RICH


@pytest.fixture
def fields():
    def of(article):
        return {field.key: field for field in paste_fields(article, numbered(article))}

    return of


def test_the_fields_come_in_the_order_of_a_form(fields):
    assert list(fields(RICH))[:10] == [
        "title",
        "sapo",
        "body",
        "category.1",
        "tags",
        "bylines",
        "source",
        "source.url",
        "date",
        "correction",
    ]


def test_each_picture_has_its_texts_after_them(fields):
    pictures = [field for field in fields(RICH).values() if field.picture]
    assert [(field.picture, field.text) for field in pictures] == [
        ("01-cover-picture", "Toàn cảnh hội nghị"),
        ("01-cover-picture", "Toàn cảnh hội nghị Trần Văn Hùng"),
        ("02-dai-bieu-trao-doi-tai-hoi-truong", "Đại biểu trao đổi tại hội trường"),
        ("02-dai-bieu-trao-doi-tai-hoi-truong", "Đại biểu trao đổi tại hội trường Trần Văn Hùng"),
    ]


def test_the_body_is_clean_and_names_the_file_where_a_picture_belongs(fields):
    body = fields(RICH)["body"]
    assert "<p>[Picture: 02-dai-bieu-trao-doi-tai-hoi-truong]</p>" in body.html
    assert "[Picture: 02-dai-bieu-trao-doi-tai-hoi-truong]" in body.text
    for trace in ("class=", "style=", "media:", "article:", "<figure", "<img"):
        assert trace not in body.html


def test_an_empty_field_is_none(fields):
    assert list(fields(Article(title="Tin"))) == ["title", "date"]


def test_each_category_is_a_field(fields):
    of = fields(Article(categories=("Tin tức/Văn hóa", "Kinh tế")))
    assert [of[key].text for key in ("category.1", "category.2")] == ["Tin tức/Văn hóa", "Kinh tế"]


def test_the_date_is_vietnam_s(fields):
    assert fields(RICH)["date"].text == "12/07/2018 17:23"


def test_a_field_s_html_is_escaped(fields):
    article = Article(
        title="A & <b>",
        bylines=(Byline(name="An"), Byline(name="Bình")),
        source=Source(url="https://a.vn/?a&b"),
    )
    of = fields(article)
    assert (of["title"].html, of["title"].text) == ("A &amp; &lt;b&gt;", "A & <b>")
    assert (of["source.url"].html, of["bylines"].text) == ("https://a.vn/?a&amp;b", "An, Bình")


def names(article):
    return [picture.name for picture in numbered(article)]


def test_a_file_that_is_shown_twice_is_there_once():
    cover_again = RICH.body.replace(INNER, COVER)
    assert names(replace(RICH, body=cover_again)) == ["01-cover-picture"]


def test_recordings_and_papers_come_after_the_pictures():
    body = f'<figure><audio src="media:{"d" * 64}" controls></audio></figure>{RICH.body}'
    paper = Attachment(media="e" * 64, file="Quyết định số 12.pdf")
    article = replace(RICH, body=body, attachments=(paper,))
    assert names(article)[2:] == ["03-recording", "04-quyet-dinh-so-12"]


@pytest.mark.parametrize(
    ("caption", "name"),
    [
        ("", "01-picture"),
        ("…", "01-picture"),
        ("Ảnh " * 20, "01-" + "anh-" * 9 + "anh"),
        ("A" * 99, "01-" + "a" * 40),
    ],
)
def test_a_name_is_short_and_plain(caption, name):
    figure = (
        f'<figure><img src="media:{INNER}" alt=""><figcaption>{caption}</figcaption></figure>'
        if caption
        else f'<figure><img src="media:{INNER}" alt=""></figure>'
    )
    assert names(Article(body=figure)) == [name]


def test_a_cover_that_only_adorns_has_no_alternative_text():
    cover = Picture(media=COVER, alt="Hoa", decorative=True)
    assert [picture.alt for picture in numbered(Article(cover=cover))] == [""]
