"""The export of a site against Hugo, against writing the same bytes, and against its own size."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import msgspec

from desktop.library import Library
from tests.bench import hugo
from tests.bench.figures import Figure, ratio
from tests.bench.newsroom import articles

MANY, MOST = 10_000, 100_000
_BATCH = 500
_CHECKOUT = Path(__file__).resolve().parents[2]


class Run(msgspec.Struct, frozen=True):
    """What one export took: seconds without the program's start, files, peak memory in MB."""

    seconds: float
    written: int
    unchanged: int
    megabytes: float


def ten_thousand(home: Path, rounds: int) -> list[Figure]:
    """Measure `rounds` exports of 10,000 articles, as a whole and after a change."""
    folder = library(home, MANY)
    full = [export(folder, home / "site", "full") for _ in range(rounds)]
    again = export(folder, home / "site", "again")
    changed = [export(folder, home / "site", "changed") for _ in range(rounds)]
    bare = [write_bare(home / "site", home / "bare") for _ in range(rounds)]
    seconds = [run.seconds for run in full]
    report = [
        ratio("site of 10,000 / its bytes written bare", seconds, bare, 2.5, "s"),
        ratio("one changed article / all 10,000", [c.seconds for c in changed], seconds, 0.03, "s"),
        _count("files of one changed article", max(run.written for run in changed), 60),
        _count("files written of an unchanged library", again.written, 0),
    ]
    if hugo.installed():
        peers = hugo.seconds(folder, home / f"hugo-{MANY}", rounds)
        report.insert(0, ratio("site of 10,000 / Hugo", seconds, peers, 0.5, "s"))
    return report


def hundred_thousand(home: Path, rounds: int) -> list[Figure]:
    """Measure `rounds` exports of 100,000 articles beside as many of 10,000."""
    few, many = library(home, MANY), library(home, MOST)
    small = [export(few, home / "site", "full") for _ in range(rounds)]
    large = [export(many, home / "large", "full") for _ in range(rounds)]
    seconds = [run.seconds for run in large]
    told = f"all processes together, {large[0].written} files"
    return [
        ratio("site of 100,000 / of 10,000", seconds, [run.seconds for run in small], 11, "s"),
        Figure("peak memory of 100,000", max(run.megabytes for run in large), 300, "MB", told),
    ]


def _count(name: str, value: int, limit: int) -> Figure:
    return Figure(name, value, limit, "files", "10,000 articles")


def library(home: Path, count: int) -> Path:
    """Return the folder of a library of `count` articles, made when missing."""
    folder = home / f"library-{count}"
    if folder.exists():
        return folder
    with Library.open(folder) as kept:
        many = iter(articles(kept, count))
        while batch := [article for _, article in zip(range(_BATCH), many, strict=False)]:
            kept.save_all(batch)
    return folder


def export(folder: Path, site: Path, how: str) -> Run:
    """Export in a process of its own: `full` to an empty folder, `again`, or after a `changed` title."""
    if how == "full":
        shutil.rmtree(site, ignore_errors=True)
    command = [sys.executable, "-m", "tests.bench.site_run", str(folder), str(site), how]
    done = subprocess.run(command, cwd=_CHECKOUT, check=True, capture_output=True)
    return msgspec.json.decode(done.stdout, type=Run)


def write_bare(site: Path, to: Path) -> float:
    """Return the seconds that opening, writing and closing the same files takes, with folders."""
    files = [path.relative_to(site) for path in site.rglob("*") if path.is_file()]
    contents = {str(path): (site / path).read_bytes() for path in files}
    shutil.rmtree(to, ignore_errors=True)
    begun = time.perf_counter()
    for path, data in contents.items():
        place = f"{to}/{path}"
        try:
            file = open(place, "xb", buffering=0)  # noqa: PTH123, SIM115 - as bare as can be
        except FileNotFoundError:
            os.makedirs(os.path.dirname(place), exist_ok=True)  # noqa: PTH103, PTH120
            file = open(place, "xb", buffering=0)  # noqa: PTH123, SIM115
        file.write(data)
        file.close()
    return time.perf_counter() - begun
