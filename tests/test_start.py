"""What is said when the window cannot come up."""

import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from desktop import start
from desktop.errors import NobodyAsked
from desktop.refusing import refuse


@pytest.mark.skipif(not hasattr(start.os, "geteuid"), reason="only Unix has a root account")
def test_root_is_told_to_use_an_account_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")  # where no box can be read

    assert start.run(tmp_path / "library", "vi", None) == 1

    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "library").exists()


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What boxes said, on a desktop with a screen."""
    said: list[str] = []
    monkeypatch.setattr("desktop.ui.refusal.show_refusal", lambda words, *_ways: said.append(words))
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":99")
    return said


@pytest.mark.parametrize(
    ("errors", "shown"),
    [(StringIO(), 1), (None, 1), (Terminal(), 0)],
    ids=["pipe", "windowed", "terminal"],
)
def test_a_box_says_it_where_no_terminal_does(
    errors: StringIO | None, shown: int, boxes: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr", errors)
    assert refuse(NobodyAsked()) == 1
    assert len(boxes) == shown
    assert errors is None or errors.getvalue().count("\n") == 1


@pytest.mark.parametrize("platform", ["offscreen", "minimal:enable_fonts"])
def test_no_box_comes_where_nobody_can_see_it(
    platform: str, boxes: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert refuse(NobodyAsked()) == 1
    assert boxes == []


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a screen")
def test_no_box_comes_without_a_screen(boxes: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY")
    assert refuse(NobodyAsked()) == 1
    assert boxes == []
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert refuse(NobodyAsked()) == 1
    assert len(boxes) == 1


HANGING = """
import sys
from threading import Event
from PySide6.QtCore import QCoreApplication
from desktop.start import end_at_once
from desktop.ui.background import Worker
application = QCoreApplication([])
worker, begun = Worker(), Event()
worker.run(lambda: (begun.set(), Event().wait()), print, print)
begun.wait()
worker.give_up()
worker.close()
print("closed")
end_at_once(3)
"""


def test_a_thread_that_hangs_does_not_keep_the_program_alive() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", HANGING], capture_output=True, text=True, timeout=30, check=False
    )
    assert (ran.stdout, ran.returncode) == ("closed\n", 3)
