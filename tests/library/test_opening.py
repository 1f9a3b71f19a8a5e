"""Opening: made when missing, refused when it is not understood."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace

import pytest

from desktop.library import Library, schema
from desktop.library.errors import DamagedLibrary, LibraryFolderMissing, NewerLibrary, NotAFolder
from tests.library.samples import an_article


def test_a_missing_folder_is_made(open_library, folder):
    open_library()
    assert (folder / "library.db").is_file()


def test_what_was_saved_is_there_after_opening_again(open_library):
    saved = open_library().save(an_article()).article
    assert open_library().article(saved.id) == saved


def test_an_empty_file_becomes_a_library(open_library, folder):
    folder.mkdir()
    (folder / "library.db").touch()
    assert open_library().entries() == []


def test_an_emptied_file_beside_media_is_damage(open_library, folder):
    library = open_library()
    library.add_media(b"x", name="x.jpg", mime="image/jpeg")
    library.close()
    (folder / "library.db").write_bytes(b"")
    with pytest.raises(DamagedLibrary):
        open_library()


def test_a_newer_library_is_refused_and_left_alone(open_library, folder):
    open_library().close()
    with closing(sqlite3.connect(folder / "library.db")) as newer, newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    before = (folder / "library.db").read_bytes()
    with pytest.raises(NewerLibrary) as raised:
        open_library()
    assert (raised.value.found, raised.value.understood) == ("9999", schema.NEWEST)
    assert (folder / "library.db").read_bytes() == before


def test_another_programs_database_is_refused(open_library, folder):
    folder.mkdir()
    with closing(sqlite3.connect(folder / "library.db")) as other:
        other.execute("CREATE TABLE notes (text)")
    with pytest.raises(DamagedLibrary):
        open_library()


def test_a_file_in_place_of_the_folder_is_named(folder):
    folder.write_text("a file")
    with pytest.raises(NotAFolder):
        Library.open(folder)


def test_a_file_above_the_folder_is_named(folder):
    folder.write_text("a file")
    with pytest.raises(NotAFolder):
        Library.open(folder / "library")


def test_a_folder_that_went_away_is_named(open_library, folder, tmp_path):
    open_library().close()
    gone = open_library()
    gone.close()
    folder.rename(tmp_path / "elsewhere")
    with pytest.raises(LibraryFolderMissing):
        gone.entries()


def test_nothing_is_saved_into_a_folder_that_went_away(open_library, folder, tmp_path):
    library = open_library()
    saved = library.save(an_article()).article
    folder.rename(tmp_path / "elsewhere")
    with pytest.raises(LibraryFolderMissing):
        library.save(replace(saved, title="Khác"))
    with pytest.raises(LibraryFolderMissing):
        library.add_media(b"x", name="a.jpg", mime="image/jpeg")
    assert not folder.exists()


def test_an_article_that_cannot_be_read_is_damage(open_library, folder):
    library = open_library()
    saved = library.save(an_article()).article
    with closing(sqlite3.connect(folder / "library.db")) as other, other:
        other.execute("UPDATE articles SET content = x'00'")
    with pytest.raises(DamagedLibrary):
        library.article(saved.id)
    with pytest.raises(DamagedLibrary):
        library.version(saved.id, 1)  # the newest version is kept in the article


def imported(statements):
    """Return the modules that are loaded after `statements` in a process of their own."""
    script = f"{statements}\nimport sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    return set(done.stdout.decode().split())


def test_values_and_errors_do_without_the_database():
    assert "sqlalchemy" not in imported("from desktop.library import Entry, errors, lock")


def test_opening_does_without_migrations(folder):
    opened = "from desktop.library import Library; from pathlib import Path; "
    modules = imported(f"{opened}Library.open(Path({str(folder)!r})).close()")
    assert "sqlalchemy" in modules
    assert not {"alembic", "sqlalchemy.orm", "filelock"} & modules
