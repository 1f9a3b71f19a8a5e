"""The composition root: builds the library, the settings and the window, and ties them together.

`desktop.start` brings it up. The window comes first; the library is imported and opened on the
background thread once the text can be typed into.
"""

import faulthandler
import getpass
import os
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication

from desktop.article.model import Article
from desktop.editor import ArticleEditor
from desktop.errors import ExpectedError
from desktop.refusing import refuse
from desktop.settings.model import Appearance, Settings
from desktop.settings.store import SettingsStore
from desktop.ui import crash, theme
from desktop.ui.background import Worker, later
from desktop.ui.binning import Binning
from desktop.ui.closing import ask_about_unsaved
from desktop.ui.early import EarlyTyping
from desktop.ui.exporting import Exporting, LibraryExports
from desktop.ui.inspector.cover import ask_for_picture
from desktop.ui.library_pictures import Pictures
from desktop.ui.listing import Listing
from desktop.ui.opening import Opened, open_library
from desktop.ui.page_events import PageEvents
from desktop.ui.paste_notes import PasteNotes
from desktop.ui.pictures import Illustrating
from desktop.ui.recovery import Recovery
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace
from desktop.ui.writing import Writing

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.ui.aids import Aids
    from desktop.ui.importing.desk import ImportDesk
    from desktop.ui.picture_editing.desk import PictureDesk
    from desktop.ui.portals.wiring import PortalDesk
    from desktop.ui.proofing.desk import ProofingDesk
    from desktop.ui.site.wiring import SiteDesk


def sentence(error: ExpectedError) -> str:
    """Return `error` in words; the words are loaded when the first one is needed."""
    from desktop import sentences

    return sentences.sentence(error)


class Desk:
    """Everything of one run: the window, the open library and what runs between them."""

    def __init__(
        self,
        application: QApplication,
        folder: Path,
        store: SettingsStore,
        editor: ArticleEditor,
        pictures: Pictures,
    ) -> None:
        self.exit_code = 0
        self._application, self._folder, self._store = application, folder, store
        self._settings: Settings = store.read()
        self._pictures = pictures
        self.writing: Writing | None = None
        """The open article, once the library is open."""
        self._sites: SiteDesk | None = None
        self._picture_desk: PictureDesk | None = None
        self._portals: PortalDesk | None = None
        self._imports: ImportDesk | None = None
        self._proofing: ProofingDesk | None = None
        self._early = EarlyTyping()
        theme.set_text_size(application, self._settings.appearance)  # widgets take it when made
        self._worker = Worker()
        self.window = Window(editor, self._current, self._pictures.file_of)
        self._place = Workplace(self._worker, later, self.window.page.messages, sentence)
        self.take_bug = crash.CrashPath(folder, self._rescue, self.window.page.messages).take

    @property
    def gave_up(self) -> bool:
        """Whether the writer closed while a request hung, which nothing may wait for."""
        return self._portals is not None and self._portals.given_up

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
        window.article_edited.connect(self._early.take)
        window.show()
        if window.editor.is_ready:
            self._open_library(open_target)
        else:
            window.editor.ready.connect(lambda: self._open_library(open_target))

    def _open_library(self, open_target: str | None) -> None:
        """Open the library once the text can be typed into.

        Importing what it needs takes as long as loading the page, and would hold it up.
        """
        self.window.take_focus()
        self._worker.run(
            lambda: open_library(self._folder, open_target, self._settings.window.last_article),
            self._attach,
            self._cannot_open,
        )

    def _attach(self, opened: Opened) -> None:
        library, window = opened.library, self.window
        if sys.stderr is not None:  # a windowed build on Windows has none
            faulthandler.enable()
        self._library = library
        self._pictures.library = library
        self.writing = writing = Writing(
            library,
            window,
            self._place,
            saved=lambda _article: self._article_saved(),
            who=_user(),
            article=self._early.blank,
        )
        self._portals = portals = self._keep_in_step(library, writing)
        self._listing = self._list(library, writing, portals)
        self._exporting = self._export(library, writing)
        self._sites = self._publish(library, writing)
        self._page_events = PageEvents(self._place.teller, window.editor.restart)
        self._paste_notes = PasteNotes(window.editor.pasting, self._place, window.editor.focus_text)
        self._illustrating = Illustrating(self._pictures, window, self._place, self._current)
        self._picture_desk = self._edit_pictures(library)
        self._aids = self._aid(library, writing)
        self._listen(writing)
        self._proofing = self._proofread(library, writing)
        self._lead_through_the_text()
        self._put_blocks_in(library)
        self._early.hand_over(window, writing)
        recovery = Recovery(library, self._place, open_article=writing.open)
        if opened.first:
            writing.open(opened.first)
        recovery.offer([draft for draft in opened.drafts if draft.article.id != opened.first])
        self._show_counts(window.editor.words())
        self._listing.show_outcomes(opened.outcomes)
        self._suggest()
        self._back_up(library)

    def _back_up(self, library: "Library") -> None:
        from desktop.ui.backing_up import BackingUp  # once the text can be typed into

        self._apart = Worker()
        self._backing_up = BackingUp(library, self._place, self._apart, later=later)

    def _list(self, library: "Library", writing: Writing, portals: "PortalDesk") -> Listing:
        listing = Listing(
            library,
            self.window.library,
            self._place,
            open_article=writing.open,
            states=portals.states,
        )
        panel = self.window.library
        panel.looked_for.connect(listing.look_for)
        panel.state_chosen.connect(listing.show_state)
        panel.bin_chosen.connect(listing.show_bin)
        panel.import_requested.connect(lambda: self._importing(library, writing).choose())
        panel.files_dropped.connect(lambda files: self._importing(library, writing).bring_in(files))
        panel.article_chosen.connect(writing.open)
        panel.new_requested.connect(partial(writing.new, None))
        panel.more_wanted.connect(listing.list_more)
        self._binning = Binning(
            library,
            self._place,
            leave=writing.leave,
            changed=self._library_changed,
            open_article=writing.open,
        )
        panel.bin_requested.connect(self._binning.delete)
        panel.restore_requested.connect(self._binning.restore)
        return listing

    def _importing(self, library: "Library", writing: Writing) -> "ImportDesk":
        from desktop.ui.importing.desk import ImportDesk, LastFolder  # with the first files

        if self._imports is None:
            folder = LastFolder(
                self._settings.import_folder or str(_documents()),
                lambda path: self._remember(replace(self._settings, import_folder=path)),
            )
            self._imports = ImportDesk(
                library,
                self.window,
                self._place,
                writing,
                apart=self._apart,
                changed=self._brought_in,
                folder=folder,
            )
        return self._imports

    def _export(self, library: "Library", writing: Writing) -> Exporting:
        panel = self.window.export.page
        exporting = Exporting(
            LibraryExports(library),
            panel,
            self._place,
            save=writing.save,
            article=lambda: writing.article,
            remember=lambda export: self._remember(replace(self._settings, export=export)),
        )
        out = self.window.outgoing
        panel.export_requested.connect(lambda to: out.let(lambda: exporting.export(to)))
        panel.cancel_requested.connect(exporting.cancel)
        self.window.bar.export_toggled.connect(
            lambda: exporting.propose(self._settings.export, _documents())
        )
        return exporting

    def _edit_pictures(self, library: "Library") -> "PictureDesk":
        from desktop.ui.picture_editing.desk import PictureDesk  # once the text can be typed into

        ask = partial(ask_for_picture, self.window)
        return PictureDesk(library, self._pictures, self.window, self._place, ask, self._current)

    def _publish(self, library: "Library", writing: Writing) -> "SiteDesk":
        from desktop.ui.site.wiring import SiteDesk  # once the text can be typed into

        place = self._settings.profile_window
        return SiteDesk(library, self.window, self._place, writing, profile_place=place)

    def _proofread(self, library: "Library", writing: Writing) -> "ProofingDesk":
        from desktop.ui.proofing.desk import ProofingDesk  # once the text can be typed into

        return ProofingDesk(
            library,
            self.window,
            self._place,
            article=self._current,
            edit=writing.edit,
            settings=self._settings.proofing,
            remember=lambda proofing: self._remember(replace(self._settings, proofing=proofing)),
        )

    def _keep_in_step(self, library: "Library", writing: Writing) -> "PortalDesk":
        from desktop.ui.portals.wiring import PortalDesk  # once the text can be typed into

        return PortalDesk(
            library,
            self.window,
            self._place,
            writing,
            paused=self._settings.sync_paused,
            remember=lambda paused: self._remember(replace(self._settings, sync_paused=paused)),
            changed=self._library_changed,
        )

    def _aid(self, library: "Library", writing: Writing) -> "Aids":
        from desktop.ui.aids import Aids  # once the text can be typed into

        return Aids(
            library,
            self.window,
            self._place,
            writing,
            self._pictures.file_of,
            settings=lambda: self._settings,
            remember=self._remember,
        )

    def _lead_through_the_text(self) -> None:
        from desktop.ui.finding.desk import FindDesk  # once the text can be typed into
        from desktop.ui.outline.desk import OutlineDesk
        from desktop.ui.source.desk import SourceDesk

        self._finding = FindDesk(self.window, self.window.text_actions, self._current)
        self._outline = OutlineDesk(self.window)
        self._source = SourceDesk(self.window)
        self._show_signs(self._settings.typographic)
        self.window.text_actions.signs_toggled.connect(self._choose_signs)

    def _choose_signs(self, typographic: bool) -> None:  # noqa: FBT001 - a slot
        self._remember(replace(self._settings, typographic=typographic))
        self._show_signs(typographic)

    def _show_signs(self, typographic: bool) -> None:  # noqa: FBT001 - a slot
        self.window.text_actions.show_signs(typographic=typographic)
        self.window.editor.typing.show_signs(typographic=typographic)

    def _put_blocks_in(self, library: "Library") -> None:
        from desktop.ui.blocks.desk import BlocksDesk  # once the text can be typed into

        self._blocks = BlocksDesk(library, self.window, self._place, self._current)

    def _listen(self, writing: Writing) -> None:
        window = self.window
        window.bar.picture_requested.connect(self._illustrating.ask)
        window.editor.animation_kept.connect(self._illustrating.tell_animation)
        window.inspector.cover_file_chosen.connect(self._illustrating.take_cover)
        window.bar.new_requested.connect(partial(writing.new, None))
        window.bar.save_requested.connect(writing.save_now)
        window.article_edited.connect(writing.edit)
        window.editor.body_edited.connect(lambda: writing.edit_body(window.editor.body()))
        window.editor.counts_changed.connect(self._show_counts)
        window.editor.picture_refused.connect(self._place.tell_error)
        window.editor.renderer_restarted.connect(self._page_events.tell_restart)
        window.editor.renderer_given_up.connect(self._page_events.tell_given_up)
        window.editor.body_shown.connect(self._page_events.take_back)
        window.editor.body_shown.connect(self._paste_notes.take_back)
        window.inspector.step_requested.connect(writing.step)
        window.inspector.restore_requested.connect(writing.restore)

    def _current(self) -> Article:
        return self.writing.article if self.writing else self._early.article

    def _article_saved(self) -> None:
        self._library_changed()
        if self._portals:
            self._portals.saved()

    def _brought_in(self) -> None:
        self._library_changed()
        if self._portals:
            self._portals.look_for_conflicts()

    def _library_changed(self) -> None:
        self._listing.refresh()
        self._suggest()

    def _suggest(self) -> None:
        library = self._library
        self._worker.run(
            lambda: (library.categories(), library.tags()),
            lambda words: self.window.inspector.suggest(*words),
            self._place.tell_error,
        )

    def _show_counts(self, words: int) -> None:
        from desktop.article.words import reading_minutes

        self.window.status.show_counts(words, reading_minutes(words))

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
        self.exit_code = refuse(error)
        self._end()

    def _rescue(self) -> None:
        if self.writing is None:
            return
        self.window.flush_fields()
        if self._sites:
            self._sites.flush()
        if self.writing.unsaved:
            self.writing.keep_now()

    def _close(self) -> None:
        if self.writing is None:
            self._end()
            return
        writing = self.writing
        writing.save(
            self._leave, lambda: ask_about_unsaved(self.window, writing.article, self._leave)
        )

    def _leave(self) -> None:
        if self._portals:
            self._portals.leave(self._end)
        else:
            self._end()

    def _end(self) -> None:
        last = str(self._current().id) if self.writing else self._settings.window.last_article
        settings = replace(self._settings, window=self.window.remembered(last))
        if self._sites:
            settings = replace(settings, profile_window=self._sites.profile_place)
            self._sites.close()
        if self._portals:
            self._portals.close()
        if self._proofing:
            self._proofing.close()
        self._remember(settings)
        if self._picture_desk:
            self._picture_desk.close()
        self._worker.close()
        if self.writing:
            self._backing_up.stop()
            if self._imports:
                self._imports.stop()
            self._apart.close()
            self._library.close()
        self.window.let_go()  # the last window's closing ends the program


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no name for this account
        return os.environ.get("COMPUTERNAME", "")
