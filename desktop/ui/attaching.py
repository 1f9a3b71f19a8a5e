"""Documents on their way from files into the library, and from there to the article."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.article.model import Article, Attachment
from desktop.ui.inspector.attachments import ask_for_file
from desktop.ui.linking.linking import attached
from desktop.ui.moments import day
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.library import Library

_TYPED = ("number", "date", "authority", "abstract")


class Attaching:
    """Attaches chosen files, stored in the background; one asked for by a link is linked at once."""

    def __init__(
        self, library: "Library", window: Window, place: Workplace, current: Callable[[], Article]
    ) -> None:
        self._library, self._window, self._place = library, window, place
        self._current = current
        window.inspector.attachment_requested.connect(self.ask)
        window.page.link.file_requested.connect(self.ask_for_link)

    def ask(self) -> None:
        """Ask for a file and attach it."""
        self._attach(lambda _attachment: None)

    def ask_for_link(self) -> None:
        """Ask for a file, attach it and let the link that is asked for lead to it."""
        self._attach(lambda attachment: self._window.page.link.choose(attached(attachment)))

    def _attach(self, then: Callable[[Attachment], None]) -> None:
        file = ask_for_file(self._window)
        if file is None:
            return

        def keep(attachment: Attachment) -> None:
            article = self._current()
            found = with_attachment(article.attachments, attachment)
            self._window.article_edited.emit(replace(article, attachments=found))
            then(found[-1])

        self._place.run(lambda: _stored(self._library, file), keep)


def with_attachment(files: tuple[Attachment, ...], added: Attachment) -> tuple[Attachment, ...]:
    """Return `files` with `added` as the last; what was typed about the same file stays."""
    others = tuple(each for each in files if each.media != added.media)
    former = next((each for each in files if each.media == added.media), added)
    kept = {name: getattr(former, name) or getattr(added, name) for name in _TYPED}
    return (*others, replace(added, **kept))


def _stored(library: "Library", file: Path) -> Attachment:
    from desktop.exchange.about_documents import about_document
    from desktop.exchange.attachments import read_attachment

    read = read_attachment(file)
    kept = library.add_media(read.data, name=file.name, mime=read.mime)
    told = about_document(read.data, file.name)
    date = day(told.saved) if told.saved else ""
    return Attachment(media=kept.hash, file=file.name, date=date, abstract=told.title)
