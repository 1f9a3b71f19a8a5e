"""A Word document of 50 pages pasted into the window: how long it takes, and what it holds up."""

import json
import sys
from pathlib import Path
from statistics import median

from tests.bench.figures import Figure
from tests.bench.processes import started


def figures(home: Path, rounds: int) -> list[Figure]:
    """Paste into an empty article of a new library, `rounds` times."""
    told = [_pasted(home, home / f"library-{number}") for number in range(rounds)]
    stands = [each["stands"] / 1000 for each in told]
    frames = [each["longest"] for each in told]
    window = [each["window"] for each in told]
    return [
        Figure(
            "paste of a 50-page Word document, from the key until it stands",
            median(stands),
            1.5,
            "s",
            f"{rounds} rounds, {min(stands):.2f} to {max(stands):.2f} s",
        ),
        Figure(
            "the longest frame in the five seconds from the key",
            median(frames),
            100,
            "ms",
            f"{min(frames):.0f} to {max(frames):.0f} ms; the window's own events waited at most "
            f"{median(window):.0f} ms",
        ),
    ]


def _pasted(home: Path, library: Path) -> dict[str, float]:
    arguments = [sys.executable, "-m", "tests.bench.paste_run", str(library)]
    with started(arguments, "pasted", home) as run:
        told: dict[str, float] = json.loads(run.said[-1])
        return told
