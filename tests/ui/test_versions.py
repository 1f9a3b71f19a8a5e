"""What changed since a version is shown, and one button goes back to it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.article.model import Article, Byline, now
from desktop.library import Reason, Version
from desktop.ui.conflicts.marked_text import MarkedText
from desktop.ui.versions.comparing import changes
from desktop.ui.versions.panel import VersionPanel

OLD = Article(title="Lễ hội", body="<p>Sáng nay nắng.</p>", bylines=(Byline(name="Hạnh"),))
NEW = replace(OLD, title="Lễ hội Hoa Ban", body="<p>Sáng nay mưa.</p>")
VERSION = Version(number=3, kept_at=now(), reason=Reason.SAVE, title="Lễ hội", content="")


@pytest.fixture
def panel(qtbot: QtBot) -> VersionPanel:
    made = VersionPanel()
    qtbot.addWidget(made)
    made.show_changes(VERSION, changes(OLD, NEW))
    return made


def shown(panel: VersionPanel) -> list[str]:
    return [each.accessibleName() for each in panel.findChildren(MarkedText)]


def test_fields_come_before_the_text() -> None:
    assert [change.name for change in changes(OLD, NEW)] == ["Title", "Text"]


def test_names_and_files_are_told_too() -> None:
    other = replace(OLD, bylines=(*OLD.bylines, Byline(name="Đức")))
    (change,) = changes(OLD, other)
    assert change.name == "Bylines"
    assert "Đức" in "".join(span.text for span in change.spans)


def test_how_it_stands_before_readers_is_told_in_words() -> None:
    other = replace(OLD, correction="Đúng ra là mưa.", ai_used=True, language="en")
    named = {each.name: "".join(span.text for span in each.spans) for each in changes(OLD, other)}
    assert set(named) == {"Language of the article", "Correction", "Made with the help of AI"}
    assert "English" in named["Language of the article"]
    assert "Yes" in named["Made with the help of AI"]


def test_words_are_marked_and_said(panel: VersionPanel) -> None:
    assert shown(panel) == ["Lễ hội [added: Hoa Ban]", "Sáng nay [taken out: nắng] [added: mưa] ."]


def test_one_click_restores(panel: VersionPanel, qtbot: QtBot) -> None:
    restore = next(
        each for each in panel.findChildren(QPushButton) if each.text() == "Restore this version"
    )
    with qtbot.waitSignal(panel.restore_requested) as asked, qtbot.waitSignal(panel.closed):
        restore.click()
    assert asked.args == [3]


def test_nothing_changed_is_said(panel: VersionPanel) -> None:
    panel.show_changes(VERSION, ())
    said = [each.text() for each in panel.findChildren(QLabel) if not each.isHidden()]
    assert "Nothing changed since then." in said


def versions(*numbers: int) -> list[Version]:
    return [replace(VERSION, number=number) for number in numbers]


def test_any_other_version_can_be_compared_with(panel: VersionPanel, qtbot: QtBot) -> None:
    panel.show_versions(versions(5, 1), 0)
    (choice,) = panel.findChildren(QComboBox)
    assert [choice.itemText(row)[:2] for row in range(choice.count())] == ["Th", "5.", "1."]
    with qtbot.waitSignal(panel.other_chosen) as asked:
        choice.setCurrentIndex(2)
    assert asked.args == [3, 1]


def test_the_panel_tells_which_two_are_compared(panel: VersionPanel) -> None:
    panel.show_changes(VERSION, (), 1)
    assert panel.accessibleName() == "From version 1 to 3"
    said = [each.text() for each in panel.findChildren(QLabel) if not each.isHidden()]
    assert "Both say the same." in said
