"""A second start with the browser's answer rings at the first one and goes."""

import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from desktop import start
from desktop.ui.portals import doorbell, scheme
from desktop.ui.portals.doorbell import LocalDoorbell

ANSWER = "bantin://auth/?state=x&site_url=https%3A%2F%2Fa.vn&user_login=lan&password=bi+mat"


@pytest.fixture(autouse=True)
def own_name(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    """Let no window of another test or of the user hear."""
    monkeypatch.setattr(doorbell, "_name", lambda: str(tmp_path / "bell"))


@pytest.fixture
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheme, "register", lambda: True)


def ring_elsewhere(name: str) -> subprocess.Popen:
    """Ring from a process of its own, as a second start does."""
    script = (
        "from PySide6.QtCore import QCoreApplication; application = QCoreApplication([]);"
        "from desktop.ui.portals import doorbell;"
        f"doorbell._name = lambda: {name!r};"
        f"raise SystemExit(not doorbell.ring({ANSWER!r}))"
    )
    return subprocess.Popen([sys.executable, "-c", script])


def test_an_answer_from_another_process_arrives_once(
    qtbot: QtBot, registered: None, tmp_path
) -> None:
    heard: list[str] = []
    bell = LocalDoorbell()
    assert bell.wait(heard.append)
    ringing = ring_elsewhere(str(tmp_path / "bell"))
    qtbot.waitUntil(lambda: heard == [ANSWER], timeout=60_000)
    assert ringing.wait(20) == 0
    bell.close()


def test_nobody_hears_when_nothing_is_waited_for(
    qtbot: QtBot, registered: None, tmp_path, capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")  # where no box can be read
    bell = LocalDoorbell()
    bell.wait(lambda _answer: None)
    bell.close()
    assert start.run(tmp_path / "library", "en", ANSWER) == 1
    said = capsys.readouterr().err
    assert "No window of Bản Tin waits" in said
    assert "bi+mat" not in said


def test_without_the_scheme_nobody_is_expected_to_ring(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scheme, "register", lambda: False)
    assert not LocalDoorbell().wait(lambda _answer: None)


@pytest.mark.skipif(sys.platform != "linux", reason="the desktop of Linux")
def test_the_desktop_is_told_of_the_scheme(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    told = tmp_path / "told"
    tool = tmp_path / "bin" / "xdg-mime"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\necho "$@" > {told}\n')
    tool.chmod(0o700)
    monkeypatch.setenv("PATH", str(tool.parent))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert scheme.register()
    entry = (tmp_path / "applications" / "bantin-approval.desktop").read_text("utf-8")
    assert "open %u" in entry
    assert "MimeType=x-scheme-handler/bantin;" in entry
    assert told.read_text() == "default bantin-approval.desktop x-scheme-handler/bantin\n"


@pytest.mark.skipif(sys.platform != "linux", reason="the desktop of Linux")
def test_a_machine_that_cannot_be_told_is_no_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert not scheme.register()
