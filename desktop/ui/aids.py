"""What stands by while an article is written, wired to the window: links and their files."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.article.model import Article
from desktop.settings.model import Settings
from desktop.ui.attaching import Attaching
from desktop.ui.counting.desk import CountingDesk
from desktop.ui.keys.desk import KeysDesk
from desktop.ui.linking.following import Following
from desktop.ui.linking.linking import Linking
from desktop.ui.printing.desk import PrintDesk
from desktop.ui.qt_words import QtWords
from desktop.ui.symbols.desk import SymbolDesk
from desktop.ui.versions.desk import VersionDesk
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace
from desktop.ui.writing import Writing

if TYPE_CHECKING:
    from desktop.library import Library


class Aids:
    """Holds what helps the writer; imported and made once the text can be typed into."""

    def __init__(
        self,
        library: "Library",
        window: Window,
        place: Workplace,
        writing: Writing,
        file_of: Callable[[str], Path | None],
        settings: Callable[[], Settings],
        remember: Callable[[Settings], None],
    ) -> None:
        def current() -> Article:
            return writing.article

        self._linking = Linking(library, window.page.link, place, current)
        self._linking.listen()
        self._attaching = Attaching(library, window, place, current)
        self._following = Following(writing.open, file_of, place.teller)
        self._counting = CountingDesk(window, current)
        self._printing = PrintDesk(library, window, place, current)
        self._symbols = SymbolDesk(window, settings, remember)
        self._keys = KeysDesk(window)
        self._versions = VersionDesk(library, window, place, writing)
        QCoreApplication.installTranslator(QtWords(window))
        window.editor.link_activated.connect(self._following.follow)

    def put_away(self) -> None:
        """Leave no window behind; what was asked for is still written."""
        self._printing.put_away()
