"""Counts of readers, in words."""

from datetime import date

from desktop.article.readers import Rating, Readers
from desktop.language import tr, trn
from desktop.ui.moments import day_and_clock
from desktop.vietnamese.numbers import format_number


def visits(count: int) -> str:
    """Return a number of visits, such as `1.234 visits`."""
    return trn("one visit", "{number} visits", count, number=format_number(count))


def votes(count: int, total: int) -> str:
    """Return a number of votes and its share of all."""
    share = round(100 * count / total) if total else 0
    return trn(
        "one vote ({share} %)",
        "{number} votes ({share} %)",
        count,
        number=format_number(count),
        share=share,
    )


def rating(given: Rating) -> str:
    """Return what readers think of an article, such as `4,3 of 5 (12 readers, 52 stars)`."""
    return trn(
        "{average} of 5 stars (one reader)",
        "{average} of 5 stars ({number} readers, {sum} stars)",
        given.count,
        average=f"{given.average:.1f}".replace(".", ","),
        number=format_number(given.count),
        sum=format_number(given.sum),
    )


def on_article(readers: Readers, article: str) -> str:
    """Return what is known of the readers of `article` (32 digits), a fact a line, or nothing."""
    read, rated = readers.read.get(article), readers.ratings.get(article)
    facts = [
        *([tr("Read: {visits}", visits=visits(read))] if read is not None else []),
        *([tr("Rating: {rating}", rating=rating(rated))] if rated else []),
    ]
    return "\n".join([*facts, as_of(readers)]) if facts else ""


def as_of(readers: Readers) -> str:
    """Return the time of the figures."""
    return tr("Figures of {time}", time=day_and_clock(readers.at))


def day_name(iso: str) -> str:
    """Return `2018-07-12` as readers write it: `12/07/2018`."""
    return f"{date.fromisoformat(iso):%d/%m/%Y}"
