"""Starting a server and ending it by its process, with all its children."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

PATIENCE = 60.0


def start(command: list[str], log: Path, **environment: str) -> subprocess.Popen[bytes]:
    """Start `command` in a group of its own; what it says goes to `log`."""
    with log.open("ab") as out:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            start_new_session=True,
            env=os.environ | environment,
        )


def end(process: subprocess.Popen[bytes]) -> None:
    """End `process` and its children at once: what they hold is thrown away."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(20)


def wait_for(answers: Callable[[], bool], process: subprocess.Popen[bytes], log: Path) -> None:
    """Return once `answers`; fail with the log when the server ends or stays silent."""
    give_up = time.monotonic() + PATIENCE
    while not answers():
        if process.poll() is not None or time.monotonic() > give_up:
            pytest.fail(
                f"{process.args} did not come up:\n{log.read_text(errors='replace')[-2000:]}"
            )
        time.sleep(0.05)
