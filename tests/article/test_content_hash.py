"""The hash that versions and approvals hang on."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from desktop.article.content import content_hash
from desktop.article.model import Article, Byline, new_id
from desktop.article.states import State

ARTICLE = Article(
    title="Thông tin đối ngoại",
    sapo="Tóm tắt trước bài.",
    body="<p>Biên giới bình yên.</p>",
    bylines=(Byline(name="Nguyễn Văn An"),),
    categories=("Tin tức/Thông tin đối ngoại", "Văn hóa"),
    tags=("biên giới", "hải đảo"),
)
LATER = datetime(2027, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "step",
    [
        {"state": State.PUBLISHED},
        {"modified_at": LATER},
        {"publish_at": LATER},
        {"published_at": LATER},
        {"id": new_id()},
    ],
)
def test_where_an_article_stands_is_no_content(step):
    assert content_hash(replace(ARTICLE, **step)) == content_hash(ARTICLE)


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Khác"},
        {"bylines": (Byline(name="Nguyễn Văn An", share=Decimal("0.5")),)},
        {"tags": ("hải đảo", "biên giới")},
        {"ai_used": True},
    ],
)
def test_any_change_readers_see_is_content(change):
    assert content_hash(replace(ARTICLE, **change)) != content_hash(ARTICLE)


def test_a_hash_stays_what_it_was():
    """Approvals of years ago hang on it: this value may never change."""
    assert content_hash(replace(ARTICLE, id=new_id())) == (
        "352e512d03c209c83aa74ec8c66f1d603cf9f73d4cfe0342a41a1cb56b2f9ae7"
    )
