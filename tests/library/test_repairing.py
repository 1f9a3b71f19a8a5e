"""What is broken is mended from versions and backups, and what cannot be is told."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from desktop.article.model import Byline
from desktop.article.states import State
from desktop.library import Library, ProblemKind, Wanted, schema
from desktop.progress import run
from tests.library.samples import an_article, full_article


@pytest.fixture
def article(folder):
    """An article in two versions with a draft, in a library that was backed up."""
    with Library.open(folder) as library:
        article = library.save(full_article()).article
        article = library.save(replace(article, title="Sửa", state=State.SUBMITTED)).article
        library.keep_draft(replace(article, title="Đang gõ"), base=2)
        run(library.back_up())
    return article


def broken(folder, *statements):
    with closing(sqlite3.connect(folder / "library.db")) as database, database:
        for statement in statements:
            database.execute(statement)


def repaired(folder):
    with Library.open(folder) as library:
        return run(library.repair())


def kinds(problems):
    return {problem.kind for problem in problems}


def test_a_whole_library_is_left_alone(folder, article):
    report = repaired(folder)
    assert (report.mended, report.left) == ((), ())
    assert len(list((folder / "backups").iterdir())) == 1


def test_an_index_that_is_out_of_date_is_made_anew(folder, article):
    broken(folder, "INSERT INTO search (search) VALUES ('delete-all')")
    assert kinds(repaired(folder).mended) == {ProblemKind.STALE_SEARCH}
    with Library.open(folder) as library:
        assert [entry.id for entry in library.search("bien gioi")] == [article.id]


def test_an_article_that_cannot_be_read_is_its_newest_version_where_it_stood(folder, article):
    broken(folder, "UPDATE articles SET content = x'00'")
    report = repaired(folder)
    assert (kinds(report.mended), report.left) == ({ProblemKind.ARTICLE}, ())
    with Library.open(folder) as library:
        assert library.article(article.id) == article


def test_an_article_without_a_readable_version_comes_from_a_backup(folder, article):
    broken(folder, "UPDATE articles SET content = x'00'", "UPDATE versions SET content = x'00'")
    report = repaired(folder)
    assert (kinds(report.mended), report.left) == (
        {ProblemKind.ARTICLE, ProblemKind.VERSION},
        (),
    )
    with Library.open(folder) as library:
        assert library.article(article.id) == article
        assert library.version(article.id, 1).title == "Thông tin đối ngoại"


def test_a_version_that_leaned_on_its_article_keeps_its_title(folder, article):
    broken(folder, "UPDATE versions SET content = x'00' WHERE number = 2")
    assert kinds(repaired(folder).mended) == {ProblemKind.VERSION}
    with Library.open(folder) as library:
        assert library.versions(article.id)[0].title == article.title


def test_an_article_that_said_the_same_before_comes_from_that_version(folder, article):
    with Library.open(folder) as library:
        library.save(replace(article, title="Lần ba"))
        restored = library.restore(article.id, 2).article
    shutil.rmtree(folder / "backups")
    broken(folder, "UPDATE articles SET content = x'00'")
    assert repaired(folder).left == ()
    with Library.open(folder) as library:
        assert library.article(article.id).title == restored.title


def test_a_draft_comes_from_a_backup(folder, article):
    broken(folder, "UPDATE drafts SET content = x'00'")
    assert kinds(repaired(folder).mended) == {ProblemKind.DRAFT}
    with Library.open(folder) as library:
        assert library.draft(article.id).article.title == "Đang gõ"


def test_a_text_for_readers_that_is_not_its_articles_is_made_anew(folder, article):
    broken(folder, "UPDATE ready_bodies SET content = x'00'")
    assert kinds(repaired(folder).mended) == {ProblemKind.STALE_READY}


def test_what_no_backup_holds_is_left_and_told(folder, article):
    broken(folder, "UPDATE versions SET content = x'00' WHERE number = 1")
    for backup in (folder / "backups").iterdir():
        backup.unlink()
    report = repaired(folder)
    assert (report.mended, kinds(report.left)) == ((), {ProblemKind.VERSION})


def test_a_torn_backup_is_passed_over_for_an_older_one(folder, article):
    (good,) = (folder / "backups").iterdir()
    torn = good.with_name("library-20991231T000000Z.db.gz")
    torn.write_bytes(good.read_bytes()[:100])
    broken(folder, "UPDATE versions SET content = x'00' WHERE number = 1")
    assert kinds(repaired(folder).mended) == {ProblemKind.VERSION}


def test_a_repair_can_be_taken_back(folder, article):
    broken(folder, "UPDATE articles SET content = x'00'")
    repaired(folder)
    assert len(list((folder / "backups").iterdir())) == 2


def test_other_articles_are_not_touched(folder, article):
    with Library.open(folder) as library:
        other = library.save(an_article("Bài khác")).article
    broken(folder, f"UPDATE articles SET content = x'00' WHERE id = '{article.id.hex}'")  # noqa: S608
    repaired(folder)
    with Library.open(folder) as library:
        assert library.article(other.id) == other


def pages_of(folder, table):
    """Return the numbers of the leaf pages of `table`."""
    with closing(sqlite3.connect(folder / "library.db")) as database:
        query = "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'"
        return [number for (number,) in database.execute(query, (table,))]


def page_size(folder):
    with closing(sqlite3.connect(folder / "library.db")) as database:
        return database.execute("PRAGMA page_size").fetchone()[0]


def overwrite(folder, page, data=b"\xff" * 100):
    with (folder / "library.db").open("r+b") as file:
        file.seek((page - 1) * page_size(folder))
        file.write(data)


def test_damaged_pages_are_copied_as_they_lie_and_the_rest_is_mended(folder, article):
    broken(folder, "UPDATE articles SET content = x'00'")
    overwrite(folder, pages_of(folder, "picture_recipes")[0])
    damaged = (folder / "library.db").read_bytes()
    report = repaired(folder)
    assert (kinds(report.mended), report.left) == (
        {ProblemKind.ARTICLE, ProblemKind.DATABASE},
        (),
    )
    (copy,) = folder.glob("library-before-repair-*.db")
    assert copy.read_bytes() == damaged


def test_a_damaged_index_is_made_anew(folder, article):
    index = "FROM sqlite_master WHERE name = 'article_tags_tag'"
    broken(
        folder,
        "PRAGMA writable_schema = ON",
        f"CREATE TABLE aside AS SELECT * {index}",
        f"DELETE {index}",
    )
    broken(folder, "UPDATE article_tags SET tag = tag || 'x'")
    broken(
        folder,
        "PRAGMA writable_schema = ON",
        "INSERT INTO sqlite_master SELECT * FROM aside",
        "DROP TABLE aside",
    )
    report = repaired(folder)
    assert (kinds(report.mended), report.left) == ({ProblemKind.DATABASE}, ())


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """Articles in two versions over several pages, all with drafts; backed up, then more written."""
    folder = tmp_path_factory.mktemp("filled") / "library"
    with Library.open(folder) as library:
        titles = range(60)
        first = [an_article(f"Tin {each}", f"Đoạn {each}. " * 99, tags=("lũ",)) for each in titles]
        saved = [one.article for one in library.save_all(first)]
        saved = [one.article for one in library.save_all(replace(a, sapo="Hai") for a in saved)]
        for each in saved:
            library.keep_draft(replace(each, sapo="Đang gõ " * 99), base=2)
        run(library.back_up())
        library.save_all(replace(each, sapo="Ba") for each in saved[::7])
        library.save(an_article("Viết sau", text="Mới. " * 200))
    return folder


@pytest.fixture
def many(filled, folder):
    """Return what the articles say in a copy of them."""
    shutil.copytree(filled, folder)
    with Library.open(folder) as library:
        return said_in(library)


def said_in(library):
    return {each.id: library.article(each.id).sapo for each in library.entries()}


@pytest.mark.parametrize("table", ["versions", "article_tags", "drafts"])
def test_damaged_pages_are_read_around_and_filled_from_a_backup(folder, many, table):
    leaves = pages_of(folder, table)
    overwrite(folder, leaves[len(leaves) // 3])
    report = repaired(folder)
    assert ProblemKind.DATABASE in kinds(report.mended)
    assert report.left == ()
    with Library.open(folder) as library:
        assert said_in(library) == many
        assert len(library.drafts()) == 60
        assert len(library.search("tin lũ", limit=99)) == 60


def test_an_article_saved_after_the_backup_is_its_last_version_that_has_a_text(folder, many):
    overwrite(folder, pages_of(folder, "articles")[1])
    (lost,) = repaired(folder).left
    assert (lost.kind, lost.subject) == (ProblemKind.LOST_ROWS, "versions")
    with Library.open(folder) as library:
        said = said_in(library)
        other = {said[each] for each in many if said[each] != many[each]}
        assert said.keys() == many.keys()
        assert other == {"Hai"}
        assert run(library.verify()).ok


def without_backups(folder):
    shutil.rmtree(folder / "backups")


def test_articles_that_no_backup_holds_are_what_their_versions_say(folder, many):
    without_backups(folder)
    overwrite(folder, pages_of(folder, "articles")[1])
    assert {each.subject for each in repaired(folder).left} == {"versions"}
    with Library.open(folder) as library:
        assert said_in(library).keys() == many.keys()
        assert len(library.search("tin lũ", limit=99)) == 60
        assert run(library.verify()).ok


def test_what_is_lost_for_good_is_told_once(folder, many):
    without_backups(folder)
    overwrite(folder, pages_of(folder, "drafts")[0])
    assert kinds(repaired(folder).left) == {ProblemKind.LOST_ROWS}
    assert repaired(folder).left == ()
    with Library.open(folder) as library:
        assert 0 < len(library.drafts()) < 60
        assert said_in(library) == many


def test_a_row_that_a_backup_has_another_in_the_place_of_is_lost_and_told(folder):
    with Library.open(folder) as library:
        one, two = (library.save(an_article(title)).article for title in ("Một", "Hai"))
        library.keep_draft(replace(one, sapo="Gõ cũ"), base=1)
        run(library.back_up())
        library.save(replace(one, sapo="Đã lưu"), base=1)
        library.keep_draft(replace(two, sapo="Đang gõ"), base=1)
    overwrite(folder, pages_of(folder, "drafts")[0])
    (lost,) = repaired(folder).left
    assert (lost.kind, lost.subject, lost.detail) == (ProblemKind.LOST_ROWS, "drafts", "1")
    with Library.open(folder) as library:
        assert library.drafts() == []


def test_a_backup_of_an_older_program_gives_no_rows(folder):
    with Library.open(folder) as library:
        article = library.save(an_article()).article
        library.keep_draft(replace(article, sapo="Đang gõ"), base=1)
        broken(folder, "UPDATE alembic_version SET version_num = '0010'")
        run(library.back_up())
        broken(folder, f"UPDATE alembic_version SET version_num = '{schema.NEWEST}'")  # noqa: S608
    overwrite(folder, pages_of(folder, "drafts")[0])
    assert {each.subject for each in repaired(folder).left} == {"drafts"}


def test_labels_and_uses_of_media_are_made_anew_from_the_articles(folder):
    with Library.open(folder) as library:
        media = [
            library.add_media(data, name="a.png", mime="image/png", width=1, height=1).hash
            for data in (b"one", b"two")
        ]
        figures = [f'<figure><img src="media:{each}" alt="x"></figure>' for each in media]
        article = an_article(categories=("Tin tức",), tags=("lũ",), bylines=(Byline(name="Lan"),))
        article = library.save(replace(article, body=figures[0])).article
        library.save(replace(article, body=figures[1]))
    for table in (
        "article_categories",
        "article_tags",
        "article_people",
        "media_uses",
        "media_past",
    ):
        overwrite(folder, pages_of(folder, table)[0])
    assert repaired(folder).left == ()
    with Library.open(folder) as library:
        (entry,) = library.page(Wanted(tag="lũ", category="Tin tức"))
        assert entry.id == article.id
        assert [each.id for each in library.shelf.shown_in(media[1])] == [article.id]
    with closing(sqlite3.connect(folder / "library.db")) as database:
        assert database.execute("SELECT hash FROM media_past").fetchall() == [(media[0],)]
        assert database.execute("SELECT person FROM article_people").fetchall() == [("Lan",)]


def test_a_search_of_a_repaired_library_finds_the_last_saved_first(folder):
    with Library.open(folder) as library:
        titles = ("Tin cũ", "Tin mới", "Tin giữa")
        saved = [library.save(an_article(title)).article.id for title in titles]
    days = dict(zip(saved, ("2026-01-01", "2026-01-03", "2026-01-02"), strict=True))
    broken(
        folder,
        *(
            f"UPDATE articles SET modified_at = '{day}T00:00:00Z' WHERE id = '{article.hex}'"  # noqa: S608
            for article, day in days.items()
        ),
    )
    overwrite(folder, pages_of(folder, "picture_recipes")[0])
    repaired(folder)
    rows = "SELECT title FROM search_rows JOIN articles USING (key) ORDER BY row"
    with closing(sqlite3.connect(folder / "library.db")) as database:
        assert [title for (title,) in database.execute(rows)] == ["Tin cũ", "Tin giữa", "Tin mới"]


def test_an_article_made_anew_is_no_more_than_a_draft_and_told(folder):
    with Library.open(folder) as library:
        article = library.save(an_article("Bão", state=State.PUBLISHED)).article
        library.save(replace(article, sapo="Hai"))
    overwrite(folder, pages_of(folder, "articles")[0])
    left = repaired(folder).left
    told = [each for each in left if each.kind is ProblemKind.NOW_DRAFT]
    assert [(each.subject, each.detail) for each in told] == [(str(article.id), "Bão")]
    with Library.open(folder) as library:
        assert library.article(article.id).state is State.DRAFT


OTHER_IDS = [b"ab" * 16, b"z" * 32, b"\xff!" * 16]


def put_into_pages(folder, table, old, new):
    """Write `new` where pages of the table hold `old`, and not into its indexes, as damage would."""
    with closing(sqlite3.connect(folder / "library.db")) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size, data = page_size(folder), bytearray((folder / "library.db").read_bytes())
    for page in pages_of(folder, table):
        at = data.find(old, (page - 1) * size, page * size)
        data[at : at + len(old)] = new if at >= 0 else b""
    (folder / "library.db").write_bytes(data)


@pytest.mark.parametrize("damaged", OTHER_IDS)
def test_an_article_whose_id_is_damaged_is_the_one_its_text_says(folder, damaged):
    with Library.open(folder) as library:
        article = library.save(an_article("Bão", state=State.PUBLISHED)).article
        article = library.save(replace(article, sapo="Hai")).article
    put_into_pages(folder, "articles", article.id.hex.encode(), damaged)
    assert repaired(folder).left == ()
    with Library.open(folder) as library:
        assert [entry.id for entry in library.entries()] == [article.id]
        assert library.article(article.id) == article
        assert [each.number for each in library.versions(article.id)] == [2, 1]
        assert run(library.verify()).ok


def test_a_version_whose_article_is_damaged_is_of_the_one_its_text_says(folder):
    with Library.open(folder) as library:
        article = library.save(an_article("Một")).article
        library.save(replace(article, title="Hai"))
    put_into_pages(folder, "versions", article.id.hex.encode(), b"ab" * 16)
    assert repaired(folder).left == ()
    with Library.open(folder) as library:
        assert [each.title for each in library.versions(article.id)] == ["Hai", "Một"]
        assert library.version(article.id, 1) == article


def test_an_article_whose_id_and_text_are_damaged_comes_from_a_backup(folder, article):
    with closing(sqlite3.connect(folder / "library.db")) as database:
        (content,) = database.execute("SELECT content FROM articles").fetchone()
    put_into_pages(folder, "articles", article.id.hex.encode(), b"ab" * 16)
    put_into_pages(folder, "articles", content[:9], bytes(9))
    assert repaired(folder).left == ()
    with Library.open(folder) as library:
        assert library.article(article.id) == article


def test_versions_that_no_article_has_any_more_are_told(folder):
    with Library.open(folder) as library:
        library.save(an_article("Một"))
    broken(folder, "DELETE FROM articles WHERE key = 1")
    (lost,) = repaired(folder).left
    assert (lost.kind, lost.subject, lost.detail) == (ProblemKind.LOST_ROWS, "versions", "1")
    with Library.open(folder) as library:
        assert library.entries() == []
        assert run(library.verify()).ok


def test_versions_without_their_article_are_an_article_again(folder):
    with Library.open(folder) as library:
        article = library.save(an_article("Một")).article
        library.save(replace(article, title="Hai"))
    broken(folder, "DELETE FROM articles WHERE key = 1")
    repaired(folder)
    with Library.open(folder) as library:
        assert library.article(article.id) == article


def test_a_table_of_which_nothing_is_left_is_told(folder, article):
    without_backups(folder)
    with closing(sqlite3.connect(folder / "library.db")) as database:
        of_it = "SELECT pageno FROM dbstat WHERE name IN ('drafts', 'sqlite_autoindex_drafts_1')"
        pages = [number for (number,) in database.execute(of_it)]
    for page in pages:
        overwrite(folder, page)
    left = repaired(folder).left
    assert [(each.kind, each.subject) for each in left] == [(ProblemKind.UNCOUNTED_ROWS, "drafts")]
