"""Articles as bytes."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from desktop.article.model import Attachment, Byline, Picture, Source, new_id
from desktop.library.encoding import packed, unpacked
from tests.library.samples import full_article


def test_every_field_survives():
    article = replace(
        full_article(),
        bylines=(Byline(name="An", share=Decimal("0.5")),),
        source=Source(name="Báo", url="https://example.vn"),
        cover=Picture(media="a" * 64, focus=(0.25, 0.75)),
        attachments=(Attachment(media="b" * 64, file="cv.pdf"),),
        related=(new_id(),),
        expires_at=datetime(2027, 1, 1, tzinfo=UTC),
        ai_used=True,
    )
    assert unpacked(packed(article)) == article
