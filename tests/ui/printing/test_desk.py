"""The article on paper, from the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.article.model import Article
from desktop.ui.printing.desk import PrintDesk
from desktop.ui.printing.window import PrintWindow
from desktop.ui.window import Window
from tests.ui.fakes import Surroundings


@pytest.fixture
def desk(window: Window, qtbot: QtBot) -> Iterator[PrintDesk]:
    """A desk whose window shows the pages of a short article."""
    made = PrintDesk(None, window, Surroundings().place, lambda: Article(title="Hội nghị"))
    made.ask()
    qtbot.waitUntil(lambda: window.findChild(PrintWindow) is not None, timeout=60_000)
    yield made
    made.put_away()


def test_a_pdf_that_was_asked_for_is_written_though_the_program_ends(
    window: Window, desk: PrintDesk, tmp_path: Path
) -> None:
    to = tmp_path / "ban-in.pdf"
    window.findChild(PrintWindow).save_requested.emit(to)
    desk.put_away()
    assert to.read_bytes().startswith(b"%PDF")
