"""The form for several articles hands over what was filled in, and nothing else."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.article.setting import Setting
from desktop.article.states import State
from desktop.ui.many.panel import SettingPanel
from tests.ui.conftest import entries


def field(panel: SettingPanel, kind: type, name: str):
    return next(each for each in panel.findChildren(kind) if each.accessibleName() == name)


def test_what_is_filled_in_is_asked_for(qtbot: QtBot) -> None:
    panel = SettingPanel()
    qtbot.addWidget(panel)
    panel.begin(entries())
    for name, typed in (("Category", "Tin tức / Thời sự"), ("Tags to add", "bão, lũ")):
        line = field(panel, QLineEdit, name)
        line.setText(typed)
        line.textEdited.emit(typed)
    states = field(panel, QComboBox, "State")
    states.setCurrentIndex(states.findData("submitted"))
    setting = next(each for each in panel.findChildren(QPushButton) if each.text() == "Set")
    with qtbot.waitSignal(panel.requested) as asked:
        setting.click()
    assert asked.args == [
        Setting(category="Tin tức/Thời sự", tags_added=("bão", "lũ"), state=State.SUBMITTED)
    ]
    panel.begin(entries())
    assert field(panel, QLineEdit, "Category").text() == ""
