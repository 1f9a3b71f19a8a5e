"""Libraries as older programs left them."""

import sqlite3
from contextlib import closing

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
    "0010": ("handed_over",),
}
"""The tables that each version of the schema brought."""

INDEXES = {
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
}
"""These columns, each with its table."""


def make_older(folder, version):
    """Take from the closed library in `folder` what is younger than `version`."""
    with closing(sqlite3.connect(folder / "library.db")) as older, older:
        for added, tables in ADDED.items():
            for table in tables if added > version else ():
                older.execute(f"DROP TABLE {table}")
        for added, indexes in INDEXES.items():
            for index in indexes if added > version else ():
                older.execute(f"DROP INDEX {index}")
        for added, columns in COLUMNS.items():
            for table, column in columns if added > version else ():
                older.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        older.execute("UPDATE alembic_version SET version_num = ?", (version,))
