"""The window that shows the pages as they will come out of the printer."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr, trn
from desktop.ui.controls import Button, note

_MOST_DOTS = 300
"""Dots an inch that a page is drawn with at most: more is not seen, and fills the memory."""


class PrintWindow(QWidget):
    """Shows a PDF of A4 pages; `save_requested` carries the file that is to hold it."""

    save_requested = Signal(Path)
    closed = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, Qt.WindowType.Window)
        self._suggested = Path()
        self._pdf = QPdfDocument(self)
        self._view = QPdfView(self)
        self._view.setDocument(self._pdf)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setAccessibleName(tr("Pages as they will be printed"))
        self._pages = note()
        self._print_button = Button(tr("Print"), self._print, picture="printer", kind="primary")
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._print_button)
        row.addWidget(Button(tr("Save as PDF"), self._ask_where, picture="file-pdf"))
        row.addWidget(self._pages, 1)
        row.addWidget(Button(tr("Close"), self._leave))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._view, 1)
        self.resize(900, 700)

    def show_pages(self, pdf: Path, title: str, suggested: Path) -> None:
        """Show the pages in `pdf`; a copy goes to `suggested` unless the writer says otherwise."""
        self._suggested = suggested
        self._pdf.load(str(pdf))
        self.setWindowTitle(tr("Print: {title}", title=title))
        count = self._pdf.pageCount()
        self._pages.setText(trn("{count} page of A4", "{count} pages of A4", count))
        self.show()
        self.raise_()
        self.activateWindow()
        self._print_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of the file."""
        super().closeEvent(event)
        self._pdf.close()
        self.closed.emit()

    def _leave(self) -> None:
        self.close()

    def _ask_where(self) -> None:
        pattern = tr("PDF files ({patterns})", patterns="*.pdf")
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save as PDF"), str(self._suggested), pattern
        )
        if name:
            file = Path(name)
            self.save_requested.emit(file if file.suffix else file.with_suffix(".pdf"))

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setDocName(self.windowTitle())
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, self._pdf.pageCount())
        if dialog.exec():
            draw(self._pdf, printer)


def draw(pdf: QPdfDocument, printer: QPrinter) -> None:
    """Draw the pages of `pdf` that `printer` is asked for, each as large as its sheet."""
    first = max(printer.fromPage(), 1)
    last = printer.toPage() or pdf.pageCount()
    painter = QPainter(printer)
    for number in range(first - 1, min(last, pdf.pageCount())):
        if number >= first:
            printer.newPage()
        sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
        dots = min(printer.resolution(), _MOST_DOTS) / max(printer.resolution(), 1)
        size = QSize(round(sheet.width() * dots), round(sheet.height() * dots))
        painter.drawImage(sheet, pdf.render(number, size))
    painter.end()
