"""A process of its own writes the files of a folder; what readers get is the same."""

import os
import signal
import time
from multiprocessing import active_children

import pytest

from desktop.export.targets import Journal, SiteFile, Stage, read_manifest, upload
from desktop.export.targets.errors import TargetFailed
from desktop.export.targets.folder import FolderTarget
from desktop.export.targets.manifest import MANIFEST
from desktop.progress import run

SITE = {f"tin/{number % 7}/{number}.html": bytes([number % 250]) * 900 for number in range(640)}


class Ready(FolderTarget):
    """A folder whose process has started before the first file comes."""

    def writer(self):
        started = super().writer()
        while not started.works():
            time.sleep(0.01)
        return started


@pytest.fixture(autouse=True)
def two_cores(monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path / "journal")


def job(target, journal, files=None):
    files = files or [SiteFile(path, data, Stage.PAGES) for path, data in SITE.items()]
    manifest = read_manifest(target, "cổng")
    return upload(files, (), target, manifest, journal, total=len(SITE), whole=True, every=0)


def held(folder):
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_the_process_writes_what_one_alone_would(tmp_path, journal, monkeypatch):
    result = run(job(Ready(tmp_path / "two"), journal))
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert run(job(FolderTarget(tmp_path / "one"), journal)) == result
    assert result.written == len(SITE)
    assert held(tmp_path / "two") == held(tmp_path / "one")
    assert held(tmp_path / "two").keys() == {*SITE, MANIFEST}


def test_a_machine_with_one_core_and_a_small_site_start_no_process(tmp_path, journal, monkeypatch):
    started = []
    monkeypatch.setattr(FolderTarget, "writer", lambda _self: started.append(1))
    few = [SiteFile("a.html", b"a", Stage.PAGES)]
    target = FolderTarget(tmp_path / "site")
    run(upload(few, (), target, read_manifest(target, "cổng"), journal, total=1, whole=True))
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    run(job(target, journal))
    assert not started


def test_a_file_that_cannot_be_written_is_told_and_the_rest_is_there(tmp_path, journal):
    (tmp_path / "site/tin/3/10.html/x").mkdir(parents=True)
    result = run(job(Ready(tmp_path / "site"), journal))
    assert [(one.path, type(one.error)) for one in result.failed] == [
        ("tin/3/10.html", TargetFailed)
    ]
    assert result.written == len(SITE) - 1


def test_a_process_that_dies_costs_no_file(tmp_path, journal):
    def files():
        for number, (path, data) in enumerate(SITE.items()):
            if number == 300:
                for child in active_children():
                    child.kill()
                    child.join()
            yield SiteFile(path, data, Stage.PAGES)

    result = run(job(Ready(tmp_path / "site"), journal, files()))
    assert (result.written, result.failed) == (len(SITE), ())
    assert SITE.items() <= held(tmp_path / "site").items()


def test_what_the_process_has_no_time_for_is_written_here(tmp_path, journal):
    site = tmp_path / "site"
    there = []

    def files():
        for number, (path, data) in enumerate(SITE.items()):
            if number in {100, 600}:
                for child in active_children():
                    os.kill(child.pid, signal.SIGSTOP if number == 100 else signal.SIGCONT)
                there.append(len(held(site)))
            yield SiteFile(path, data, Stage.PAGES)

    result = run(job(Ready(site), journal, files()))
    assert there[1] - there[0] > 400
    assert (result.written, result.failed) == (len(SITE), ())
    assert SITE.items() <= held(site).items()


def test_a_cancelled_upload_knows_all_that_is_there(tmp_path, journal):
    target = Ready(tmp_path / "site")
    stopped = job(target, journal)
    for _ in range(200):
        next(stopped)
    stopped.close()
    assert not active_children()
    there = held(tmp_path / "site")
    assert 100 < len(there) < len(SITE)
    assert journal.left() == there.keys()
    assert run(job(target, journal)).unchanged == len(there)


def test_a_later_stage_waits_for_the_one_before(tmp_path, journal):
    site = tmp_path / "site"

    def files():
        for path, data in SITE.items():
            yield SiteFile(path, data, Stage.PAGES)
        yield SiteFile("index.html", b"", Stage.INDEXES)
        yield SiteFile("rss.xml", str(SITE.keys() <= held(site).keys()).encode(), Stage.INDEXES)

    run(job(Ready(site), journal, files()))
    assert (site / "rss.xml").read_bytes() == b"True"
