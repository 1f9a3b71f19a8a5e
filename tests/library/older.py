"""Libraries as older programs left them."""

import sqlite3
import zlib
from contextlib import closing

from desktop.library.encoding import decoded, inflated
from desktop.library.indexing import words
from desktop.vietnamese import fold

ADDED = {
    "0003": (
        "portals",
        "portal_cursors",
        "portal_media",
        "sync_bases",
        "sync_holds",
        "sync_parcels",
        "sync_conflicts",
        "sync_base_contents",
    ),
    "0004": ("ignored_findings", "picture_recipes"),
    "0005": ("article_people",),
    "0006": ("saved_searches",),
    "0007": ("media_past",),
    "0008": ("writers",),
    "0010": ("handed_over",),
}
"""The tables that each version of the schema brought."""

INDEXES = {
    "0009": ("articles_by_day", "articles_by_title", "articles_by_category"),
    "0006": ("articles_topic",),
    "0007": ("media_newest", "media_words", "media_size", "media_likeness"),
}
"""Its indexes of columns that it brought to older tables."""

COLUMNS = {
    "0006": tuple(("articles", name) for name in ("title_key", "category_key", "topic", "day")),
    "0007": (
        *(("media", name) for name in ("alt", "credit", "words", "likeness", "binned_at")),
        *(("media_uses", name) for name in ("words", "unsaid")),
    ),
    "0012": (("sync_bases", "left_out"),),
}
"""These columns, each with its table."""


def make_older(folder, version):
    """Take from the closed library in `folder` what is younger than `version`."""
    with closing(sqlite3.connect(folder / "library.db")) as older, older:
        if version < "0011":
            name_by_id(older)
        for added, indexes in INDEXES.items():
            for index in indexes if added > version else ():
                older.execute(f"DROP INDEX {index}")
        for added, columns in COLUMNS.items():
            for table, column in columns if added > version else ():
                older.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        for added, tables in ADDED.items():
            for table in tables if added > version else ():
                older.execute(f"DROP TABLE {table}")
        if version < "0009":
            _spell_out(older)
        older.execute("UPDATE alembic_version SET version_num = ?", (version,))


SHORT_ROWS = {
    "article_categories": ("category", "TEXT NOT NULL"),
    "article_tags": ("tag", "TEXT NOT NULL"),
    "article_people": ("person", "TEXT NOT NULL"),
    "media_uses": ("hash", "VARCHAR(64) NOT NULL"),
    "media_past": ("hash", "VARCHAR(64) NOT NULL"),
}
"""Tables that named articles by their ids before 0011, and what else their keys are made of."""

SAID = ", words TEXT DEFAULT '' NOT NULL, unsaid BOOLEAN DEFAULT FALSE NOT NULL"


def name_by_id(older):
    """Name articles by their ids, sort them by other keys, and tell versions' titles again."""
    for name, (column, kind) in SHORT_ROWS.items():
        said = SAID if name == "media_uses" else ""
        columns = f"{column}, words, unsaid" if said else column
        older.execute(
            f"CREATE TABLE ids AS SELECT articles.id, {name}.* FROM {name} "  # noqa: S608
            f"JOIN articles ON articles.key = {name}.article"
        )
        older.execute(f"DROP TABLE {name}")
        older.execute(
            f"CREATE TABLE {name} (article CHAR(32) NOT NULL REFERENCES articles (id), "
            f"{column} {kind}{said}, PRIMARY KEY (article, {column}))"
        )
        older.execute(f"INSERT INTO {name} SELECT id, {columns} FROM ids")  # noqa: S608
        older.execute(f"CREATE INDEX {name}_{column} ON {name} ({column}, article)")
        older.execute("DROP TABLE ids")
    older.execute("UPDATE articles SET title_key = title, category_key = category")
    older.execute(
        "UPDATE versions SET title = (SELECT title FROM articles WHERE id = article) "
        "WHERE length(content) = 0"
    )


def _spell_out(older):
    """Keep texts as they were kept before 0009: plain, in each version again, and indexed."""
    for table in ("search", "search_exact", "search_rows", "ready_bodies"):
        older.execute(f"DROP TABLE {table}")
    older.execute(
        "CREATE TABLE ready_bodies (article CHAR(32) NOT NULL PRIMARY KEY REFERENCES articles (id),"
        " made_by INTEGER, left_out INTEGER, media TEXT, html TEXT, text TEXT)"
    )
    older.execute("CREATE INDEX ready_bodies_made_by ON ready_bodies (made_by)")
    older.execute("CREATE VIRTUAL TABLE search USING fts5(words, folded)")
    for key, id_, packed in older.execute("SELECT key, id, content FROM articles").fetchall():
        content = inflated(packed)
        said = words(decoded(content))
        older.execute("UPDATE articles SET content = ? WHERE key = ?", (content, key))
        older.execute(
            "UPDATE versions SET content = ? WHERE article = ? AND length(content) = 0",
            (zlib.compress(content), id_),
        )
        older.execute(
            "INSERT INTO search (rowid, words, folded) VALUES (?, ?, ?)", (key, said, fold(said))
        )
