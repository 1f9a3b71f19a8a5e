"""The rows that tell under which categories and tags an article stands, and who it is by.

Every function works inside the transaction of the connection it is given; articles are named by
their rows' keys.
"""

from collections.abc import Collection, Mapping

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.model import Article
from desktop.library.schema import article_categories, article_people, article_tags

_COLUMNS = (article_categories.c.category, article_tags.c.tag, article_people.c.person)

_HELD = sa.union_all(
    *(
        sa.select(sa.literal_column(str(place), sa.Integer).label("place"), column.label("label"))
        # A bound name: the statement is made once.
        .where(column.table.c.article == sa.bindparam("a_key"))
        for place, column in enumerate(_COLUMNS)
    )
)


def replace(connection: Connection, key: int, article: Article) -> None:
    """Make the labels of `article` all that the rows tell of it; what stays is not written."""
    held: tuple[set[str], ...] = tuple(set() for _ in _COLUMNS)
    for row in connection.execute(_HELD, {"a_key": key}):
        held[row.place].add(row.label)
    for column, its, labels in zip(_COLUMNS, held, _labels(article), strict=True):
        if its != set(labels):
            connection.execute(sa.delete(column.table).where(column.table.c.article == key))
            _add(connection, column, {key: labels})


def add(connection: Connection, many: Mapping[int, Article]) -> None:
    """Write the labels of articles that the rows tell nothing of yet."""
    sets = {key: _labels(article) for key, article in many.items()}
    for place, column in enumerate(_COLUMNS):
        _add(connection, column, {key: labels[place] for key, labels in sets.items()})


def _labels(article: Article) -> tuple[Collection[str], ...]:
    """Return the labels of `article` for each of `_COLUMNS`."""
    people = tuple(byline.name for byline in article.bylines if byline.name)
    return article.categories, article.tags, people


def _add(
    connection: Connection, column: "sa.Column[str]", sets: Mapping[int, Collection[str]]
) -> None:
    rows = [
        {"article": key, column.name: label}
        for key, labels in sets.items()
        for label in sorted(set(labels))
    ]
    if rows:
        connection.execute(sa.insert(column.table), rows)
