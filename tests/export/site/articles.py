"""Articles of a small portal, and their cards."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from desktop.article.body.ready import ready_body
from desktop.article.model import Article, Byline
from desktop.article.states import State
from desktop.export.site.card import card_of, seconds

FIRST = datetime(2018, 7, 1, 3, tzinfo=UTC)
NOW = seconds(datetime(2020, 1, 1, tzinfo=UTC))


def number(n: int) -> UUID:
    return UUID(int=(0x0190163D8694739B << 64) | (0xAEA5966C << 32) | n)


def an_article(n: int = 1, **fields) -> Article:
    """Return the nth article, a day after the one before it."""
    told = Article(
        id=number(n),
        title=f"Bài số {n}",
        sapo=f"Tóm tắt của bài số {n}.",
        body=f"<p>Nội dung của bài số {n}.</p>",
        slug=f"bai-so-{n}",
        categories=("Tin tức/Thời sự",),
        tags=("biên giới",),
        bylines=(Byline(name="Nguyễn Thị Lan"),),
        state=State.PUBLISHED,
        published_at=FIRST + timedelta(days=n),
        created_at=FIRST,
        modified_at=FIRST + timedelta(days=n),
    )
    return replace(told, **fields)


def a_card(n: int = 1, **fields):
    article = an_article(n, **fields)
    return card_of(article, ready_body(article.body, article.language))
