"""One window a library."""

import subprocess
import sys

import pytest

from desktop.library.errors import LibraryInUse
from desktop.library.lock import WindowLock

HOLD = """
import sys
from pathlib import Path
from desktop.library.lock import WindowLock
held = WindowLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other_window(folder):
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


def test_a_second_window_is_refused(folder, other_window):
    with pytest.raises(LibraryInUse) as raised:
        WindowLock(folder)
    assert raised.value.folder == folder


def test_a_killed_window_frees_the_library(folder, other_window):
    other_window.kill()
    other_window.wait()
    WindowLock(folder).release()


def test_a_closed_window_frees_the_library(folder):
    with WindowLock(folder):
        pass
    WindowLock(folder).release()


def test_two_windows_of_one_process_are_told_apart(folder):
    with WindowLock(folder), pytest.raises(LibraryInUse):
        WindowLock(folder)
