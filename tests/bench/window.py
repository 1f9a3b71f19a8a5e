"""The window with a large library against the one with an empty library; scrolling in its list."""

import sys
import time
from pathlib import Path

from tests.bench.figures import Figure, ratio
from tests.bench.processes import started, unique_megabytes

_SETTLE = 4.0


def figures(home: Path, folder: Path, rounds: int) -> list[Figure]:
    """Start the window in both libraries in turn, after one uncounted round."""
    large, empty = [], []
    for number in range(rounds + 1):
        ours, peer = _start(folder, home), _start(home / "empty", home)
        if number:
            large.append(ours)
            empty.append(peer)
    begun, weighed = [0, 1]
    return [
        ratio("start of the window / with an empty library", *_both(large, empty, begun), 1.1, "s"),
        ratio("unique memory / with an empty library", *_both(large, empty, weighed), 1.2, "MB"),
        _scrolling(home, folder),
    ]


def _both(
    large: list[tuple[float, float]], empty: list[tuple[float, float]], which: int
) -> tuple[list[float], list[float]]:
    return [run[which] for run in large], [run[which] for run in empty]


def _start(folder: Path, home: Path) -> tuple[float, float]:
    """Return the seconds to the caret and the unique megabytes at rest."""
    arguments = [sys.executable, "-m", "tests.bench.start_app", str(folder)]
    with started(arguments, "caret", home) as run:
        time.sleep(_SETTLE)
        return run.seconds, unique_megabytes(run.process.pid)


def _scrolling(home: Path, folder: Path) -> Figure:
    arguments = [sys.executable, "-m", "tests.bench.scrolling_run", str(folder)]
    with started(arguments, "scrolled", home) as run:
        longest, p99, worked, worked_99, entries = map(float, run.said[-1].split())
    detail = (
        f"99 of 100 turns {p99:.1f} ms at most, through {entries:.0f} entries; processor time of "
        f"the window's thread: longest {worked:.1f} ms, 99 of 100 {worked_99:.1f} ms at most"
    )
    return Figure("longest turn of the window's loop while scrolling", longest, 16, "ms", detail)
