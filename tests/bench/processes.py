"""Start a program, wait for the line that says it is ready, weigh it, end it."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

import psutil

CHECKOUT = Path(__file__).resolve().parents[2]
_PATIENCE = 180.0
_CHROMIUM_SHARED = "/dev/shm/.org.chromium."  # noqa: S108 - a name, no file of ours


@dataclass(frozen=True, slots=True)
class Started:
    """A running program: seconds from its start to its ready line, and what it said before."""

    process: subprocess.Popen[str]
    seconds: float
    said: list[str]


@contextmanager
def started(arguments: Sequence[str], ready: str, home: Path) -> Iterator[Started]:
    """Run `arguments` until they print the line `ready`; end the whole process tree after use."""
    begun = time.monotonic()
    process = subprocess.Popen(
        arguments, stdout=subprocess.PIPE, text=True, cwd=CHECKOUT, env=_environment(home)
    )
    try:
        said = _listen(process, ready)
        yield Started(process, time.monotonic() - begun, said)
    finally:
        end(process)


def unique_megabytes(process: int | None = None) -> float:
    """Return the memory that would be freed if a process and its children ended now.

    It is told by its id; none: this one.
    """
    return sum(member.memory_full_info().uss for member in _tree(process)) / 1_000_000


def shared_by_chromium(process: int | None = None) -> float:
    """Return the megabytes of that in shared memory files of Chromium's, where decoded pictures lie.

    Chromium takes back after some minutes what is not on the screen. Only Linux tells; elsewhere
    it is 0.
    """
    if sys.platform != "linux":
        return 0.0
    maps = (each for member in _tree(process) for each in member.memory_maps(grouped=True))
    files = (each for each in maps if each.path.startswith(_CHROMIUM_SHARED))
    return sum(each.private_clean + each.private_dirty for each in files) / 1_000_000


def _tree(process: int | None) -> list[psutil.Process]:
    family = psutil.Process(process)
    return [family, *family.children(recursive=True)]


def end(process: subprocess.Popen[str]) -> None:
    """End `process` and every child of its own, by their process ids."""
    try:
        family = psutil.Process(process.pid)
        members = [*family.children(recursive=True), family]
    except psutil.NoSuchProcess:
        members = []
    for member in members:
        if member.is_running():
            member.kill()
    process.wait()
    psutil.wait_procs(members, timeout=10)
    if process.stdout is not None:
        process.stdout.close()


def _listen(process: subprocess.Popen[str], ready: str) -> list[str]:
    assert process.stdout is not None
    said: list[str] = []
    watchdog = Timer(_PATIENCE, process.kill)
    watchdog.start()
    try:
        for row in process.stdout:
            if row.strip() == ready:
                return said
            said.append(row)
    finally:
        watchdog.cancel()
    raise RuntimeError(f"never said {ready!r}: {process.args}")


def _environment(home: Path) -> dict[str, str]:
    """Return an environment in which nothing of the user's is read or changed."""
    environment = dict(os.environ)
    environment.update(
        HOME=str(home),
        XDG_CONFIG_HOME=str(home / "config"),
        XDG_DATA_HOME=str(home / "data"),
        XDG_CACHE_HOME=str(home / "cache"),
        BANTIN_LIBRARY=str(home / "library"),
    )
    if os.name == "posix" and os.geteuid() == 0:
        environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    return environment
