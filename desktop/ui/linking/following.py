"""Where a link leads that is clicked with Ctrl: an article opens here, all else outside."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.language import tr
from desktop.ui.messages import Message, Teller


@dataclass(frozen=True)
class Following:
    """Follows links; `open_article` tells by itself of an article that is gone."""

    open_article: Callable[[UUID], None]
    file_of: Callable[[str], Path | None]
    teller: Teller
    open_outside: Callable[[QUrl], object] = QDesktopServices.openUrl

    def follow(self, href: str) -> None:
        """Open what `href` leads to."""
        scheme, _, rest = href.partition(":")
        if scheme == "article":
            self.open_article(UUID(rest))
        elif scheme == "media":
            self._open_file(self.file_of(rest))
        else:
            self.open_outside(QUrl(href))

    def _open_file(self, file: Path | None) -> None:
        if file is not None:
            self.open_outside(QUrl.fromLocalFile(str(file)))
        else:
            text = tr("The linked file is no longer in the library. Attach it again.")
            self.teller.tell(Message(text=text, topic="link"))
