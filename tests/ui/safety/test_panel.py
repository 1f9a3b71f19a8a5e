"""The panel of backups: what there is, and a question before the library goes back."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.library.backups.listing import Backup
from desktop.progress import Progress
from desktop.ui.safety.panel import KeepingPanel

BACKUP = Backup(Path("kho"), datetime(2026, 7, 31, 8, tzinfo=UTC), 3_500_000, 40)


@pytest.fixture
def panel(qtbot: QtBot) -> KeepingPanel:
    made = KeepingPanel()
    qtbot.addWidget(made)
    made.show_backups([BACKUP])
    with qtbot.waitExposed(made):
        made.show()
    return made


def said(panel: KeepingPanel) -> list[str]:
    return [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]


def button(panel: KeepingPanel, words: str) -> QPushButton:
    return next(each for each in panel.findChildren(QPushButton) if each.text() == words)


def test_a_backup_tells_its_day_size_and_articles(panel: KeepingPanel) -> None:
    assert {"31/07/2026 15:00", "40 articles · 3,3 MB"} <= set(said(panel))


def test_a_backup_can_be_asked_for(panel: KeepingPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.restore_requested) as asked:
        button(panel, "Restore…").click()
    assert asked.args == [BACKUP]


@pytest.mark.parametrize(
    ("answer", "came"), [("Restore the library", ["yes"]), ("Leave it as it is", [])]
)
def test_nothing_goes_back_without_a_yes(panel: KeepingPanel, answer: str, came: list[str]) -> None:
    agreed: list[str] = []
    panel.ask("The whole library?", lambda: agreed.append("yes"))
    assert "The whole library?" in said(panel)
    button(panel, answer).click()
    assert agreed == came
    assert "The whole library?" not in said(panel)


def test_a_job_under_way_can_be_stopped_and_tells_its_end(
    panel: KeepingPanel, qtbot: QtBot
) -> None:
    panel.show_progress("Making a backup…", Progress(1, 3))
    assert not button(panel, "Back up now").isEnabled()
    with qtbot.waitSignal(panel.cancel_requested):
        button(panel, "Cancel").click()
    panel.show_ended("It is made.", failed=False)
    assert "It is made." in said(panel)
    assert button(panel, "Back up now").isEnabled()
