"""A second start and the first meet at the library, and nobody else does."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from desktop.ui.joining import Joining, join

JOIN = """
import sys
from pathlib import Path
from desktop.ui.joining import join
sys.exit(not join(Path(sys.argv[1]), sys.argv[2] or None, float(sys.argv[3])))
"""


def joined(
    qtbot: QtBot, folder: Path, target: str = "", *, patience: float = 60, user: str = ""
) -> bool:
    """Let a second start ask for `target`; return whether it was heard."""
    words = [str(folder), target, str(patience)]
    environment = os.environ | ({"LOGNAME": user} if user else {})
    with subprocess.Popen([sys.executable, "-c", JOIN, *words], env=environment) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    return second.returncode == 0


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[list[str]]:
    """What the window on the library in `tmp_path` is asked."""
    told: list[str] = []
    joining = Joining(tmp_path / "kho", told.append)
    yield told
    joining.close()


def test_what_a_second_start_asks_arrives(asked: list[str], tmp_path: Path, qtbot: QtBot) -> None:
    assert joined(qtbot, tmp_path / "kho", "Điện Biên")
    assert asked == ["Điện Biên"]


def test_a_file_is_named_by_its_whole_path(
    asked: list[str], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tin.txt").touch()
    monkeypatch.setenv("PYTHONPATH", str(Path.cwd()))
    monkeypatch.chdir(tmp_path)
    assert joined(qtbot, tmp_path / "kho", "tin.txt")
    assert asked == [str(tmp_path / "tin.txt")]


def test_a_start_without_a_wish_is_heard_too(
    asked: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    assert joined(qtbot, tmp_path / "kho")
    assert asked == [""]


def test_another_library_is_another_window(asked: list[str], tmp_path: Path, qtbot: QtBot) -> None:
    assert not joined(qtbot, tmp_path / "kho khác", "a", patience=0.2)
    assert asked == []


def test_another_user_is_another_window(asked: list[str], tmp_path: Path, qtbot: QtBot) -> None:
    assert not joined(qtbot, tmp_path / "kho", "a", patience=0.2, user="somebody-else")
    assert asked == []


def test_a_window_that_does_not_answer_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.joining._name", lambda _folder: f"bantin-{tmp_path.name}")
    hanging = QLocalServer()  # its event loop never turns
    assert hanging.listen(f"bantin-{tmp_path.name}")
    begun = time.monotonic()
    assert not join(tmp_path, "a", 0.3)
    assert time.monotonic() - begun < 30
    hanging.close()
