"""Filters of a search: the articles that a category, a person, a day … holds for.

Names are compared folded: those in use are few beside the articles, so they are read and compared
here, and the database is asked for the ones that fit. A name fits when each word that was typed
begins a word of it; of what is quoted, the name itself is meant if there is one.
"""

import json
from collections.abc import Callable, Collection, Iterable

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine import Connection

from desktop.library.articles import Listing
from desktop.library.days import span
from desktop.library.labelled import carrying, used
from desktop.library.query import Facet, Filter
from desktop.library.schema import (
    article_categories,
    article_people,
    article_tags,
    articles,
    media,
    media_uses,
)
from desktop.state_names import states_called
from desktop.vietnamese import fold

Condition = sa.ColumnElement[bool]

_NO = ("khong", "no", "0")
"""Answers that turn `coanh:` round."""


def narrowed(connection: Connection, listing: Listing, filters: Iterable[Filter]) -> Listing:
    """Return `listing` with only the articles that every filter holds for."""
    for each in filters:
        condition = _CONDITIONS[each.facet](connection, each)
        if condition is not None:
            listing = listing.where(sa.not_(condition) if each.excluded else condition)
    return listing


def _labelled(table: sa.Table, name: str) -> "Callable[[Connection, Filter], Condition]":
    column = table.c[name]

    def condition(connection: Connection, asked: Filter) -> Condition:
        named = one_of(connection, column, fitting(asked, used(connection, column)))
        return carrying(connection, table, named)

    return condition


def _topic(connection: Connection, asked: Filter) -> Condition:
    topics = list(filter(None, used(connection, articles.c.topic)))
    return one_of(connection, articles.c.topic, fitting(asked, topics))


def one_of(
    connection: Connection, column: sa.ColumnElement[str], values: Collection[str]
) -> Condition:
    """Return the condition that `column` holds one of `values`, however many: as one parameter."""
    packed = sa.literal(json.dumps(list(values)), sa.Text)
    if connection.dialect.name == "sqlite":
        listed = sa.func.json_each(packed).table_valued("value")
    else:
        told = sa.cast(packed, postgresql.JSONB)
        listed = sa.func.jsonb_array_elements_text(told).table_valued("value")
    return column.in_(sa.select(listed.c.value))


def fitting(asked: Filter, labels: Collection[str]) -> list[str]:
    """Return those of `labels` that `asked` means; a path also means those below it."""
    if asked.quoted:
        for wanted, spelled in ((asked.quoted, str), (asked.value, fold)):
            if meant := [label for label in labels if _is_or_below(wanted, spelled(label))]:
                return meant
    return [label for label in labels if _fits(asked.value, label)]


def _is_or_below(wanted: str, label: str) -> bool:
    return label == wanted or label.startswith(f"{wanted}/")


def _fits(value: str, label: str) -> bool:
    words = fold(label).replace("/", " ").split()
    return all(any(word.startswith(typed) for word in words) for typed in value.split())


def _state(_connection: Connection, filtered: Filter) -> Condition:
    fitting = [state.value for state in states_called(filtered.value)]
    return articles.c.state.in_(fitting) if fitting else sa.false()  # else all are gone through


def _day(_connection: Connection, asked: Filter) -> Condition | None:
    between = span(asked.value)
    if between is None:
        return None  # half typed: nothing is said yet
    begin, end = between
    return sa.and_(articles.c.day >= begin, articles.c.day < end)


def _picture(connection: Connection, asked: Filter) -> Condition:
    pictures = sa.select(media.c.hash).where(media.c.mime.startswith("image/"))
    with_pictures = carrying(connection, media_uses, media_uses.c.hash.in_(pictures))
    return sa.not_(with_pictures) if asked.value.startswith(_NO) else with_pictures


_CONDITIONS: dict[Facet, Callable[[Connection, Filter], Condition | None]] = {
    Facet.CATEGORY: _labelled(article_categories, "category"),
    Facet.PERSON: _labelled(article_people, "person"),
    Facet.TAG: _labelled(article_tags, "tag"),
    Facet.TOPIC: _topic,
    Facet.STATE: _state,
    Facet.DAY: _day,
    Facet.PICTURE: _picture,
}
