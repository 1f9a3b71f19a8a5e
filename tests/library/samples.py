"""Small articles to keep, and a clock to turn."""

from datetime import UTC, datetime, timedelta

from desktop.article.model import Article, Byline


def an_article(title="Thông tin đối ngoại", text="Biên giới bình yên.", **fields):
    return Article(title=title, body=f"<p>{text}</p>", **fields)


def full_article():
    return an_article(
        sapo="Tóm tắt trước bài.",
        bylines=(Byline(name="Nguyễn Văn An"),),
        categories=("Tin tức/Thông tin đối ngoại", "Văn hóa"),
        tags=("biên giới", "hải đảo"),
        published_at=datetime(2018, 7, 12, 10, 23, tzinfo=UTC),
    )


class Clock:
    """What the library takes for now: a minute later at each look."""

    def __init__(self):
        self.moment = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self):
        self.moment += timedelta(minutes=1)
        return self.moment
