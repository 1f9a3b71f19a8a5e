"""The tables, as the newest program knows them.

A new library is made from these tables and stamped; an older one is brought up to date by the
migrations. A test holds the two ways to the same schema.
"""

from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine import Connection, Dialect
from sqlalchemy.types import TypeDecorator

NEWEST = "0012"
"""The schema's version: the last migration's revision. Revisions are numbers that only grow."""

UNKNOWN = "unknown"
"""The version of a database that carries none: it is no library, or a damaged one."""


class Stamp(TypeDecorator[datetime]):
    """A moment in UTC as ISO text of one width, so that it sorts: `2018-07-12T10:23:00Z`."""

    impl = sa.String(20)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002, D102
        if value is None:
            return None
        return f"{value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002, D102
        return datetime.fromisoformat(value) if value else None


Key = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
"""A text that sorts by its code points, whatever the database's own order is."""

metadata = sa.MetaData()
_uuid = sa.Uuid(native_uuid=False)
_hash = sa.String(64)

articles = sa.Table(
    "articles",
    metadata,
    sa.Column("key", sa.Integer, primary_key=True),  # the search row's number; VACUUM keeps it
    sa.Column("id", _uuid, nullable=False, unique=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("category", sa.Text, nullable=False),
    sa.Column("created_at", Stamp, nullable=False),
    sa.Column("modified_at", Stamp, nullable=False),
    sa.Column("published_at", Stamp),
    sa.Column("deleted_at", Stamp),
    sa.Column("content", sa.LargeBinary, nullable=False),  # lists never read this far
    sa.Column(
        "change", sa.Integer, nullable=False, server_default="0"
    ),  # 0: none since it is counted
    sa.Column("title_key", Key, nullable=False, server_default=""),  # `sort_text` of the title
    sa.Column("category_key", Key, nullable=False, server_default=""),  # of the main category
    sa.Column("topic", sa.Text, nullable=False, server_default=""),
    sa.Column("day", Stamp, nullable=False, server_default=""),  # `Article.reader_date`
    sa.Index("articles_newest", "deleted_at", "modified_at", "key"),
    sa.Index("articles_newest_of_state", "deleted_at", "state", "modified_at", "key"),
    sa.Index("articles_change", "change"),
    sa.Index("articles_by_day", "deleted_at", "day", "key"),
    sa.Index("articles_by_title", "deleted_at", "title_key", "key"),
    sa.Index("articles_by_category", "deleted_at", "category_key", "key"),
    sa.Index("articles_topic", "topic", "deleted_at"),
)

counters = sa.Table(
    "counters",
    metadata,
    sa.Column("name", sa.String(16), primary_key=True),
    sa.Column("value", sa.Integer, nullable=False),
)


def _article() -> sa.Column[object]:
    return sa.Column("article", _uuid, sa.ForeignKey("articles.id"), primary_key=True)


def _of_article(name: str, *columns: sa.schema.SchemaItem) -> sa.Table:
    """Return a table of short rows about articles, by their keys: a million articles have many."""
    key = sa.Column("article", sa.Integer, sa.ForeignKey("articles.key"), primary_key=True)
    return sa.Table(name, metadata, key, *columns)


article_categories = _of_article(
    "article_categories",
    sa.Column("category", sa.Text, primary_key=True),
    sa.Index("article_categories_category", "category", "article"),
)

article_tags = _of_article(
    "article_tags",
    sa.Column("tag", sa.Text, primary_key=True),
    sa.Index("article_tags_tag", "tag", "article"),
)

article_people = _of_article(
    "article_people",
    sa.Column("person", sa.Text, primary_key=True),
    sa.Index("article_people_person", "person", "article"),
)

ready_bodies = sa.Table(
    "ready_bodies",
    metadata,
    _article(),
    sa.Column("made_by", sa.Integer, nullable=False),  # `READY_VERSION` when it was made
    sa.Column("content", sa.LargeBinary, nullable=False),
    sa.Index("ready_bodies_made_by", "made_by"),
)

published_paths = sa.Table(
    "published_paths",
    metadata,
    sa.Column("site", sa.String(64), primary_key=True),
    sa.Column("path", sa.Text, primary_key=True),
    # No reference to articles: what was published once was, whatever becomes of the article.
    sa.Column("article", _uuid, nullable=False),
)

versions = sa.Table(
    "versions",
    metadata,
    _article(),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("kept_at", Stamp, nullable=False),
    sa.Column("reason", sa.String(16), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("hash", _hash, nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
)

handed_over = sa.Table(
    "handed_over",
    metadata,
    # No reference to articles: a package may bring what the writer deletes for good later.
    sa.Column("article", _uuid, primary_key=True),
    sa.Column("hash", _hash, primary_key=True),
)
"""Texts that another library knows from a package."""

drafts = sa.Table(
    "drafts",
    metadata,
    # No reference to articles: what was never saved has a draft and nothing else.
    sa.Column("article", _uuid, primary_key=True),
    sa.Column("base_version", sa.Integer, nullable=False),
    sa.Column("kept_at", Stamp, nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
)

events = sa.Table(
    "events",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("article", _uuid, sa.ForeignKey("articles.id"), nullable=False),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("happened_at", Stamp, nullable=False),
    sa.Column("state_before", sa.String(16), nullable=False),
    sa.Column("state_after", sa.String(16), nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("hash", _hash, nullable=False),
    sa.Index("events_article", "article", "number"),
)

media = sa.Table(
    "media",
    metadata,
    sa.Column("hash", _hash, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("mime", sa.String(127), nullable=False),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("width", sa.Integer, nullable=False),
    sa.Column("height", sa.Integer, nullable=False),
    sa.Column("added_at", Stamp, nullable=False),
    sa.Column("alt", sa.Text, nullable=False, server_default=""),
    sa.Column("credit", sa.Text, nullable=False, server_default=""),
    sa.Column("words", sa.Text, nullable=False, server_default=""),  # folded, the name first
    sa.Column("likeness", sa.String(16)),  # NULL: not looked at yet; empty: it has none
    sa.Column("binned_at", Stamp),
    sa.Index("media_newest", "binned_at", "added_at", "hash"),
    sa.Index("media_words", "binned_at", "words", "hash"),
    sa.Index("media_size", "binned_at", "size", "hash"),
    sa.Index("media_likeness", "likeness", "hash"),
)

media_uses = _of_article(
    "media_uses",
    # No reference to media: text that names a lost picture must still be saved.
    sa.Column("hash", _hash, primary_key=True),
    sa.Column("words", sa.Text, nullable=False, server_default=""),  # said of it there, folded
    sa.Column("unsaid", sa.Boolean, nullable=False, server_default=sa.false()),  # without an alt
    sa.Index("media_uses_hash", "hash", "article"),
)

media_past = _of_article(  # what a version of the article shows, and the article perhaps no more
    "media_past",
    sa.Column("hash", _hash, primary_key=True),
    sa.Index("media_past_hash", "hash", "article"),
)

profiles = sa.Table(
    "profiles",
    metadata,
    sa.Column("name", sa.String(64), primary_key=True),
    sa.Column("content", sa.LargeBinary, nullable=False),
)

portals = sa.Table(
    "portals",
    metadata,
    sa.Column("name", sa.String(64), primary_key=True),
    sa.Column("content", sa.LargeBinary, nullable=False),
)


def _portal() -> sa.Column[str]:
    # No reference to portals, and below none to articles: neither may keep the other from going.
    return sa.Column("portal", sa.String(64), primary_key=True)


portal_cursors = sa.Table(
    "portal_cursors",
    metadata,
    _portal(),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("thorough_at", Stamp),
    sa.Column("synced_at", Stamp, nullable=False),
)

sync_bases = sa.Table(
    "sync_bases",
    metadata,
    _portal(),
    sa.Column("article", _uuid, primary_key=True),
    sa.Column("remote_id", sa.Text, nullable=False),
    sa.Column("change", sa.Integer, nullable=False),
    sa.Column("loose", sa.Boolean, nullable=False),  # links to articles without an address there
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("moment", Stamp),
    sa.Column("permalink", sa.Text, nullable=False),
    sa.Column("left_out", sa.Boolean, nullable=False, server_default=sa.false()),  # of its files
    sa.Index("sync_bases_remote", "portal", "remote_id", unique=True),
    sa.Index("sync_bases_due", "portal", "state", "moment"),
    sa.Index("sync_bases_permalink", "portal", "permalink"),
)

sync_base_contents = sa.Table(  # apart, so that the rows every sync goes through are short
    "sync_base_contents",
    metadata,
    _portal(),
    sa.Column("article", _uuid, primary_key=True),
    sa.Column("content", sa.LargeBinary, nullable=False),
)

sync_holds = sa.Table(
    "sync_holds", metadata, _portal(), sa.Column("article", _uuid, primary_key=True)
)

sync_parcels = sa.Table(
    "sync_parcels",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),  # in the order they were decided
    sa.Column("portal", sa.String(64), nullable=False),
    sa.Column("article", _uuid, nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
    sa.Index("sync_parcels_article", "portal", "article", unique=True),
)

sync_conflicts = sa.Table(
    "sync_conflicts",
    metadata,
    _portal(),
    sa.Column("article", _uuid, primary_key=True),
    sa.Column("noted_at", Stamp, nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
)

portal_media = sa.Table(
    "portal_media",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),  # of two, the last kept counts
    sa.Column("portal", sa.String(64), nullable=False),
    sa.Column("hash", _hash, nullable=False),
    sa.Column("remote_id", sa.Text, nullable=False),
    sa.Column("url", sa.Text, nullable=False),
    sa.Column("alt", sa.Text, nullable=False),
    sa.Column("caption", sa.Text, nullable=False),
    sa.Index("portal_media_hash", "portal", "hash"),
    sa.Index("portal_media_url", "portal", "url", unique=True),
)

writers = sa.Table(
    "writers",
    metadata,
    # No reference to articles: what was never saved is written on too.
    sa.Column("article", _uuid, primary_key=True),
    sa.Column("who", sa.String(128), primary_key=True),
    sa.Column("machine", sa.String(128), primary_key=True),
    sa.Column("since", sa.BigInteger, nullable=False),  # seconds since 1970, by the server's clock
    sa.Column("seen", sa.BigInteger, nullable=False),  # the same; 0: gone from the article
    sa.Column("base_version", sa.Integer),  # what was typed on top of it is not saved yet
    sa.Column("media", sa.Text, nullable=False, server_default=""),  # hashes in what was typed
)

ignored_findings = sa.Table(
    "ignored_findings",
    metadata,
    # No reference to articles: a draft that was never saved has findings too.
    sa.Column("article", _uuid, primary_key=True),
    sa.Column("rule", sa.String(64), primary_key=True),
    sa.Column("text", sa.Text, primary_key=True),  # what was found
    sa.Column("context", sa.Text, primary_key=True),  # around it; empty: in the whole article
)

picture_recipes = sa.Table(
    "picture_recipes",
    metadata,
    sa.Column("hash", _hash, primary_key=True),  # the picture that was made
    sa.Column("original", _hash, nullable=False),  # from this one, which stays as it is
    sa.Column("recipe", sa.LargeBinary, nullable=False),
    sa.Index("picture_recipes_original", "original"),
)

saved_searches = sa.Table(
    "saved_searches",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),  # from the top of the list
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("words", sa.Text, nullable=False),
    sa.Column("state", sa.String(16), nullable=False),  # empty: every state
    sa.Column("category", sa.Text, nullable=False),
    sa.Column("sort", sa.String(16), nullable=False),
    sa.Column("descending", sa.Boolean, nullable=False),
)

search = sa.table("search", sa.column("search"), sa.column("rowid"), sa.column("words"))
"""The full-text index of folded words. It holds no text: an article's row does."""

search_exact = sa.table(
    "search_exact", sa.column("search_exact"), sa.column("rowid"), sa.column("words")
)
"""Which words, as written, an article holds; not where they stand."""

search_rows = sa.table("search_rows", sa.column("row"), sa.column("key"), sa.column("said"))
"""Which article (`articles.key`) a `row` of both indexes is of; what is saved later has a later one.

`said` tells what words were indexed, by their CRC-32: only who knows them can take them out.
"""

# The text is folded before it comes here, so the tokenizer must take no marks off by itself,
# and must not cut words at marks that stand alone (scripts whose vowels are such marks).
_WORDS = "tokenize = \"unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'\""
_BARE = "content = '', columnsize = 0"

SEARCH_INDEX = (
    f"CREATE VIRTUAL TABLE search USING fts5(words, {_BARE}, {_WORDS})",
    f"CREATE VIRTUAL TABLE search_exact USING fts5(words, {_BARE}, detail = none, {_WORDS})",
    "CREATE TABLE search_rows (row INTEGER PRIMARY KEY, key INTEGER NOT NULL, said INTEGER)",
    "CREATE UNIQUE INDEX search_rows_key ON search_rows (key)",
)

COUNTED_CHANGES = "articles"
"""The counter's name whose value is the last `articles.change`."""

VERIFIED = "verified"
"""The counter's name whose value is the moment of the last whole check, in seconds."""

THINNED = "thinned"
"""The counter's name whose value is the moment that versions were last thinned for, in seconds."""

_stamp = sa.table("alembic_version", sa.column("version_num"))


def create(connection: Connection) -> None:
    """Make every table in an empty database and stamp it with the newest version."""
    metadata.create_all(connection)
    connection.execute(sa.insert(counters).values(name=COUNTED_CHANGES, value=0))
    for statement in _search_index(connection):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.execute(sa.insert(_stamp).values(version_num=NEWEST))


def is_shared(connection: Connection) -> bool:
    """Tell whether the library is shared: PostgreSQL, where SQLite's own ways do not lead on."""
    return connection.dialect.name == "postgresql"


def _search_index(connection: Connection) -> tuple[str, ...]:
    if not is_shared(connection):
        return SEARCH_INDEX
    from desktop.library.postgres.search import TABLE

    return TABLE


_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"
_SHARED_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"


def found_version(connection: Connection) -> str:
    """Return the schema's version, or an empty string for a database without any table."""
    tables = connection.exec_driver_sql(_SHARED_TABLES if is_shared(connection) else _TABLES)
    names = set(tables.scalars())
    if not names:
        return ""
    if "alembic_version" not in names:
        return UNKNOWN
    return str(connection.execute(sa.select(_stamp.c.version_num)).scalar() or UNKNOWN)
