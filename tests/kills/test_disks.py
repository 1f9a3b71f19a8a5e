"""A disk that is full, read-only or gone: one sentence, and the library as it was or done."""

import random
import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from desktop.article.model import Article
from desktop.errors import ExpectedError
from desktop.exchange.packages.importing import import_package
from desktop.exchange.packages.writing import write_package
from desktop.library import Library
from desktop.library.errors import ReadOnlyLibrary
from desktop.progress import run
from desktop.sentences import sentence
from desktop.settings.model import Settings
from desktop.settings.store import SettingsStore
from tests.kills.disks import Disk, mounted, needs_root
from tests.kills.rounds import Work
from tests.kills.works import EXPORT, WORKS

STEPS = 2
"""Free spaces that are tried of each work, from none to all that it needs."""
PAGE = 4096

pytestmark = needs_root
of_the_library = [*(work for work in WORKS if work.name != "bantin import"), EXPORT]


def tried(work: Work, home: Path) -> tuple[list[str], ExpectedError | None]:
    """Do `work` here and now; return what it confirmed, and what stopped it."""
    told: list[str] = []
    try:
        work.do(home, told.append)
    except ExpectedError as error:
        return told, error
    return told, None


def needed(work: Work, home: Path, disk: Disk) -> int:
    """Return how many bytes the work takes of the disk at most, about."""
    shutil.copytree(home, disk.path / "all")
    before = shutil.disk_usage(disk.path).free
    tried(work, disk.path / "all")
    return before - shutil.disk_usage(disk.path).free + 256 * PAGE


@pytest.mark.parametrize("work", of_the_library, ids=lambda work: work.name)
def test_a_full_disk_stops_a_work_with_one_sentence(work: Work, tmp_path: Path) -> None:
    begin = tmp_path / "begin"
    begin.mkdir()
    work.prepare(begin)
    chance = random.Random()  # noqa: S311 - other spaces every time
    with mounted(tmp_path / "disk") as disk:
        most, stopped = needed(work, begin, disk), 0
        for left in [0, *(chance.randrange(0, most, PAGE) for _ in range(STEPS))]:
            home = disk.path / "home"
            shutil.copytree(begin, home)
            disk.fill(left)
            told, error = tried(work, home)
            disk.clear()
            stopped += error is not None
            assert error is None or "\n" not in sentence(error).strip()
            work.judge(home, told)
            shutil.rmtree(home)
    assert stopped


@pytest.mark.parametrize("work", of_the_library, ids=lambda work: work.name)
def test_a_read_only_disk_is_said_to_be_one(work: Work, tmp_path: Path) -> None:
    with mounted(tmp_path / "disk") as disk:
        home = disk.path / "home"
        home.mkdir()
        work.prepare(home)
        disk.turn("ro")
        told, error = tried(work, home)
        disk.turn("rw")
        assert (told, error is None) in (([], False), ([], True))
        assert error is None or sentence(error)
        work.judge(home, [])


def test_settings_on_a_full_or_read_only_disk_stay_as_they_were(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk") as disk:
        store = SettingsStore(disk.path / "settings.json")
        assert store.write(Settings(import_folder="trước"))
        disk.fill(0)
        assert not store.write(Settings(import_folder="sau" * 5000))
        disk.clear()
        disk.turn("ro")
        assert not store.write(Settings(import_folder="sau"))
        assert store.read().import_folder == "trước"


@pytest.fixture
def library(tmp_path: Path):
    with Library.open(tmp_path / "library") as opened:
        for number in range(6):
            opened.save(Article(title=f"Tin {number}", body=f"<p>{'Nước lên. ' * 500}</p>"))
        yield opened


def ids(library: Library) -> list:
    return [entry.id for entry in library.entries()]


def test_a_stick_that_is_taken_away_while_a_package_is_written_leaves_the_library(
    library: Library, tmp_path: Path
) -> None:
    with mounted(tmp_path / "stick") as disk:
        job = write_package(library, ids(library), disk.path / "bài.bantin")
        next(job)
        disk.take_away()
        with pytest.raises(ExpectedError) as stopped:
            run(job)
    assert sentence(stopped.value)
    assert run(library.verify()).ok


def test_a_stick_that_is_taken_away_while_a_package_is_read_leaves_whole_articles(
    library: Library, tmp_path: Path
) -> None:
    with mounted(tmp_path / "stick") as disk, Library.open(tmp_path / "other") as other:
        path = disk.path / "bài.bantin"
        run(write_package(library, ids(library), path))
        job = import_package(other, path, lambda _came: None)
        next(job)
        disk.take_away()
        with suppress(ExpectedError):  # what the system has read ahead may be enough
            run(job)
        assert run(other.verify()).ok


def test_a_library_on_a_read_only_disk_can_still_be_packed(
    library: Library, tmp_path: Path
) -> None:
    with mounted(tmp_path / "disk") as disk:
        shutil.copytree(library.folder, disk.path / "kho")
        disk.turn("ro")
        with pytest.raises(ReadOnlyLibrary):
            Library.open(disk.path / "kho")
