"""Articles as bytes."""

import zlib
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from desktop import resources
from desktop.article.model import Attachment, Byline, Picture, Source, new_id
from desktop.library.encoding import encoded, packed, unpacked
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


@pytest.mark.parametrize(
    ("words", "sum_"), [("library/words-1.txt", 0x7104A7B3), ("library/words-2.txt", 0x2DC8C862)]
)
def test_what_was_compressed_against_former_words_is_read(words, sum_):
    article, former = full_article(), resources.path(words).read_bytes()
    stream = zlib.compressobj(zdict=former)
    kept = stream.compress(encoded(article)) + stream.flush()
    assert unpacked(kept) == article
    assert zlib.adler32(former) == sum_  # the file never changes
