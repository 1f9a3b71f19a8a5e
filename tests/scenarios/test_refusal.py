"""Started from an icon: what is written to standard error is read by nobody."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from desktop.library.lock import WindowLock
from tests.scenarios.program import Program, wait_for


def test_a_start_that_is_refused_says_so_in_a_box(
    bantin: Callable[..., Program], tmp_path: Path
) -> None:
    with WindowLock(tmp_path / "kho"):
        program = bantin()
        (box,) = wait_for(lambda: program.windows("Bản Tin"), "the box")
        subprocess.run(["xdotool", "windowfocus", "--sync", box, "key", "Return"], check=True)
        assert program.process.wait(timeout=60) == 1
    assert program.said().count("\n") == 1
