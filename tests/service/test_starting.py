"""Starting and stopping, and what keeps a service from starting."""

import json
import socket
import sqlite3
import subprocess
import sys
import threading

import pytest
import sqlalchemy as sa

from desktop.service import running
from desktop.service.errors import NewerDatabase, ServiceNotInstalled
from desktop.service.store import schema, versions
from desktop.service.store.database import Database
from tests.service.readers import API, crowd, rate, reader
from tests.service.running import ROOT, serving
from tests.service.sites import ARTICLE, write_profile


def refused(site, database, *options):
    """The sentence of a service that does not start."""
    words = ["serve", "--site", str(site), "--database", str(database), "--port", "0", *options]
    ran = subprocess.run(
        [sys.executable, "-m", "desktop", "--lang", "en", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.count("\n") == 1, ran.stderr
    return ran.stderr


def test_a_folder_without_a_site_is_refused(tmp_path):
    assert "holds no exported site" in refused(tmp_path, tmp_path / "counts.db")


def test_a_newer_site_is_refused(site, tmp_path):
    write_profile(site, format=2)
    assert "newer Bản Tin" in refused(site, tmp_path / "counts.db")


@pytest.mark.parametrize("changes", [{"polls": 3}, {"weather": {"provider": "x"}}, {"site": None}])
def test_a_profile_that_cannot_be_read_is_refused(site, tmp_path, changes):
    write_profile(site, **changes)
    assert "site.json" in refused(site, tmp_path / "counts.db")


def test_a_poll_with_a_moment_that_is_none_is_refused(site, tmp_path):
    poll = {"id": "a", "question": "A?", "options": [], "opens": "mai", "closes": None}
    write_profile(site, polls=[poll])
    assert "site.json" in refused(site, tmp_path / "counts.db")


def test_the_database_of_something_else_is_left_alone(site, tmp_path):
    other = sqlite3.connect(tmp_path / "library.db")
    other.execute("CREATE TABLE articles (id)")
    other.close()
    before = (tmp_path / "library.db").read_bytes()
    assert "something else" in refused(site, tmp_path / "library.db")
    assert (tmp_path / "library.db").read_bytes() == before


def test_a_file_that_is_no_database_is_refused(site, tmp_path):
    (tmp_path / "bai.docx").write_bytes(b"PK" + b"x" * 5000)
    assert "does not answer" in refused(site, tmp_path / "bai.docx")


def test_a_server_that_does_not_answer_is_named_without_its_password(site):
    said = refused(site, "postgresql://bantin:matkhau@127.0.0.1:9/bantin")
    assert "postgresql" in said
    assert "matkhau" not in said


@pytest.mark.parametrize("url", ["mysql://a:matkhau@b/c", "sqlite://", "x://"])
def test_another_kind_of_database_is_refused(site, url):
    said = refused(site, url)
    assert "SQLite or PostgreSQL" in said
    assert "matkhau" not in said


def test_a_port_that_is_taken_is_named(site, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert port in refused(site, tmp_path / "counts.db", "--port", port)


def test_without_its_packages_the_service_says_how_to_get_them(monkeypatch):
    monkeypatch.setattr(running.importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(ServiceNotInstalled):
        running.check_installed()


def test_newer_tables_are_left_alone(database):
    kept = Database(database)
    versions.bring_up(kept)
    with kept.writing() as connection:
        connection.execute(
            sa.update(schema.notes).where(schema.notes.c.name == "version").values(value="99")
        )
    with pytest.raises(NewerDatabase):
        versions.bring_up(kept)
    kept.close()


def test_several_that_start_at_once_make_one_set_of_tables_and_one_secret(database):
    stores = [Database(database) for _ in range(8)]
    secrets: list[bytes] = []

    def start(store):
        versions.bring_up(store)
        secrets.append(versions.secret(store))

    threads = [threading.Thread(target=start, args=(store,)) for store in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for store in stores:
        store.close()
    assert len(secrets) == 8
    assert len(set(secrets)) == 1


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_service_that_is_told_to_stop_finishes_what_it_has(site, tmp_path, workers):
    with serving(site, str(tmp_path / "counts.db"), "--workers", workers) as service:
        heard: list[int] = []
        votes = [rate(ARTICLE, 4, reader()) for _ in range(300)]
        readers = threading.Thread(
            target=lambda: heard.extend(each.status for each in crowd(service.port, votes))
        )
        readers.start()
        assert service.stop() == 0
        readers.join()
    assert set(heard) <= {200, 0}  # answered, or never taken up
    with serving(site, str(tmp_path / "counts.db")) as again, again.client() as client:
        assert client.get(f"{API}/ratings/{ARTICLE}").json()["count"] == heard.count(200)


def test_votes_outlive_a_restart_and_readers_are_known_again(site, database):
    who = reader()
    with serving(site, database) as service, service.client(**who) as client:
        client.put(f"{API}/ratings/{ARTICLE}", json={"stars": 5})
    with serving(site, database) as service, service.client(**who) as client:
        assert client.get(f"{API}/ratings/{ARTICLE}").json() == {"sum": 5, "count": 1, "mine": 5}


def test_a_profile_that_breaks_while_serving_leaves_the_last_one(site, tmp_path):
    with serving(site, str(tmp_path / "counts.db")) as service, service.client() as client:
        (site / "service/site.json").write_text(json.dumps({"format": 1})[:9])
        for _ in range(3):
            assert client.get(f"{API}/polls/giao-dien").status_code == 200
