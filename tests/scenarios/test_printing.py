"""From what is typed to sheets of paper, by keyboard."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from tests.scenarios.keyboard import press, step, type_text
from tests.scenarios.program import Program, wait_for

PREVIEW, DIALOG = "(Print|In): ", "(Save as PDF|Lưu thành PDF)"


def test_the_article_is_kept_as_a_pdf_before_it_was_ever_saved(
    bantin: Callable[..., Program], tmp_path: Path, qapp: QApplication
) -> None:
    program = bantin().show()
    step("shift+Tab")
    type_text("Hoa Ban\nSáng nay nắng")
    press("ctrl+p")
    program.focus(PREVIEW)
    step("Tab", "space")
    program.focus(DIALOG)
    to = tmp_path / "in.pdf"
    press("ctrl+a")
    type_text(f"{to}\n", gap=30)
    wait_for(lambda: to.is_file() and to.stat().st_size, "the PDF")
    pdf = QPdfDocument()
    assert pdf.load(str(to)) is QPdfDocument.Error.None_
    assert pdf.pageCount() == 1
    size = pdf.pagePointSize(0)
    assert (round(size.width()), round(size.height())) == (595, 842)
    text = pdf.getAllText(0).text()
    assert "Hoa Ban" in text
    assert "Sáng nay nắng" in text
    pdf.close()
    program.focus(PREVIEW)
    press("Escape")
    wait_for(lambda: not program.windows(PREVIEW), "the window to go")
    program.focus()
    assert program.close() == 0
