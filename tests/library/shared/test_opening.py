"""A shared library is made, brought up to date, or refused with a reason."""

from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from desktop.library import Library, Sort, Wanted, schema
from desktop.library.address import read_address
from desktop.library.errors import (
    KeptByServer,
    NewerSharedLibrary,
    NoMediaPlace,
    SharedLibraryAway,
    SharedLibraryRefused,
    StrangeDatabase,
    WrongDatabase,
)
from desktop.library.postgres.database import ServerDatabase
from desktop.progress import run
from tests.library.older import name_by_id
from tests.library.samples import an_article
from tests.ports import free_port


@pytest.fixture
def empty(postgresql, tmp_path):
    """The address of a database without any table."""
    return read_address(f"{postgresql()}?media={tmp_path / 'media'}", tmp_path)


def run_sql(address, statement):
    with psycopg.connect(address.url.replace("+psycopg", "")) as connection:
        return connection.execute(statement)


def test_an_empty_database_becomes_a_library_with_the_tables_of_a_file(empty):
    Library.open(empty).close()
    tables_are_the_models(empty)


def tables_are_the_models(address):
    database = ServerDatabase(address, patience=1)
    with database.reading() as connection:
        assert schema.found_version(connection) == schema.NEWEST
        known = {"include_name": lambda name, kind, _: kind != "table" or name != "search"}
        context = MigrationContext.configure(connection, opts=known)
        assert compare_metadata(context, schema.metadata) == []
    database.close()


def test_the_place_of_media_is_said_once(empty, tmp_path):
    with Library.open(empty) as library:
        added = library.add_media(b"x", name="a.png", mime="image/png")
    again = read_address(empty.url, tmp_path / "another laptop")
    with Library.open(again) as library:
        assert library.media_path(added.hash).is_relative_to(tmp_path / "media")


def test_a_library_without_a_place_for_media_is_not_made(empty, tmp_path):
    with pytest.raises(NoMediaPlace):
        Library.open(read_address(empty.url, tmp_path))


def test_an_older_library_is_brought_up_to_date(shared_address):
    with Library.open(shared_address) as library:
        library.save(replace(an_article("Đèo"), tags=("lũ", "đường")))
        before = library.page(Wanted(tag="lũ", sort=Sort.TITLE))
    with psycopg.connect(shared_address.url.replace("+psycopg", "")) as connection:
        name_by_id(connection)
        connection.execute("ALTER TABLE sync_bases DROP COLUMN left_out")
        connection.execute("UPDATE alembic_version SET version_num = '0010'")
    with Library.open(shared_address) as library:
        assert library.page(Wanted(tag="lũ", sort=Sort.TITLE)) == before
        assert run(library.verify()).problems == ()
    database = ServerDatabase(shared_address, patience=1)
    with database.reading() as connection:
        known = {"include_name": lambda name, kind, _: kind != "table" or name != "search"}
        context = MigrationContext.configure(connection, opts=known)
        assert compare_metadata(context, schema.metadata) == []
    database.close()


def test_a_newer_library_is_left_untouched(shared_address):
    run_sql(shared_address, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerSharedLibrary):
        Library.open(shared_address)


def test_a_strange_database_is_left_untouched(empty):
    run_sql(empty, "CREATE TABLE something (x integer)")
    with pytest.raises(StrangeDatabase):
        Library.open(empty)


def test_a_database_that_sorts_otherwise_is_refused(cluster, tmp_path):
    name = "sorts_otherwise"
    with psycopg.connect(cluster.address("postgres"), autocommit=True) as connection:
        connection.execute(
            f"CREATE DATABASE {name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'vi' "
            "LOCALE 'C.UTF-8' ENCODING 'UTF8'"
        )
    with pytest.raises(WrongDatabase):
        Library.open(read_address(f"{cluster.address(name)}?media=x", tmp_path))


def test_a_server_that_is_not_there_is_told(tmp_path):
    with pytest.raises(SharedLibraryAway) as told:
        Library.open(read_address(f"postgresql://an@127.0.0.1:{free_port()}/kho", tmp_path))
    assert "refused" in told.value.detail


def test_a_reader_of_the_server_may_not_write(shared_address, cluster, tmp_path):
    run_sql(
        shared_address,
        "DROP ROLE IF EXISTS doc; CREATE ROLE doc LOGIN; "
        "GRANT SELECT ON ALL TABLES IN SCHEMA public TO doc",
    )
    reader = read_address(shared_address.url.replace("bantin@", "doc@"), tmp_path / "doc")
    with Library.open(reader) as library:
        assert library.entries() == []
        with pytest.raises(SharedLibraryRefused):
            library.save(an_article())


def test_a_shared_library_is_backed_up_by_its_server(shared_address):
    with Library.open(shared_address) as library:
        assert not library.unbacked()
        with pytest.raises(KeptByServer):
            run(library.back_up())


def test_verify_finds_a_shared_library_whole(shared_address):
    with Library.open(shared_address) as library:
        library.save(an_article())
        assert run(library.verify()).problems == ()


@pytest.fixture
def older(empty):
    """A shared library as the schema's version 0009 left it, with two articles, one in the bin."""
    statements = Path(__file__).with_name("older-0009.sql").read_text(encoding="utf-8")
    with psycopg.connect(empty.url.replace("+psycopg", "")) as connection:
        connection.execute(statements.encode())
    return empty


def test_an_older_shared_library_is_brought_up_to_date_with_its_rows(older):
    with Library.open(older) as library:
        (entry,) = library.search("bien gioi")
        assert [each.title for each in library.versions(entry.id)] == [
            "Đã sửa lần hai",
            "Thông tin đối ngoại",
        ]
        assert library.version(entry.id, 1).sapo == "Tóm tắt trước bài."
        assert [each.title for each in library.binned()] == ["Trong thùng rác"]
        assert library.tags() == ["biên giới", "hải đảo"]
        saved = library.save(replace(library.article(entry.id), title="Lần ba"))
        assert saved.version == 3
        assert run(library.verify()).ok
    tables_are_the_models(older)
