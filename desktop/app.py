"""The composition root: builds the library, the settings and the window, and ties them together.

The window comes first and the page of the editor loads in a process of its own; meanwhile the
library is imported and opened on the background thread.
"""

import faulthandler
import getpass
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.article.model import Article, Picture
from desktop.editor import ArticleEditor, Command, StoredPicture, register_schemes
from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.library import Draft, Reason
from desktop.library.errors import NoSuchArticle
from desktop.library.lock import WindowLock
from desktop.progress import Job
from desktop.progress import run as run_job
from desktop.settings.model import Appearance, Settings
from desktop.settings.store import SettingsStore, default_path
from desktop.ui import crash, theme
from desktop.ui.background import Worker, later
from desktop.ui.closing import ask_about_unsaved
from desktop.ui.exporting import Exporting, Result
from desktop.ui.inspector.cover import ask_for_picture
from desktop.ui.listing import Listing
from desktop.ui.messages import Message
from desktop.ui.recovery import Recovery
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace
from desktop.ui.writing import Writing

if TYPE_CHECKING:
    from desktop.exchange.files import Outcome
    from desktop.library import Library


def run(library_folder: Path, _language: str, open_target: str | None) -> int:
    """Show the window on the library in `library_folder` and return the exit code.

    `open_target` is an article's id (or a part of it) or a file to import; the caller has made
    `desktop.language` speak `_language`.
    """
    try:
        lock = WindowLock(library_folder)
    except ExpectedError as error:
        return _refuse(error)
    with lock:
        application = application_for()
        desk = Desk(application, library_folder, SettingsStore(default_path()))
        desk.start(open_target)
        application.exec()
        return desk.exit_code


def application_for() -> QApplication:
    """Return the application, dressed in nothing yet; schemes come first, as Qt demands."""
    crash.log_qt_messages()
    register_schemes()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("bantin")
    application.setApplicationDisplayName(tr("Bản Tin"))
    application.setStyle("Fusion")
    theme.load_fonts()
    return application


def _refuse(error: ExpectedError) -> int:
    """Say why there is no window: on standard error, or in a box where there is none."""
    from desktop.sentences import sentence

    if sys.stderr is None:  # a windowed build on Windows
        _application = QApplication.instance() or QApplication(sys.argv[:1])
        QMessageBox.warning(None, tr("Bản Tin"), sentence(error))
    else:
        print(sentence(error), file=sys.stderr)  # noqa: T201 - there is no window to say it in
    return 1


def sentence(error: ExpectedError) -> str:
    """Return `error` in words; the words are loaded when the first one is needed."""
    from desktop import sentences

    return sentences.sentence(error)


class _Pictures:
    """The editor's pictures, in a library that is opened after the editor."""

    def __init__(self) -> None:
        self.library: Library | None = None

    def media_path(self, media: str) -> Path:
        if self.library is None:
            raise NoSuchArticle(media)
        return self.library.media_path(media)

    def add_picture(self, data: bytes, name: str) -> StoredPicture:
        from desktop.exchange import read_picture

        if self.library is None:
            raise NoSuchArticle(name)
        read = read_picture(data, name)
        kept = self.library.add_media(
            read.data, name=name, mime=read.mime, width=read.width, height=read.height
        )
        return StoredPicture(media=kept.hash, width=read.width, height=read.height)

    def file_of(self, media: str) -> Path | None:
        with suppress(ExpectedError):
            return self.media_path(media)
        return None


@dataclass(frozen=True)
class _Opened:
    library: "Library"
    drafts: list[Draft]
    first: UUID | None
    outcomes: "list[Outcome]"


class _Exports:
    """The library and the exporter as the export panel needs them."""

    def __init__(self, library: "Library") -> None:
        self._library = library
        self.site_profile = library.site_profile
        self.keep_site_profile = library.keep_site_profile

    def export(self, article: Article, to: Path, *, folder: bool) -> Job[Result]:
        from desktop.export import export_page

        return (yield from export_page(self._library, article.id, to, folder=folder))


class Desk:
    """Everything of one run: the window, the open library and what runs between them."""

    def __init__(self, application: QApplication, folder: Path, store: SettingsStore) -> None:
        self.exit_code = 0
        self._application, self._folder, self._store = application, folder, store
        self._settings: Settings = store.read()
        self._pictures = _Pictures()
        self.writing: Writing | None = None
        """The open article, once the library is open."""
        self._blank = self._first = Article()
        """What the window shows, and what is typed into it, before the library is open."""
        theme.set_text_size(application, self._settings.appearance)  # widgets take it when made
        self._worker = Worker()
        editor = ArticleEditor(self._pictures)
        self.window = Window(editor, self._current, self._pictures.file_of)
        self._place = Workplace(self._worker, later, self.window.page.messages, sentence)
        self.take_bug = crash.CrashPath(folder, self._rescue, self.window.page.messages).take

    def start(self, open_target: str | None) -> None:
        """Show the window, then open the library behind it."""
        sys.excepthook = self.take_bug
        window = self.window
        window.recall(self._settings.window)
        self._show_appearance(self._settings.appearance)  # dressed once, when all is built
        window.bar.appearance_chosen.connect(self._choose_appearance)
        self._application.styleHints().colorSchemeChanged.connect(
            lambda _scheme: self._show_appearance(self._settings.appearance)
        )
        window.closing.connect(self._close)
        window.article_edited.connect(self._edit_early)
        window.editor.ready.connect(lambda: self._open_library(open_target))
        window.show()

    def _open_library(self, open_target: str | None) -> None:
        """Open the library once the text can be typed into.

        Importing what it needs takes as long as loading the page, and would hold it up.
        """
        self.window.take_focus()
        self._worker.run(
            lambda: _open(self._folder, open_target, self._settings.window.last_article),
            self._attach,
            self._cannot_open,
        )

    def _attach(self, opened: _Opened) -> None:
        library, window = opened.library, self.window
        if sys.stderr is not None:  # a windowed build on Windows has none
            faulthandler.enable()
        self._library = library
        self._pictures.library = library
        self.writing = writing = Writing(
            library,
            window,
            self._place,
            saved=self._article_saved,
            who=_user(),
            article=self._blank,
        )
        self._listing = self._list(library, writing)
        self._exporting = self._export(library, writing)
        self._listen(writing)
        self._take_early(writing)
        recovery = Recovery(library, self._place, open_article=writing.open)
        if opened.first:
            writing.open(opened.first)
        recovery.offer([draft for draft in opened.drafts if draft.article.id != opened.first])
        self._show_counts(window.editor.words())
        self._listing.show_outcomes(opened.outcomes)
        self._suggest()

    def _take_early(self, writing: Writing) -> None:
        """Hand over what was typed while the library was being opened."""
        window = self.window
        window.article_edited.disconnect(self._edit_early)
        writing.edit(self._first)
        if window.editor.body():
            writing.edit_body(window.editor.body())

    def _edit_early(self, article: Article) -> None:
        self._first = article

    def _list(self, library: "Library", writing: Writing) -> Listing:
        listing = Listing(
            library,
            self.window.library,
            self._place,
            bring_in=lambda files: _bring_in(library, files),
            open_article=writing.open,
        )
        panel = self.window.library
        panel.looked_for.connect(listing.look_for)
        panel.state_chosen.connect(listing.show_state)
        panel.files_chosen.connect(listing.bring_in)
        panel.article_chosen.connect(writing.open)
        panel.new_requested.connect(partial(writing.new, None))
        return listing

    def _export(self, library: "Library", writing: Writing) -> Exporting:
        panel = self.window.export
        exporting = Exporting(
            _Exports(library),
            panel,
            self._place,
            save=writing.save,
            article=lambda: writing.article,
            remember=lambda export: self._remember(replace(self._settings, export=export)),
        )
        panel.export_requested.connect(exporting.export)
        panel.cancel_requested.connect(exporting.cancel)
        panel.profile_edited.connect(exporting.keep_profile)
        self.window.bar.export_toggled.connect(
            lambda: exporting.propose(self._settings.export, _documents())
        )
        return exporting

    def _listen(self, writing: Writing) -> None:
        window = self.window
        window.bar.new_requested.connect(partial(writing.new, None))
        window.bar.save_requested.connect(writing.save_now)
        window.bar.picture_requested.connect(self._ask_for_picture)
        window.article_edited.connect(writing.edit)
        window.editor.body_edited.connect(lambda: writing.edit_body(window.editor.body()))
        window.editor.counts_changed.connect(self._show_counts)
        window.editor.picture_refused.connect(self._place.tell_error)
        window.editor.renderer_restarted.connect(self._tell_restart)
        window.editor.link_activated.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        window.inspector.step_requested.connect(writing.step)
        window.inspector.restore_requested.connect(writing.restore)
        window.inspector.cover_file_chosen.connect(self._take_cover)

    def _current(self) -> Article:
        return self.writing.article if self.writing else self._first

    def _article_saved(self, _article: Article) -> None:
        self._listing.refresh()
        self._suggest()

    def _suggest(self) -> None:
        library = self._library
        self._worker.run(
            lambda: (library.categories(), library.tags()),
            lambda words: self.window.inspector.suggest(*words),
            self._place.tell_error,
        )

    def _tell_restart(self) -> None:
        text = tr(
            "The page had stopped and was started again. Look over the last sentence you typed."
        )
        self._place.teller.tell(Message(text=text, topic="restarted"))

    def _show_counts(self, words: int) -> None:
        from desktop.article.words import reading_minutes

        self.window.status.show_counts(words, reading_minutes(words))

    def _ask_for_picture(self) -> None:
        file = ask_for_picture(self.window)
        if file:
            self._store_picture(file, self._insert_picture)

    def _insert_picture(self, picture: StoredPicture) -> None:
        self.window.editor.run(
            Command.INSERT_PICTURE, media=picture.media, width=picture.width, height=picture.height
        )
        self.window.show_picture_words()

    def _take_cover(self, file: Path) -> None:
        def take(picture: StoredPicture) -> None:
            self.window.article_edited.emit(
                replace(self._current(), cover=Picture(media=picture.media))
            )

        self._store_picture(file, take)

    def _store_picture(self, file: Path, done: Callable[[StoredPicture], None]) -> None:
        self._worker.run(lambda: self._read_picture(file), done, self._place.tell_error)

    def _read_picture(self, file: Path) -> StoredPicture:
        from desktop.exchange.errors import PictureTooLarge
        from desktop.exchange.pictures import BYTES_LIMIT
        from desktop.exchange.text import read_bytes

        return self._pictures.add_picture(read_bytes(file, BYTES_LIMIT, PictureTooLarge), file.name)

    def _choose_appearance(self, appearance: Appearance) -> None:
        self._remember(replace(self._settings, appearance=appearance))
        self._show_appearance(appearance)

    def _show_appearance(self, appearance: Appearance) -> None:
        theme.dress(self._application, appearance)
        dark = theme.is_dark(self._application)
        self.window.editor.show_appearance(appearance, dark=dark)
        self.window.show_appearance(appearance)

    def _remember(self, settings: Settings) -> None:
        self._settings = settings
        self._store.write(settings)

    def _cannot_open(self, error: ExpectedError) -> None:
        self.exit_code = _refuse(error)
        self._end()

    def _rescue(self) -> None:
        if self.writing is None:
            return
        self.window.flush_fields()
        if self.writing.unsaved:
            self.writing.keep_now()

    def _close(self) -> None:
        if self.writing is None:
            self._end()
            return
        writing = self.writing
        writing.save(self._end, lambda: ask_about_unsaved(self.window, writing.article, self._end))

    def _end(self) -> None:
        last = str(self._current().id) if self.writing else self._settings.window.last_article
        self._remember(replace(self._settings, window=self.window.remembered(last)))
        self._worker.close()
        if self.writing:
            self._library.close()
        self.window.let_go()  # the last window's closing ends the program


def _open(folder: Path, target: str | None, last: str) -> _Opened:
    from desktop.library.library import Library

    library = Library.open(folder)
    drafts = library.drafts()
    outcomes: list[Outcome] = []
    if target and Path(target).is_file():
        outcomes = _bring_in(library, [Path(target)])
        first = outcomes[0].imported.article.id if outcomes[0].imported else None
    elif target:
        first = library.find(target)
    else:
        first = _last(library, last, {draft.article.id for draft in drafts})
    return _Opened(library, drafts, first, outcomes)


def _last(library: "Library", last: str, waiting: set[UUID]) -> UUID | None:
    """Return the article to go on with: the last one, unless a draft of it is to be asked about."""
    if not last or UUID(last) in waiting:
        return None
    with suppress(NoSuchArticle):
        return library.find(last)
    return None


def _bring_in(library: "Library", files: list[Path]) -> "list[Outcome]":
    from desktop.exchange.files import import_files

    outcomes: list[Outcome] = []

    def keep(article: Article) -> None:
        library.save(article, reason=Reason.IMPORT)

    run_job(import_files(files, library.add_media, keep, outcomes.append))
    return outcomes


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no name for this account
        return os.environ.get("COMPUTERNAME", "")
