"""The backups of an open library: what they hold is told, and each can be gone back to."""

import gzip

from desktop.library import Library
from desktop.progress import run
from tests.library.older import make_older
from tests.library.samples import an_article


def test_a_backup_tells_how_many_articles_it_holds(library):
    for number in range(3):
        library.save(an_article(title=str(number)))
    library.delete(library.entries()[0].id)
    path = run(library.back_up())
    (backup,) = library.backups.listed()
    assert (backup.path, backup.articles, backup.size) == (path, 2, path.stat().st_size)


def test_a_backup_of_another_make_does_not_tell(library):
    path = run(library.back_up())
    path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes())))
    (backup,) = library.backups.listed()
    assert backup.articles is None


def test_a_library_without_backups_lists_none(library):
    assert library.backups.listed() == ()


def test_an_open_library_goes_back_and_goes_on(library):
    library.save(an_article(title="Trước"))
    backup = run(library.back_up())
    library.save(an_article(title="Sau"))
    before = run(library.backups.restore(backup))
    assert [entry.title for entry in library.entries()] == ["Trước"]
    library.save(an_article(title="Tiếp"))
    run(library.backups.restore(before))
    assert {entry.title for entry in library.entries()} == {"Trước", "Sau"}
    assert run(library.verify()).ok


def test_an_older_backup_is_brought_up_to_date(folder, tmp_path):
    with Library.open(folder) as library:
        library.save(an_article(title="Xưa"))
    make_older(folder, "0002")
    (tmp_path / "old.db.gz").write_bytes(gzip.compress((folder / "library.db").read_bytes()))
    with Library.open(tmp_path / "new") as library:
        run(library.backups.restore(tmp_path / "old.db.gz"))
        assert [entry.title for entry in library.entries()] == ["Xưa"]
        assert run(library.verify()).ok
