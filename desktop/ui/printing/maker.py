"""Makes the PDF of a page that lies in a folder: off the record, without scripts or network."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QUrl
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineSettings

from desktop.ui.site.preview.page import OwnFolderOnly, PreviewPage, off_the_record

_A4 = QPageLayout(
    QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
)


class PdfMaker(QObject):
    """Turns one page into one PDF and is done with; `done` gets whether that went well."""

    def __init__(
        self, page: Path, pdf: Path, done: Callable[[bool], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pdf, self._done = pdf, done
        guard = OwnFolderOnly(self)
        guard.folder = page.parent
        self._profile = off_the_record(guard, self)
        self._page = PreviewPage(self._profile, guard, self)
        settings = self._page.settings()
        settings.setAttribute(QWebEngineSettings.WebAttribute.JavascriptEnabled, False)  # noqa: FBT003 - Qt's own signature
        settings.setAttribute(QWebEngineSettings.WebAttribute.PreferCSSMarginsForPrinting, True)  # noqa: FBT003
        self._page.loadFinished.connect(self._print)
        self._page.pdfPrintingFinished.connect(lambda _file, good: self._end(good=good))
        self._page.renderProcessTerminated.connect(lambda _how, _code: self._end(good=False))
        self._page.load(QUrl.fromLocalFile(str(page)))

    def _print(self, loaded: bool) -> None:  # noqa: FBT001 - Qt's own signature
        if loaded:
            self._page.printToPdf(str(self._pdf), _A4)
        else:
            self._end(good=False)

    def _end(self, *, good: bool) -> None:
        page: QWebEnginePage | None = self._page
        if page is not None:
            page.deleteLater()  # before its profile, as Qt demands
            page.destroyed.connect(self.deleteLater)
        self._done(good)
