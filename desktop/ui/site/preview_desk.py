"""The preview's wiring: a window that is made when it is asked for."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.ui.made import is_made
from desktop.ui.site.shared import Shared

if TYPE_CHECKING:
    from desktop.ui.site.preview.presenter import Previewing
    from desktop.ui.site.preview.window import PreviewWindow


class PreviewDesk:
    """Ties the preview of the open article on `site()` to its window and to the browser.

    `flush` hands over what is typed elsewhere than in the article.
    """

    def __init__(
        self, shared: Shared, *, site: Callable[[], str], flush: Callable[[], None]
    ) -> None:
        self._shared, self._site, self._flush = shared, site, flush
        self._window: PreviewWindow | None = None
        panel = shared.window.export
        panel.preview_requested.connect(self._show)
        panel.browser_preview_requested.connect(self._browse)
        shared.window.text_kept.connect(self._follow)

    def close(self) -> None:
        """Close the window."""
        if self._window:
            self._window.close()

    def clean(self) -> None:
        """Remove what was written; the line has ended."""
        if is_made(self, "_previewing"):
            self._previewing.close()

    @cached_property
    def _previewing(self) -> "Previewing":
        from desktop.ui.site.preview.presenter import LibraryPreviews, Previewing

        shared = self._shared
        return Previewing(
            LibraryPreviews(shared.library),
            shared.place,
            shared.line,
            site=self._site,
            article=lambda: shared.writing.article,
            flush=self._flush_text,
        )

    def _show(self) -> None:
        window = self._window or self._new_window()
        window.show()
        window.raise_()
        window.activateWindow()
        self._previewing.show_in(window)

    def _new_window(self) -> "PreviewWindow":
        from desktop.ui.site.preview.window import PreviewWindow

        self._window = made = PreviewWindow()
        made.browser_requested.connect(self._browse)
        made.closed.connect(self._leave)
        return made

    def _leave(self) -> None:
        self._window = None
        self._previewing.leave()

    def _browse(self) -> None:
        self._previewing.open_with(_open_in_browser)

    def _follow(self) -> None:
        if is_made(self, "_previewing"):
            self._previewing.refresh()

    def _flush_text(self, then: Callable[[], None]) -> None:
        def flushed(body: str) -> None:
            self._shared.writing.edit_body(body)
            then()

        self._flush()
        self._shared.window.flush(flushed)


def _open_in_browser(file: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
