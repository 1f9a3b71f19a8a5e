"""Process start to the caret, and unique memory, against a bare view and LibreOffice Writer."""

import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench import writer
from tests.bench.figures import Figure, ratio
from tests.bench.processes import started, unique_megabytes

_BARE = [sys.executable, "-m", "tests.bench.bare_view"]
_SETTLE = 3.0


@dataclass(frozen=True, slots=True)
class Run:
    """One start: seconds to the caret, unique megabytes once at rest."""

    seconds: float
    megabytes: float


def figures(home: Path, rounds: int) -> list[Figure]:
    """Measure `rounds` rounds of each in turn; an uncounted round comes first."""
    ours, bare, writers = [], [], []
    for number in range(rounds + 1):
        our_run, bare_run = _start(_application(home), home), _start(_BARE, home)
        writer_seconds = writer.seconds_to_window(home) if writer.installed() else 0.0
        if number:
            ours.append(our_run)
            bare.append(bare_run)
            writers.append(writer_seconds)
    seconds = [run.seconds for run in ours]
    report = [ratio("start to caret / bare view", seconds, [run.seconds for run in bare], 2.0, "s")]
    if writer.installed():
        report.append(ratio("start to caret / LibreOffice Writer", seconds, writers, 1.0, "s"))
    return [*report, _memory(ours, bare)]


def _application(home: Path) -> list[str]:
    return [sys.executable, "-m", "tests.bench.start_app", str(home / "library")]


def _start(arguments: list[str], home: Path) -> Run:
    with started(arguments, "caret", home) as run:
        time.sleep(_SETTLE)
        return Run(run.seconds, unique_megabytes(run.process.pid))


def _memory(ours: list[Run], bare: list[Run]) -> Figure:
    more = [a.megabytes - b.megabytes for a, b in zip(ours, bare, strict=True)]
    detail = (
        f"ours {statistics.median(run.megabytes for run in ours):.0f} MB, "
        f"bare view {statistics.median(run.megabytes for run in bare):.0f} MB, {len(more)} rounds"
    )
    return Figure("unique memory over the bare view", statistics.median(more), 80, "MB", detail)
