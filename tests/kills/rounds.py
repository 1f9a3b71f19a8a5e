"""A round: a process does a work until it is killed; then the library is looked at.

The process is forked with everything imported, so that a round costs little more than the work.
"""

import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.errors import ExpectedError

Say = Callable[[str], None]
"""Confirms something: a line that the judge gets if it was said before the kill."""


@dataclass(frozen=True)
class Work:
    """What is done to a library, and what has to be true of it after a kill."""

    name: str
    prepare: Callable[[Path], None]
    """Makes the folder that each round begins with."""
    do: Callable[[Path, Say], None]
    judge: Callable[[Path, list[str]], None]
    """Raises `AssertionError` unless everything that was confirmed holds, and goes on to the end."""


@dataclass(frozen=True)
class Outcome:
    """In how many rounds the work was killed before its end, and what was not as it must be."""

    early: int
    faults: tuple[str, ...]


def killed(work: Work, home: Path, rounds: int, chance: random.Random) -> Outcome:
    """Kill `work` so many times at moments drawn by lot."""
    begin = home / f"{work.name}-begin"
    begin.mkdir(parents=True)
    work.prepare(begin)
    longest = min(_undisturbed(work, begin, home / work.name) for _ in range(2))
    early, faults = 0, []
    for number in range(rounds):
        folder = home / f"{work.name}-{number}"
        shutil.copytree(begin, folder)
        told, ended = _round(work, folder, chance.uniform(0, longest))
        early += not ended
        try:
            work.judge(folder, told)
        except (AssertionError, ExpectedError) as fault:
            faults.append(f"{work.name}, round {number}: {fault!r}")
        shutil.rmtree(folder)
    return Outcome(early, tuple(faults))


def _undisturbed(work: Work, begin: Path, folder: Path) -> float:
    """Return how long the work takes; what it does not import yet makes the first time longer."""
    shutil.copytree(begin, folder)
    begun = time.monotonic()
    told, ended = _round(work, folder, 240)
    assert ended, f"{work.name} did not end"
    lasted = time.monotonic() - begun
    work.judge(folder, told)
    shutil.rmtree(folder)
    return lasted


def _round(work: Work, folder: Path, seconds: float) -> tuple[list[str], bool]:
    """Let a process work for so long; return what it confirmed, and whether it came to its end."""
    hear, speak = os.pipe()
    worker = os.fork()
    if worker == 0:
        _work(work, folder, hear, speak)
    os.close(speak)
    try:
        ended = _waited(worker, seconds)
        if not ended:
            os.kill(worker, signal.SIGKILL)
            os.waitpid(worker, 0)
        with os.fdopen(hear, encoding="utf-8") as said:
            lines = said.read().split("\n")[:-1]
    finally:
        _end(worker)
    return lines, ended


def _work(work: Work, folder: Path, hear: int, speak: int) -> None:
    code = 1
    try:
        os.close(hear)
        work.do(folder, lambda line: _written(speak, f"{line}\n"))
        code = 0
    finally:
        os._exit(code)


def _written(speak: int, line: str) -> None:
    os.write(speak, line.encode())


def _waited(worker: int, seconds: float) -> bool:
    """Wait for the worker's end; a work that fails by itself is a fault of the program."""
    last = time.monotonic() + seconds
    while True:
        done, status = os.waitpid(worker, os.WNOHANG)
        if done:
            assert status == 0, f"the work failed: {status}"
            return True
        if time.monotonic() >= last:
            return False
        time.sleep(0.001)


def _end(worker: int) -> None:
    try:
        os.kill(worker, signal.SIGKILL)
        os.waitpid(worker, 0)
    except (ProcessLookupError, ChildProcessError):
        return
