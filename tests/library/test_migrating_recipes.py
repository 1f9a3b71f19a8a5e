"""A library from before pictures were edited keeps its pictures, and takes recipes."""

import sqlite3
from contextlib import closing

import pytest

from desktop.article.recipe import Recipe
from desktop.library import Edited

BEFORE = "0003"


@pytest.fixture
def older(library, folder):
    """A library with two pictures, as the program before left it."""
    hashes = [
        library.add_media(data, name="a.jpg", mime="image/jpeg").hash for data in (b"1", b"2")
    ]
    library.close()
    with closing(sqlite3.connect(folder / "library.db")) as connection:
        for table in ("picture_recipes", "ignored_findings"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("UPDATE alembic_version SET version_num = ?", (BEFORE,))
        connection.commit()
    return hashes


def test_pictures_stay_and_can_be_edited(older, open_library):
    original, made = older
    library = open_library()
    assert library.media_bytes(original) == b"1"
    assert library.edited(made) is None
    library.keep_edited(made, Edited(original, Recipe(turns=1)))
    assert library.edited(made) == Edited(original, Recipe(turns=1))
