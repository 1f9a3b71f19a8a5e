"""The box that says why there is no window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.refusal import show_refusal
from tests.ui.boxes import answering_box

WORDS = "Kho bài <b>hỏng</b>."


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_box_says_the_sentence_letter_by_letter_and_is_closed(window: QWidget) -> None:
    with answering_box("Close") as said:
        show_refusal(WORDS, window)
    assert said == [WORDS]


def test_the_folder_of_another_library_is_asked_for(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen: list[str] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path))
    with answering_box("Another library…"):
        show_refusal(WORDS, window, chosen.append)
    assert chosen == [str(tmp_path)]


def test_a_reader_who_names_no_folder_goes_nowhere(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen: list[str] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: "")
    with answering_box("Another library…"):
        show_refusal(WORDS, window, chosen.append)
    assert chosen == []
