"""The live preview: made when it is asked for, and anew whenever the text is kept."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.article.model import Article
from desktop.errors import ExpectedError
from desktop.progress import Job, Progress
from desktop.ui.background import Background
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.library import Library


class Previewed(Protocol):
    """One preview: a page that is there at once, and what takes longer."""

    def page(self) -> Path:
        """Write the article's page; return the file."""
        ...

    def home(self) -> Job[None]:
        """Write the home page."""
        ...


class PreviewView(Protocol):
    """The window that shows it."""

    def show_page(self, file: Path, title: str) -> None:
        """Show the page in `file`, or show it anew."""
        ...


class LibraryPreviews:
    """Makes previews out of the library."""

    def __init__(self, library: "Library") -> None:
        self._library = library

    def __call__(self, site: str, article: Article, folder: Path) -> Previewed:
        """Return the preview of `article` on `site`, to be written into `folder`."""
        from desktop.export.site.preview import Preview

        return Preview(self._library, self._library.site_profile(site), article, folder)


class Previewing:
    """Presents the preview of the open article in a window, or in the user's browser.

    `line` is where it is made; `flush` calls back once `article` has the last keystroke.
    """

    def __init__(
        self,
        previews: Callable[[str, Article, Path], Previewed],
        place: Workplace,
        line: Background,
        *,
        site: Callable[[], str],
        article: Callable[[], Article],
        flush: Callable[[Callable[[], None]], None],
    ) -> None:
        self._previews, self._place, self._line = previews, place, line
        self._site, self._article, self._flush = site, article, flush
        self._view: PreviewView | None = None
        self._folder: Path | None = None
        self._in_browser = self._making = self._outdated = False

    def show_in(self, view: PreviewView) -> None:
        """Show the open article in `view` from now on."""
        self._view = view
        self._flush(lambda: self._make(self._show))

    def open_with(self, browse: Callable[[Path], None]) -> None:
        """Show the open article by `browse`; the file follows the text from now on."""
        self._in_browser = True

        def opened(file: Path) -> None:
            browse(file)
            self._show(file)

        self._flush(lambda: self._make(opened))

    def leave(self) -> None:
        """Show it in no window any more."""
        self._view = None

    def refresh(self) -> None:
        """Follow the text, if anybody looks."""
        if self._view is None and not self._in_browser:
            return
        if self._making:
            self._outdated = True
        else:
            self._make(self._show)

    def close(self) -> None:
        """Remove what was written; `line` has ended."""
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def _make(self, show: Callable[[Path], None]) -> None:
        self._making, self._outdated = True, False
        site, article, folder = self._site(), self._article(), self._own_folder()

        def make() -> tuple[Path, Previewed]:
            preview = self._previews(site, article, folder)
            return preview.page(), preview

        def made(answer: tuple[Path, Previewed]) -> None:
            file, preview = answer
            show(file)
            self._line.drive(preview.home(), self._goes_on, lambda _none: self._done(), self._fail)

        self._line.run(make, made, self._fail)

    def _show(self, file: Path) -> None:
        if self._view:
            self._view.show_page(file, self._article().title)

    def _goes_on(self, _progress: Progress) -> bool:
        if self._outdated:
            self._done()
            return False
        return True

    def _done(self) -> None:
        self._making = False
        if self._outdated:
            self._make(self._show)

    def _fail(self, error: ExpectedError) -> None:
        self._making = self._outdated = False
        self._place.tell_error(error)

    def _own_folder(self) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="bantin-xem-truoc-"))
        return self._folder
