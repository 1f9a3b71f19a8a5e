"""Counters that all workers share: each writes a file of its own, whoever is asked adds them up.

The files outlive a worker that died, so no counter ever falls.
"""

import mmap
import os
from collections.abc import Sequence
from pathlib import Path

PARTS = ("ratings", "polls", "visits", "weather", "statistics", "site", "other")
CLASSES = ("2xx", "3xx", "4xx", "5xx")
_NAMES = (
    *(f'bantin_requests_total{{part="{part}",status="{c}"}}' for part in PARTS for c in CLASSES),
    *(f'bantin_request_microseconds_total{{part="{part}"}}' for part in PARTS),
    "bantin_limited_total",
    "bantin_batches_total",
    "bantin_booked_total",
)
_PLACES = {name: place for place, name in enumerate(_NAMES)}
_TIMES = len(PARTS) * len(CLASSES)
_HELP = {
    "bantin_requests_total": "Requests answered.",
    "bantin_request_microseconds_total": "Time spent on them.",
    "bantin_limited_total": "Requests refused because their address sent too many.",
    "bantin_batches_total": "Transactions that booked votes and visits.",
    "bantin_booked_total": "Votes and visits that were booked or recognised as repeated.",
}


class Tallies:
    """The counters of this process, in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        size = len(_NAMES) * 8
        with (folder / f"{os.getpid()}").open("w+b") as file:
            file.truncate(size)
            self._memory = mmap.mmap(file.fileno(), size)
        self._counts = memoryview(self._memory).cast("q")

    def answered(self, part: str, status: int, microseconds: int) -> None:
        """Count a request to `part` of the service."""
        number = PARTS.index(part)
        self._counts[number * len(CLASSES) + min(max(status // 100 - 2, 0), 3)] += 1
        self._counts[_TIMES + number] += microseconds

    def limited(self) -> None:
        """Count a request that was one too many."""
        self._counts[_PLACES["bantin_limited_total"]] += 1

    def booked(self, entries: int) -> None:
        """Count a transaction of so many entries."""
        self._counts[_PLACES["bantin_batches_total"]] += 1
        self._counts[_PLACES["bantin_booked_total"]] += entries

    def text(self) -> str:
        """Return the sums of all workers in the text format of Prometheus."""
        return _text([sum(counts) for counts in zip(*map(_read, self._files()), strict=True)])

    def close(self) -> None:
        """Let the file go; it stays for the others to read."""
        self._counts.release()
        self._memory.close()

    def _files(self) -> list[Path]:
        whole = len(_NAMES) * 8
        return [file for file in self._folder.iterdir() if file.stat().st_size == whole]


def _read(file: Path) -> list[int]:
    return memoryview(file.read_bytes()).cast("q").tolist()


def _text(sums: Sequence[int]) -> str:
    lines: list[str] = []
    for name, count in zip(_NAMES, sums, strict=True):
        family = name.partition("{")[0]
        if f"# TYPE {family} counter" not in lines:
            lines += [f"# HELP {family} {_HELP[family]}", f"# TYPE {family} counter"]
        lines.append(f"{name} {count}")
    return "\n".join(lines) + "\n"
