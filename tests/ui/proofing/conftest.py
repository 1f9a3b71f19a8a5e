"""Findings to show, and the card and the panel that show them."""

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.proofing import Finding, Part, Place, Severity
from desktop.settings.model import Appearance
from desktop.ui import theme
from desktop.ui.proofing.card import FindingCard
from desktop.ui.proofing.found import Found, Kind, kinds
from desktop.ui.proofing.panel import FindingsPanel


def found(number: int, excerpt: str, suggestion: str = "", **given: object) -> Found:
    place = Place(part=Part.BODY, start=0, end=len(excerpt))
    facts = {
        "rule": "syllable-impossible",
        "severity": Severity.ERROR,
        "message": "Sai chính tả.",
        "mendable": bool(suggestion),
    }
    finding = Finding(
        **(facts | given),  # type: ignore[arg-type]
        excerpt=excerpt,
        suggestion=suggestion,
        place=place,
    )
    return Found(number, finding)


NGHANH, NGIEP = found(1, "nghành", "ngành"), found(2, "ngiệp", "nghiệp")
SECRET = found(3, "TỐI MẬT", rule="state-secret", severity=Severity.STOP, message="Dấu mật.")
ALL: list[Kind] = kinds([NGHANH, NGIEP, SECRET])


class Text(QWidget):
    """Stands for the editor: something that takes keys, and a widget inside that gets them."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        view, keys = QWidget(self), QWidget()
        for each in (view, keys):
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inside = QVBoxLayout(view)
        inside.addWidget(keys)
        view.setFocusProxy(keys)
        self.setFocusProxy(view)
        QVBoxLayout(self).addWidget(view)
        self.keys = keys

    def focus_text(self) -> None:
        self.keys.setFocus()


@pytest.fixture
def panel(dressed: QApplication, qtbot: QtBot) -> FindingsPanel:
    theme.dress(dressed, Appearance())
    made = FindingsPanel()
    qtbot.addWidget(made)
    made.resize(320, 640)
    made.show_kinds(ALL)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def text(dressed: QApplication, qtbot: QtBot) -> Text:
    theme.dress(dressed, Appearance())
    made = Text()
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.focus_text()
    qtbot.waitUntil(made.keys.hasFocus)
    return made


@pytest.fixture
def card(text: Text) -> FindingCard:
    return FindingCard(text)  # type: ignore[arg-type]
