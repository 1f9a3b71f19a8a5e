"""LibreOffice Writer, where it is installed: from start to its window on the screen."""

import os
import shutil
import subprocess
import time
from pathlib import Path

from tests.bench import processes

_PATIENCE = 60.0
_LOOK_EVERY = 0.02


def installed() -> bool:
    return bool(shutil.which("soffice") and shutil.which("xdotool"))


def seconds_to_window(home: Path) -> float:
    """Start Writer with its profile in `home`; return the seconds until its window is there."""
    begun = time.monotonic()
    process = subprocess.Popen(
        [
            "soffice",
            "--writer",
            "--norestore",
            "--nologo",
            f"-env:UserInstallation=file://{home}/lo",
        ],
        env=dict(os.environ, HOME=str(home)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        while time.monotonic() - begun < _PATIENCE:
            if _window_is_there():
                return time.monotonic() - begun
            time.sleep(_LOOK_EVERY)
        raise RuntimeError("LibreOffice Writer showed no window")
    finally:
        processes.end(process)


def _window_is_there() -> bool:
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "LibreOffice Writer"],
        capture_output=True,
        check=False,
    )
    return found.returncode == 0
