"""A backup comes back whole, or is none."""

import gzip
import os
import shutil
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop.article.model import Article
from desktop.library import Library
from desktop.library.backups import making, restoring
from desktop.library.backups.restoring import restore_backup
from desktop.library.backups.rotation import name_at
from desktop.library.bringing_in import Newcomer, arriving
from desktop.library.database import Database
from desktop.library.errors import (
    BackupBroken,
    DiskFull,
    InsideLibrary,
    LibraryInUse,
    LockedLibrary,
    NewerBackup,
    NewerLibrary,
    NotABackup,
)
from desktop.library.lock import WindowLock
from desktop.progress import run
from tests.library.older import make_older
from tests.library.samples import an_article, full_article

NOW = datetime(2026, 7, 31, 8, tzinfo=UTC)


def restored(folder, backup, at=NOW):
    return run(restore_backup(folder, backup, at, patience=1))


@pytest.fixture
def kept(folder):
    """A library with an article in two versions, a draft and a picture."""
    with Library.open(folder) as library:
        media = library.add_media(b"\xff\xd8 picture", name="cờ.jpg", mime="image/jpeg")
        article = library.save(full_article()).article
        library.save(replace(article, title="Sửa"))
        library.keep_draft(an_article(title="Đang viết"), base=0)
        picture = f'<figure><img src="media:{media.hash}" alt="Cờ"></figure>'
        library.save(Article(title="Có ảnh", body=picture))
    return folder


def said(folder):
    with Library.open(folder) as library:
        articles = [library.article(entry.id) for entry in library.entries()]
        return articles, [draft.article for draft in library.drafts()]


def test_what_was_deleted_after_a_backup_comes_back(kept):
    before = said(kept)
    with Library.open(kept) as library:
        backup = run(library.back_up())
        for entry in library.entries():
            library.delete(entry.id)
        library.save(an_article(title="Viết sau"))
    restored(kept, backup)
    assert said(kept) == before


def test_what_was_there_before_a_restore_can_be_brought_back(kept):
    with Library.open(kept) as library:
        backup = run(library.back_up())
        library.save(an_article(title="Viết sau"))
    after = said(kept)
    present = restored(kept, backup, NOW + timedelta(days=1))
    assert said(kept) != after
    restored(kept, present, NOW + timedelta(days=2))
    assert said(kept) == after


def test_a_damaged_database_is_set_aside_and_the_backup_comes_back(kept):
    before = said(kept)
    with Library.open(kept) as library:
        backup = run(library.back_up())
    (kept / "library.db").write_bytes(b"rubbish" * 1000)
    aside = restored(kept, backup)
    assert aside.read_bytes().startswith(b"rubbish")
    assert said(kept) == before


def test_a_bundle_brings_pictures_to_an_empty_disk(kept, tmp_path):
    before = said(kept)
    bundle = tmp_path / "kho.bantin-backup"
    with Library.open(kept) as library:
        run(library.bundle(bundle))
    elsewhere = tmp_path / "máy khác"
    restored(elsewhere, bundle)
    assert said(elsewhere) == before
    with Library.open(elsewhere) as library:
        assert run(library.verify()).ok


def test_a_backup_with_a_turned_byte_changes_nothing(kept):
    with Library.open(kept) as library:
        backup = run(library.back_up())
    before = said(kept)
    data = bytearray(backup.read_bytes())
    data[len(data) // 2] ^= 0xFF
    backup.write_bytes(data)
    with pytest.raises(BackupBroken):
        restored(kept, backup)
    assert said(kept) == before


def test_a_cut_bundle_changes_nothing(kept, tmp_path):
    bundle = tmp_path / "kho.bantin-backup"
    with Library.open(kept) as library:
        run(library.bundle(bundle))
    bundle.write_bytes(bundle.read_bytes()[:-400])
    before = said(kept)
    with pytest.raises(BackupBroken):
        restored(kept, bundle)
    assert said(kept) == before


def test_a_picture_that_was_exchanged_in_a_bundle_is_refused(kept, tmp_path):
    bundle, forged = tmp_path / "kho.bantin-backup", tmp_path / "giả.bantin-backup"
    with Library.open(kept) as library:
        run(library.bundle(bundle))
    with zipfile.ZipFile(bundle) as source, zipfile.ZipFile(forged, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data[::-1] if name.startswith("media/") else data)
    with pytest.raises(BackupBroken):
        restored(tmp_path / "máy khác", forged)


@pytest.mark.parametrize("data", [b"", b"PK", b"text", gzip.compress(b"no database", mtime=0)])
def test_any_other_file_is_no_backup(data, kept, tmp_path):
    other = tmp_path / "khác"
    other.write_bytes(data)
    with pytest.raises((NotABackup, BackupBroken)):
        restored(kept, other)


def test_any_other_archive_is_no_backup(kept, tmp_path):
    other = tmp_path / "khác.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("../../library.db", b"x")
    with pytest.raises(NotABackup):
        restored(kept, other)


def test_a_bundle_of_a_newer_form_is_refused(kept, tmp_path):
    newer = tmp_path / "mới.bantin-backup"
    with zipfile.ZipFile(newer, "w") as archive:
        archive.writestr("backup.json", '{"form": 2, "made_at": "2030-01-01T00:00:00Z"}')
        archive.writestr("library.db", b"x")
    with pytest.raises(NewerBackup):
        restored(kept, newer)


def test_a_backup_of_a_newer_library_is_refused(kept, tmp_path):
    newer = tmp_path / "mới.db.gz"
    with closing(sqlite3.connect(kept / "library.db")) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.write_bytes(gzip.compress((kept / "library.db").read_bytes()))
    with pytest.raises(NewerLibrary):
        restored(tmp_path / "máy khác", newer)


def test_a_window_that_is_open_keeps_its_library(kept):
    with Library.open(kept) as library:
        backup = run(library.back_up())
    with WindowLock(kept), pytest.raises(LibraryInUse):
        restored(kept, backup)


def test_a_copy_that_says_something_else_is_no_backup(kept, monkeypatch):
    unpack = making.unpack_database

    def forget_an_article(backup, to):
        unpack(backup, to)
        with closing(sqlite3.connect(to)) as copy, copy:
            copy.execute("UPDATE articles SET title = 'khác'")

    monkeypatch.setattr(making, "unpack_database", forget_an_article)
    with Library.open(kept) as library:
        with pytest.raises(BackupBroken):
            run(library.back_up())
        assert library.last_backup() is None


def test_a_stopped_backup_leaves_nothing_behind(kept):
    with Library.open(kept) as library:
        job = library.back_up()
        next(job)
        next(job)
        job.close()
        assert list((kept / "backups").iterdir()) == []


def test_writing_goes_on_while_a_backup_is_made(kept):
    with Library.open(kept) as library:
        job = library.back_up()
        next(job)
        next(job)
        library.save(an_article(title="Viết trong lúc sao lưu"))
        backup = run(job)
        assert library.last_backup() is not None
    restored(kept, backup)
    assert "Viết trong lúc sao lưu" not in [article.title for article in said(kept)[0]]


def test_what_a_killed_backup_left_is_swept_away(kept):
    (kept / "backups").mkdir()
    old, young = (kept / "backups" / f".{digit * 32}.db" for digit in "01")
    for left in (old, young):
        left.touch()
    os.utime(old, (0, 0))
    with Library.open(kept) as library:
        run(library.back_up())
    assert (old.exists(), young.exists()) == (False, True)


def test_two_backups_of_one_second_stand_side_by_side(kept):
    with Library.open(kept) as library:
        made = {run(library.back_up()) for _ in range(3)}
    assert len(made) == 3
    assert made == set((kept / "backups").iterdir())


@pytest.mark.parametrize("hindrance", [DiskFull, LockedLibrary])
def test_a_library_that_cannot_be_saved_now_stays_in_its_place(kept, hindrance, monkeypatch):
    with Library.open(kept) as library:
        backup = run(library.back_up())
        library.save(an_article(title="Viết sau"))
    before = said(kept)

    def refuse(*_):
        raise hindrance(kept / "library.db")
        yield

    monkeypatch.setattr(restoring, "back_up", refuse)
    with pytest.raises(hindrance):
        restored(kept, backup)
    assert said(kept) == before
    assert not list(kept.glob("library-damaged-*"))


def test_a_backup_made_while_the_clock_goes_wrong_stays(kept):
    later = [kept / "backups" / name_at(NOW - timedelta(days=day)) for day in range(60)]
    later[0].parent.mkdir()
    for each in later:
        each.touch()
    with closing(Database(kept / "library.db", patience=1)) as database:
        made = run(making.back_up(database, datetime(2010, 1, 1, tzinfo=UTC)))
    assert all(each.exists() for each in (made, *later))


def test_a_backup_from_a_clock_that_went_wrong_holds_off_no_other(kept):
    with closing(Database(kept / "library.db", patience=1)) as database:
        run(making.back_up(database, datetime(2099, 1, 1, tzinfo=UTC)))
    with Library.open(kept) as library:
        assert library.last_backup() is None
        assert library.unbacked()


def test_articles_that_came_with_old_dates_want_a_backup(kept):
    with Library.open(kept) as library:
        made = run(library.back_up())
        for file in kept.glob("library.db*"):
            os.utime(file, (0, 0))
        assert not library.unbacked()
        old = datetime(2018, 7, 12, tzinfo=UTC)
        library.bring_in([arriving(Newcomer(article=an_article(modified_at=old), past=()))])
        later = made.stat().st_mtime + 60
        for file in kept.glob("library.db-wal"):
            os.utime(file, (later, later))
        assert library.unbacked()


def test_a_bundle_is_made_though_a_picture_was_altered(kept, tmp_path):
    [picture] = kept.glob("media/*/*")
    picture.write_bytes(b"altered")
    bundle = tmp_path / "kho.bantin-backup"
    with Library.open(kept) as library:
        run(library.bundle(bundle))
    before = said(kept)
    restored(tmp_path / "máy khác", bundle)
    assert said(tmp_path / "máy khác") == before


def test_a_bundle_may_have_the_longest_name_there_is(kept, tmp_path):
    bundle = tmp_path / ("ế" * 84 + "…")
    with Library.open(kept) as library:
        run(library.bundle(bundle))
    assert bundle.exists()


def test_what_a_killed_restore_left_is_swept_away(kept):
    with Library.open(kept) as library:
        backup = run(library.back_up())
    left = kept / f".{'0' * 32}.db"
    left.touch()
    os.utime(left, (0, 0))
    restored(kept, backup)
    assert not left.exists()


@pytest.mark.parametrize("at", [6, 8, 10])
def test_a_bundle_packed_as_nobody_can_unpack_is_broken(at, kept, tmp_path):
    bundle = tmp_path / "kho.bantin-backup"
    with Library.open(kept) as library:
        run(library.bundle(bundle))
    data = bytearray(bundle.read_bytes())
    listed = data.rindex(b"PK\x01\x02", 0, data.rindex(b"library.db"))
    data[listed + at] = 0xFF
    bundle.write_bytes(data)
    with pytest.raises(BackupBroken):
        restored(tmp_path / "máy khác", bundle)


def test_what_was_restored_counts_as_changed(kept):
    with Library.open(kept) as library:
        backup = run(library.back_up())
        for number in range(5):
            library.save(an_article(title=f"Sau {number}"))
        known = library.change()
    restored(kept, backup)
    with Library.open(kept) as library:
        changed = {copy.article.id for copy in library.reading_copies(since=known)}
        assert changed == {entry.id for entry in library.entries()}


def zipped(folder, backup):
    """Write the closed library in `folder` as a backup that another program may have made."""
    with closing(sqlite3.connect(folder / "library.db")) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    backup.write_bytes(gzip.compress((folder / "library.db").read_bytes(), 1))
    return backup


@pytest.mark.parametrize("version", ["0002", "0010"])
def test_what_was_restored_of_an_older_program_counts_as_changed(version, kept, tmp_path):
    elsewhere = tmp_path / "cũ"
    shutil.copytree(kept, elsewhere)
    make_older(elsewhere, version)
    with Library.open(kept) as library:
        for number in range(5):
            library.save(an_article(title=f"Sau {number}"))
        known = library.change()
    restored(kept, zipped(elsewhere, tmp_path / "cũ.db.gz"))
    with Library.open(kept) as library:
        changed = {copy.article.id for copy in library.reading_copies(since=known)}
        assert changed == {entry.id for entry in library.entries()}


def test_what_was_restored_counts_whatever_else_is_counted_before_it(kept):
    with closing(sqlite3.connect(kept / "library.db")) as database, database:
        database.execute("INSERT INTO counters (rowid, name, value) VALUES (-1, 'verified', 9999)")
    with Library.open(kept) as library:
        backup = run(library.back_up())
    restored(kept, backup)
    with Library.open(kept) as library:
        now, ids = library.change(), [entry.id for entry in library.entries()]
        assert {copy.change for copy in library.records.copies(ids).values()} == {now}


@pytest.mark.parametrize("sizes", [(4096, 8192), (8192, 4096)])
def test_a_backup_with_pages_of_another_size_comes_back(sizes, kept):
    before = said(kept)
    in_pages(kept, sizes[0])
    with Library.open(kept) as library:
        backup = run(library.back_up())
        library.save(an_article(title="Viết sau"))
    in_pages(kept, sizes[1])
    restored(kept, backup)
    assert said(kept) == before
    with Library.open(kept) as library:
        assert run(library.verify()).ok
        assert [entry.title for entry in library.search("sửa")] == ["Sửa"]


def in_pages(folder, size):
    """Write the closed library in `folder` anew, in pages of `size` bytes."""
    with closing(sqlite3.connect(folder / "library.db")) as database:
        for statement in ("journal_mode = DELETE", f"page_size = {size}"):
            database.execute(f"PRAGMA {statement}")
        database.execute("VACUUM")
        assert database.execute("PRAGMA page_size").fetchone() == (size,)


def test_no_bundle_takes_the_place_of_the_library(kept):
    with Library.open(kept) as library, pytest.raises(InsideLibrary):
        run(library.bundle(kept / "library.db"))


def test_a_library_that_another_program_holds_is_not_waited_for_without_end(kept, monkeypatch):
    with Library.open(kept) as library:
        backup = run(library.back_up())
    before = said(kept)
    real = restoring.back_up

    def backed_up(database, now):
        made = yield from real(database, now)
        other.execute("BEGIN IMMEDIATE")
        return made

    monkeypatch.setattr(restoring, "back_up", backed_up)
    with closing(sqlite3.connect(kept / "library.db")) as other, pytest.raises(LockedLibrary):
        run(restore_backup(kept, backup, NOW, patience=0.1))
    assert said(kept) == before


def test_what_killed_jobs_left_an_hour_ago_is_swept_away_everywhere(kept):
    hour = datetime.now(UTC).timestamp() - 3700
    places = [kept, kept / "backups", next((kept / "media").iterdir())]
    (kept / "backups").mkdir()
    left = [place / f".{digit * 32}" for place in places for digit in "01"]
    for each in left:
        each.touch()
    for old in left[::2]:
        os.utime(old, (hour, hour))
    with Library.open(kept) as library:
        library.sweep()
        assert run(library.verify()).ok
    assert [each.exists() for each in left] == [False, True] * 3
