"""A million articles: texts kept once and compressed, an index of words without the words."""

import zlib

import msgspec
import sqlalchemy as sa
from alembic import op
from sqlalchemy.engine import Connection

revision = "0009"
down_revision = "0008"

_FEW = 500
_UNREADABLE = (zlib.error, msgspec.MsgspecError, UnicodeDecodeError)

_articles = sa.table("articles", *map(sa.column, ("key", "id", "version", "content")))
_versions = sa.table("versions", *map(sa.column, ("article", "number", "hash", "content")))
_rows = sa.table("search_rows", *map(sa.column, ("row", "key", "said")))


def upgrade() -> None:
    """Compress articles, let their newest versions lean on them, and index their words anew."""
    connection = op.get_bind()
    for name, column in (("day", "day"), ("title", "title_key"), ("category", "category_key")):
        op.create_index(f"articles_by_{name}", "articles", ["deleted_at", column, "key"])
    _make_room_for_ready_bodies()
    _compress(connection)
    if connection.dialect.name == "sqlite":
        _index(connection)


def _make_room_for_ready_bodies() -> None:
    """They are made anew when a site is next exported."""
    op.drop_table("ready_bodies")
    op.create_table(
        "ready_bodies",
        sa.Column("article", sa.CHAR(32), sa.ForeignKey("articles.id"), primary_key=True),
        sa.Column("made_by", sa.Integer, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_index("ready_bodies_made_by", "ready_bodies", ["made_by"])


def _compress(connection: Connection) -> None:
    from desktop.library.encoding import deflated

    key = 0
    while True:
        following = sa.select(_articles).where(_articles.c.key > key).order_by(_articles.c.key)
        some = connection.execute(following.limit(_FEW)).all()
        if not some:
            return
        for row in some:
            here = _articles.c.key == row.key
            packed = sa.update(_articles).where(here).values(content=deflated(row.content))
            connection.execute(packed)
            _lean(connection, row)
        key = some[-1].key


def _lean(connection: Connection, row: "sa.Row[tuple[object, ...]]") -> None:
    """Let the newest version take no room when it says what the article's row says."""
    from desktop.article.content import content_hash
    from desktop.library.encoding import decoded

    try:
        said = content_hash(decoded(row.content))
    except _UNREADABLE:  # its version may be all that is left of it
        return
    newest = (_versions.c.article == row.id) & (_versions.c.number == row.version)
    same = newest & (_versions.c.hash == said)
    connection.execute(sa.update(_versions).where(same).values(content=b""))


def _index(connection: Connection) -> None:
    """Make the indexes, their rows in the order in which articles were modified."""
    from desktop.library.schema import SEARCH_INDEX

    op.execute("ALTER TABLE search RENAME TO search_before")
    for statement in SEARCH_INDEX:
        op.execute(statement)
    op.execute(
        "INSERT INTO search_rows SELECT row_number() OVER (ORDER BY modified_at, key), key, 0 "
        "FROM articles WHERE key IN (SELECT rowid FROM search_before)"
    )
    for table, column in (("search", "folded"), ("search_exact", "words")):
        op.execute(
            f"INSERT INTO {table} (rowid, words) SELECT row, {column} FROM search_rows "  # noqa: S608
            "JOIN search_before ON search_before.rowid = search_rows.key ORDER BY row"
        )
    before = sa.table("search_before", sa.column("rowid"), sa.column("words"))
    for found in connection.execute(sa.select(before)).yield_per(_FEW):
        known = sa.update(_rows).where(_rows.c.key == found.rowid)
        connection.execute(known.values(said=zlib.crc32(found.words.encode())))
    op.execute("DROP TABLE search_before")
