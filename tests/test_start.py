"""What is said when the window cannot come up."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop import start


@pytest.mark.skipif(not hasattr(start.os, "geteuid"), reason="only Unix has a root account")
def test_root_is_told_to_use_an_account_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)

    assert start.run(tmp_path / "library", "vi", None) == 1

    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "library").exists()


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
