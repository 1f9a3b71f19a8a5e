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
}
"""The tables that each version of the schema brought."""


def make_older(folder, version):
    """Take from the closed library in `folder` what is younger than `version`."""
    with closing(sqlite3.connect(folder / "library.db")) as older, older:
        for added, tables in ADDED.items():
            for table in tables if added > version else ():
                older.execute(f"DROP TABLE {table}")
        older.execute("UPDATE alembic_version SET version_num = ?", (version,))
