from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from desktop.article.model import Article, Byline, Picture, Role, Source
from desktop.article.states import State
from desktop.exchange.errors import FieldFixed, FieldUnfit, FieldUnknown
from desktop.exchange.fields import typed, with_field

ARTICLE = Article(categories=("Tin tức", "Văn hóa"), cover=Picture(media="a" * 64))


@pytest.mark.parametrize(
    ("name", "value", "field", "expected"),
    [
        ("title", "  Đoàn\n  công tác ", "title", "Đoàn công tác"),
        ("title", "Hue\u0302\u0301", "title", "Huế"),
        ("category", "Tin tức / Đối ngoại", "categories", ("Tin tức/Đối ngoại", "Văn hóa")),
        ("categories", ["A", "B/C"], "categories", ("A", "B/C")),
        ("tags", "biển đảo, tập huấn", "tags", ("biển đảo", "tập huấn")),
        ("tags", "", "tags", ()),
        ("source", "Báo Thái Bình", "source", Source(name="Báo Thái Bình")),
        ("source.url", "https://x.vn", "source", Source(url="https://x.vn")),
        ("author", "An, Bình", "bylines", (Byline(name="An"), Byline(name="Bình"))),
        ("bylines", {"name": "An"}, "bylines", (Byline(name="An"),)),
        ("state", "published", "state", State.PUBLISHED),
        ("date", "12/07/2018 17:23", "date", datetime(2018, 7, 12, 10, 23, tzinfo=UTC)),
        ("date", "", "date", None),
        ("ai_used", "có", "ai_used", True),
        ("cover.alt", "Lễ hội", "cover", replace(ARTICLE.cover, alt="Lễ hội")),
        ("cover.focus", "0.25, 0.5", "cover", replace(ARTICLE.cover, focus=(0.25, 0.5))),
        ("cover", "", "cover", None),
    ],
)
def test_a_field_is_set_as_people_write_it(name, value, field, expected):
    assert getattr(with_field(ARTICLE, name, value), field) == expected


def test_a_byline_has_a_role_and_a_share():
    written = typed("bylines", '[{"name": "An", "role": "photographer", "share": 0.5}]')
    article = with_field(ARTICLE, "bylines", written)
    assert article.bylines == (Byline(name="An", role=Role.PHOTOGRAPHER, share=Decimal("0.5")),)


def test_brackets_in_a_title_are_no_list():
    assert typed("title", "[Ảnh] Lễ hội") == "[Ảnh] Lễ hội"


@pytest.mark.parametrize("name", ["nope", "source.nope", "title.x", "category.x", "bylines.share"])
def test_an_unknown_field_is_named(name):
    with pytest.raises(FieldUnknown) as refused:
        with_field(ARTICLE, name, "x")
    assert refused.value.name == name


@pytest.mark.parametrize("name", ["id", "created_at", "modified_at"])
def test_what_the_program_keeps_is_not_set(name):
    with pytest.raises(FieldFixed):
        with_field(ARTICLE, name, "x")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("state", "xong"),
        ("date", "hôm qua"),
        ("title", ["a", "b"]),
        ("ai_used", "maybe"),
        ("related", "not-an-id"),
        ("bylines", [{"name": "An", "role": "cook"}]),
        ("title", "\udcff"),
    ],
)
def test_a_value_that_does_not_fit_is_shown(name, value):
    with pytest.raises(FieldUnfit) as refused:
        with_field(ARTICLE, name, value)
    assert refused.value.name == name


def test_a_cover_that_is_not_there_has_no_text():
    with pytest.raises(FieldUnfit):
        with_field(Article(), "cover.alt", "Lễ hội")


def test_a_list_that_is_no_json_does_not_fit():
    with pytest.raises(FieldUnfit):
        typed("tags", '["a", ')
