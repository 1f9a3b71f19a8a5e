"""Numbers are written as the writer's language does, and typed as the number pad can."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop import language
from desktop.ui.number_fields import DecimalNumber


@pytest.mark.parametrize(("tongue", "shown"), [("vi", "-7,5°"), ("en", "-7.5°")])
def test_a_number_has_the_sign_of_the_language(qtbot: QtBot, tongue: str, shown: str) -> None:
    language.speak(tongue)
    field = degrees(qtbot)
    field.show_number(-7.5)
    assert field.text() == shown


@pytest.mark.parametrize("tongue", ["vi", "en"])
@pytest.mark.parametrize("typed", ["7.5", "7,5"])
def test_either_sign_is_taken(qtbot: QtBot, tongue: str, typed: str) -> None:
    language.speak(tongue)
    field = degrees(qtbot)
    field.selectAll()
    QTest.keyClicks(field, typed)
    field.interpretText()
    assert field.value() == 7.5


def degrees(qtbot: QtBot) -> DecimalNumber:
    made = DecimalNumber(15, decimals=1, step=0.5, suffix="°")
    qtbot.addWidget(made)
    return made
