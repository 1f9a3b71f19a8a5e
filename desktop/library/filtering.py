"""Filters of a search: the articles that a category, a person, a day … holds for.

Names are compared folded: those in use are few beside the articles, so they are read and compared
here, and the database is asked for the ones that fit. A name fits when each word that was typed
begins a word of it.
"""

from collections.abc import Callable, Iterable

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.states import State
from desktop.library.articles import Listing
from desktop.library.days import span
from desktop.library.query import Facet, Filter
from desktop.library.schema import (
    article_categories,
    article_people,
    article_tags,
    articles,
    media,
    media_uses,
)
from desktop.state_names import state_name
from desktop.vietnamese import fold

Condition = sa.ColumnElement[bool]

_NO = ("khong", "no", "0")
"""Answers that turn `coanh:` round."""


def narrowed(connection: Connection, listing: Listing, filters: Iterable[Filter]) -> Listing:
    """Return `listing` with only the articles that every filter holds for."""
    for each in filters:
        condition = _CONDITIONS[each.facet](connection, each.value)
        if condition is not None:
            listing = listing.where(sa.not_(condition) if each.excluded else condition)
    return listing


def _labelled(table: sa.Table, name: str) -> "Callable[[Connection, str], Condition]":
    column = table.c[name]

    def condition(connection: Connection, value: str) -> Condition:
        used = connection.execute(sa.select(column).distinct()).scalars()
        fitting = [label for label in used if _fits(value, label)]
        return articles.c.id.in_(sa.select(table.c.article).where(column.in_(fitting)))

    return condition


def _fits(value: str, label: str) -> bool:
    words = fold(label).replace("/", " ").split()
    return all(any(word.startswith(typed) for word in words) for typed in value.split())


def _state(_connection: Connection, value: str) -> Condition:
    asked = value.replace(" ", "").replace("-", "")
    names = {state: (fold(state_name(state)).replace(" ", ""), state.value) for state in State}
    fitting = [
        state.value
        for state, spelled in names.items()
        if any(name.startswith(asked) for name in spelled)
    ]
    return articles.c.state.in_(fitting)


def _day(_connection: Connection, value: str) -> Condition | None:
    between = span(value)
    if between is None:
        return None  # half typed: nothing is said yet
    begin, end = between
    day = sa.func.coalesce(
        articles.c.published_at, articles.c.created_at, type_=articles.c.created_at.type
    )
    return sa.and_(day >= begin, day < end)


def _picture(_connection: Connection, value: str) -> Condition:
    pictures = (
        sa.select(media_uses.c.article)
        .join(media, media.c.hash == media_uses.c.hash)
        .where(media.c.mime.startswith("image/"))
    )
    with_pictures = articles.c.id.in_(pictures)
    return sa.not_(with_pictures) if value.startswith(_NO) else with_pictures


_CONDITIONS: dict[Facet, Callable[[Connection, str], Condition | None]] = {
    Facet.CATEGORY: _labelled(article_categories, "category"),
    Facet.PERSON: _labelled(article_people, "person"),
    Facet.TAG: _labelled(article_tags, "tag"),
    Facet.STATE: _state,
    Facet.DAY: _day,
    Facet.PICTURE: _picture,
}
