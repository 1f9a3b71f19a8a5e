"""Started from an icon: what is written to standard error is read by nobody."""

from collections.abc import Callable
from pathlib import Path

from desktop.library.lock import WindowLock
from tests.scenarios.program import Program


def test_a_start_that_is_refused_says_so_in_a_box(
    bantin: Callable[..., Program], tmp_path: Path
) -> None:
    with WindowLock(tmp_path / "kho"):
        program = bantin()
        program.acknowledge()
        assert program.process.wait(timeout=60) == 1
    assert program.said().count("\n") == 1
