"""An upload that is killed goes on where it was: nothing torn, nothing sent twice."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.export.targets import Journal, SiteFile, Stage, read_manifest, upload
from desktop.export.targets.manifest import MANIFEST, entry_of
from desktop.progress import run

PROJECT = Path(__file__).parents[3]
CHANCE = random.Random(3)  # noqa: S311 - the same rounds every time
SITE = {f"tin/{number}.html": CHANCE.randbytes(150_000) for number in range(60)}

PUBLISH = """
import sys
from pathlib import Path
from desktop.export.targets import Journal
from tests.export.targets.places import Place
from tests.export.targets.test_killed import job

with Place(sys.argv[1], Path(sys.argv[2])).open() as target:
    for progress in job(target, Journal(Path(sys.argv[3]))):
        print(progress.what, flush=True)
"""


def job(target, journal, site=SITE):
    files = [SiteFile(path, data, Stage.PAGES) for path, data in site.items()]
    manifest = read_manifest(target, "cổng")
    return upload(files, (), target, manifest, journal, total=len(site), whole=True, every=0)


def killed_at(steps, place, journal):
    """Publish in a process of its own and kill it after so many steps; return whether it ended."""
    arguments = [place.address, place.known_hosts, journal]
    with subprocess.Popen(
        [sys.executable, "-c", PUBLISH, *arguments], cwd=PROJECT, stdout=subprocess.PIPE, text=True
    ) as process:
        said = [process.stdout.readline() for _ in range(steps)]
        process.kill()
    return said[-1] == ""


@pytest.mark.parametrize("kind", ["folder", "openssh", "webdav"])
def test_a_killed_upload_is_finished_by_the_next(kind, on_server, tmp_path):
    place = on_server("openssh" if kind == "folder" else kind)
    if kind == "folder":
        place.address = str(tmp_path / "site")
    journal = tmp_path / "journal"
    ended = [killed_at(steps, place, journal) for steps in (9, 18)]
    assert not any(ended)
    with place.open() as target:
        result = run(job(target, Journal(journal)))
        assert result.failed == ()
        assert result.unchanged > 0
        assert result.written + result.unchanged == len(SITE)
        assert {path: target.read(path) for path in SITE} == SITE
        listed = json.loads(target.read(MANIFEST))["files"]
    assert listed == {path: list(entry_of(data)) for path, data in SITE.items()}


def test_what_a_killed_upload_confirmed_is_not_sent_again(on_server, tmp_path):
    place, journal = on_server("openssh"), tmp_path / "journal"
    killed_at(20, place, journal)
    confirmed = {
        line[1] for line in map(json.loads, journal.read_text().splitlines()) if line[0] == "there"
    }
    assert len(confirmed) >= 12
    with place.open() as target:
        assert run(job(target, Journal(journal))).unchanged == len(confirmed)


def test_an_old_page_is_never_torn_by_a_kill(on_server, tmp_path):
    place, journal = on_server("openssh"), tmp_path / "journal"
    place.address = str(tmp_path / "site")
    old = dict.fromkeys(SITE, b"old" * 9)
    with place.open() as target:
        run(job(target, Journal(journal), old))
    killed_at(30, place, journal)
    with place.open() as target:
        assert all(target.read(path) in {old[path], SITE[path]} for path in SITE)
