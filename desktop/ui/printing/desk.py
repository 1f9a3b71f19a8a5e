"""Prints the open article: makes its pages, shows them, keeps them as a PDF where asked."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.article.model import Article
from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.ui.controls import action
from desktop.ui.messages import Message, Offer
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.ui.printing.maker import PdfMaker
    from desktop.ui.printing.tagging import Tagging
    from desktop.ui.printing.window import PrintWindow

_TOPIC = "print"
_PDF = "print.pdf"


class PrintDesk:
    """Ctrl+P in `window`; `current` is the article that is written."""

    def __init__(
        self, library: "Library", window: Window, place: Workplace, current: Callable[[], Article]
    ) -> None:
        self._library, self._window, self._place = library, window, place
        self._current = current
        self._folder: TemporaryDirectory[str] | None = None
        self._shown: PrintWindow | None = None
        self._maker: PdfMaker | None = None
        self._tagging: Tagging | None = None
        printing = action(tr("Print or save as PDF"), "printer", self.ask, keys="Ctrl+P")
        window.bar.view.add_group(printing)

    def ask(self) -> None:
        """Make the pages of the article as it is typed so far, and show them."""
        if self._folder is None:
            self._window.flush(lambda _body: self._write())

    def put_away(self) -> None:
        """Leave no window behind; a PDF that was asked for is still written."""
        if self._shown:
            self._shown.close()

    def _write(self) -> None:
        from desktop.export.print_page import write_print_page

        article = self._current()
        self._folder = TemporaryDirectory(prefix="bantin-print-", ignore_cleanup_errors=True)
        folder = Path(self._folder.name)
        self._place.background.run(
            lambda: write_print_page(self._library, article, folder),
            lambda page: self._make(page, article),
            self._give_up,
        )

    def _make(self, page: Path, article: Article) -> None:
        from desktop.ui.printing.maker import PdfMaker

        pdf = page.with_name(_PDF)

        def made(good: bool) -> None:  # noqa: FBT001
            if good:
                self._show(page, pdf, article)
            else:
                self._fail()

        self._maker = PdfMaker(page, pdf, made, self._window)

    def _show(self, page: Path, pdf: Path, article: Article) -> None:
        from desktop.export.page import page_slug
        from desktop.ui.printing.tagging import Tagging
        from desktop.ui.printing.window import PrintWindow

        documents = QStandardPaths.StandardLocation.DocumentsLocation
        suggested = Path(QStandardPaths.writableLocation(documents)) / f"{page_slug(article)}.pdf"
        self._shown = PrintWindow(self._window)
        self._tagging = tagging = Tagging(page, pdf, self._shown)

        def save(to: Path) -> None:
            self._place.teller.tell(Message(text=tr("The PDF is being made…"), topic=_TOPIC))
            tagging.when_done(lambda best: self._save(best, to, article))

        self._shown.save_requested.connect(save)
        self._shown.closed.connect(self._tidy)
        self._shown.show_pages(pdf, article.title or tr("Untitled"), suggested)

    def _save(self, pdf: Path, to: Path, article: Article) -> None:
        from desktop.export.files import put, told
        from desktop.export.pdf_head import with_head

        title = article.title or tr("Untitled")
        data = with_head(pdf.read_bytes(), title=title, language=article.language)

        def save() -> None:
            with told(to):
                put(to.parent, {to.name: data})

        self._place.run(save, lambda _none: self._tell_saved(to))

    def _tell_saved(self, to: Path) -> None:
        def show() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(to)))

        opening = Offer(tr("Open"), show)
        text = tr("The PDF was saved as “{file}”.", file=str(to))
        self._place.teller.tell(Message(text=text, offers=(opening,), topic=_TOPIC))

    def _give_up(self, error: ExpectedError) -> None:
        self._tidy()
        self._place.tell_error(error)

    def _fail(self) -> None:
        self._tidy()
        text = tr("The pages could not be made. Close other programs and try again.")
        self._place.teller.tell(Message(text=text, grave=True, topic=_TOPIC))

    def _tidy(self) -> None:
        if self._tagging:
            self._tagging.stop()
            self._tagging = None
        if self._shown:
            self._shown.deleteLater()
            self._shown = None
        if self._folder:
            self._folder.cleanup()
            self._folder = None
