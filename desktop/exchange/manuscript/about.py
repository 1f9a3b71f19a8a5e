"""Which of a document's properties are worth a field of the article."""

from datetime import UTC, datetime, timedelta

from desktop.article.model import now
from desktop.exchange.raw import Raw

_NOBODY = {
    "acer", "admin", "administrator", "asus", "author", "computer", "dell", "hp", "lenovo",
    "microsoft", "microsoft office user", "owner", "pc", "python-docx", "root", "unknown", "user",
    "windows user",
}  # fmt: skip
"""Names that a computer came with, not a writer's."""

_FRESH = timedelta(days=7)
"""A document saved within these days is today's news: its date is that of its publication."""


def fields(title: str, author: str, saved: str) -> dict[str, Raw]:
    """Return the fields that fit; `saved` is the ISO moment of the last change, or empty."""
    told: dict[str, Raw] = {}
    if any(map(str.isalnum, title)):
        told["title"] = title.strip()
    names = [name.strip() for name in author.split(";")]
    authors = [name for name in names if name and name.lower() not in _NOBODY]
    if authors:
        told["bylines"] = authors
    moment = _moment(saved)
    if moment is not None and now() - moment > _FRESH:
        told["date"] = moment.isoformat()
    return told


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
