"""Shorter rows: labels and media by articles' keys, sort keys of a byte a letter, titles once."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from desktop.vietnamese import sort_text

revision = "0011"
down_revision = "0010"

_ROWS = 500
"""Articles that are in memory at once."""

_SAID: tuple[sa.Column[Any], ...] = (
    sa.Column("words", sa.Text, nullable=False, server_default=""),
    sa.Column("unsaid", sa.Boolean, nullable=False, server_default=sa.false()),
)
_TABLES: dict[str, tuple[sa.Column[Any], ...]] = {
    "article_categories": (sa.Column("category", sa.Text, primary_key=True),),
    "article_tags": (sa.Column("tag", sa.Text, primary_key=True),),
    "article_people": (sa.Column("person", sa.Text, primary_key=True),),
    "media_uses": (sa.Column("hash", sa.String(64), primary_key=True), *_SAID),
    "media_past": (sa.Column("hash", sa.String(64), primary_key=True),),
}


def upgrade() -> None:
    """Name articles by their keys in the tables of short rows, and make sort keys anew."""
    for name, columns in _TABLES.items():
        _by_key(name, columns)
    # A version without a text of its own says what its article's row says, the title too.
    op.execute("UPDATE versions SET title = '' WHERE length(content) = 0")
    _sort_anew()


def _by_key(name: str, columns: tuple[sa.Column[Any], ...]) -> None:
    first, *others = (column.name for column in columns)
    listed = ", ".join((first, *others))
    op.execute(
        f"CREATE TABLE rows_before AS SELECT articles.key, {name}.* FROM {name} "  # noqa: S608
        f"JOIN articles ON articles.id = {name}.article"
    )
    op.drop_table(name)
    key = sa.Column("article", sa.Integer, sa.ForeignKey("articles.key"), primary_key=True)
    op.create_table(name, key, *columns)
    op.execute(
        f"INSERT INTO {name} (article, {listed}) SELECT key, {listed} FROM rows_before "  # noqa: S608
        f"ORDER BY key, {first}"
    )
    op.create_index(f"{name}_{first}", name, [first, "article"])
    op.drop_table("rows_before")


def _sort_anew() -> None:
    query = sa.text(
        "SELECT key, title, category FROM articles WHERE key > :key ORDER BY key LIMIT :rows"
    )
    filled = sa.text(
        "UPDATE articles SET title_key = :title, category_key = :category WHERE key = :key"
    )
    key = -(2**31)
    while rows := op.get_bind().execute(query, {"key": key, "rows": _ROWS}).all():
        key = rows[-1].key
        told = [
            {"key": row.key, "title": sort_text(row.title), "category": _path_key(row.category)}
            for row in rows
        ]
        op.get_bind().execute(filled, told)


def _path_key(path: str) -> str:
    return sort_text(path.replace("/", "\t"))
