"""Articles as bytes, and the hash of what they say."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from desktop.article.model import Attachment, Byline, Picture, Source, new_id
from desktop.article.states import State
from desktop.library.encoding import content_hash, packed, unpacked
from tests.library.samples import full_article

LATER = datetime(2027, 1, 1, tzinfo=UTC)


def test_every_field_survives():
    article = replace(
        full_article(),
        bylines=(Byline(name="An", share=Decimal("0.5")),),
        source=Source(name="Báo", url="https://example.vn"),
        cover=Picture(media="a" * 64, focus=(0.25, 0.75)),
        attachments=(Attachment(media="b" * 64, file="cv.pdf"),),
        related=(new_id(),),
        expires_at=LATER,
        ai_used=True,
    )
    assert unpacked(packed(article)) == article


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
def test_the_road_is_no_content(step):
    article = full_article()
    assert content_hash(replace(article, **step)) == content_hash(article)


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
    article = full_article()
    assert content_hash(replace(article, **change)) != content_hash(article)


def test_a_hash_stays_what_it_was():
    """Approvals of years ago hang on it: this value may never change."""
    assert content_hash(replace(full_article(), id=new_id())) == (
        "352e512d03c209c83aa74ec8c66f1d603cf9f73d4cfe0342a41a1cb56b2f9ae7"
    )
