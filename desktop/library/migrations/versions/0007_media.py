"""What is known of media, edited once for every place; what articles say and said of them."""

import re
import zlib

import msgspec
import sqlalchemy as sa
from alembic import op
from sqlalchemy.engine import Connection

revision = "0007"
down_revision = "0006"

_SHOWN = re.compile(rb'(?:media:|"media":")([0-9a-f]{64})')
_UNREADABLE = (zlib.error, msgspec.MsgspecError, UnicodeDecodeError)

_media = sa.table("media", *map(sa.column, ("hash", "name", "words")))
_uses = sa.table("media_uses", *map(sa.column, ("article", "hash", "words", "unsaid")))
_articles = sa.table("articles", *map(sa.column, ("id", "content")))
_versions = sa.table("versions", *map(sa.column, ("article", "content")))


def upgrade() -> None:
    """Add the columns and the table, and fill them from what articles and versions say."""
    for column in _columns():
        op.add_column("media", column)
    for name in ("added_at", "words", "size"):
        index = "media_newest" if name == "added_at" else f"media_{name}"
        op.create_index(index, "media", ["binned_at", name, "hash"])
    op.create_index("media_likeness", "media", ["likeness", "hash"])
    op.add_column("media_uses", sa.Column("words", sa.Text, nullable=False, server_default=""))
    unsaid = sa.Column("unsaid", sa.Boolean, nullable=False, server_default=sa.false())
    op.add_column("media_uses", unsaid)
    past = op.create_table(
        "media_past",
        sa.Column("article", sa.CHAR(32), sa.ForeignKey("articles.id"), primary_key=True),
        sa.Column("hash", sa.String(64), primary_key=True),
    )
    op.create_index("media_past_hash", "media_past", ["hash", "article"])
    _name(op.get_bind())
    _say(op.get_bind())
    _remember(op.get_bind(), past)


def _columns() -> list[sa.Column[str]]:
    said = [sa.Column(name, sa.Text, nullable=False, server_default="") for name in _SAID]
    return [*said, sa.Column("likeness", sa.String(16)), sa.Column("binned_at", sa.String(20))]


_SAID = ("alt", "credit", "words")


def _name(connection: Connection) -> None:
    from desktop.library.media import words

    for row in connection.execute(sa.select(_media.c.hash, _media.c.name)).all():
        here = sa.update(_media).where(_media.c.hash == row.hash)
        connection.execute(here.values(words=words(row.name)))


def _say(connection: Connection) -> None:
    """Write what the articles that show media say of them."""
    from desktop.library.encoding import decoded
    from desktop.library.media_uses import used_by

    showing = sa.select(_uses.c.article).distinct()
    query = sa.select(_articles).where(_articles.c.id.in_(showing))
    for row in connection.execute(query).yield_per(100):
        try:
            uses = used_by(decoded(row.content))
        except _UNREADABLE:  # `verify` tells of it in a library that opens
            continue
        for media_hash, use in uses.items():
            here = (_uses.c.article == row.id) & (_uses.c.hash == media_hash)
            said = sa.update(_uses).where(here).values(words=use.words, unsaid=use.unsaid)
            connection.execute(said)


def _remember(connection: Connection, past: sa.Table) -> None:
    """Note what versions show and their articles show no more."""
    from desktop.library.encoding import inflated

    known = {(row.article, row.hash) for row in connection.execute(sa.select(_uses))}
    for row in connection.execute(sa.select(_versions)).yield_per(100):
        try:
            shown = {found.decode() for found in _SHOWN.findall(inflated(row.content))}
        except _UNREADABLE:
            continue
        new = {(row.article, each) for each in shown} - known
        known |= new
        if new:
            rows = [{"article": article, "hash": each} for article, each in sorted(new)]
            connection.execute(sa.insert(past), rows)
