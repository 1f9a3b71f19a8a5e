"""What works on an open library: the open article, the lists, and every desk beside them.

Imported once the text can be typed into, with all that it needs.
"""

import getpass
import os
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt

from desktop.article.labels import LabelKind
from desktop.article.model import Article
from desktop.article.words import reading_minutes
from desktop.library import Sort, Wanted
from desktop.settings.model import ListSettings
from desktop.settings.remembered import Remembered
from desktop.ui.aids import Aids
from desktop.ui.background import Worker, later
from desktop.ui.backing_up import AT_REST, BackingUp
from desktop.ui.binning import Binning
from desktop.ui.blocks.desk import BlocksDesk
from desktop.ui.closing import ask_about_unsaved
from desktop.ui.cover_desk import CoverDesk
from desktop.ui.elsewhere import ChangesElsewhere
from desktop.ui.exporting import Exporting, LibraryExports
from desktop.ui.finding.desk import FindDesk
from desktop.ui.finding_articles.desk import ArticleFindingDesk
from desktop.ui.finding_articles.labels_desk import LabelsDesk
from desktop.ui.inspector.cover import ask_for_picture
from desktop.ui.joining import Joining
from desktop.ui.libraries.elsewhere import Elsewhere
from desktop.ui.library_panel import LibraryPanel
from desktop.ui.library_pictures import Pictures
from desktop.ui.listing import Listing
from desktop.ui.made import is_made
from desktop.ui.many.desk import ManyDesk
from desktop.ui.media.desk import MediaDesk
from desktop.ui.opening import Opened
from desktop.ui.outline.desk import OutlineDesk
from desktop.ui.page_events import PageEvents
from desktop.ui.paste_notes import PasteNotes
from desktop.ui.picture_editing.desk import PictureDesk
from desktop.ui.pictures import Illustrating
from desktop.ui.portals.wiring import PortalDesk
from desktop.ui.proofing.desk import ProofingDesk
from desktop.ui.recovery import Recovery
from desktop.ui.relating import Relating
from desktop.ui.safety.menu import Wish
from desktop.ui.safety.watch import Watch
from desktop.ui.site.wiring import SiteDesk
from desktop.ui.source.desk import SourceDesk
from desktop.ui.undoing import Undoing
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace
from desktop.ui.writing import Listeners, Writing

if TYPE_CHECKING:
    from desktop.article.post import Conflict
    from desktop.library import Library
    from desktop.ui.colleagues import ColleaguesDesk
    from desktop.ui.conflicts.clashes import Clashes
    from desktop.ui.importing.desk import ImportDesk
    from desktop.ui.libraries.desk import LibrariesDesk
    from desktop.ui.safety.desk import KeepingDesk


class Workshop:
    """Builds the desks, and ties them to the window and to one another."""

    def __init__(
        self,
        library: "Library",
        window: Window,
        place: Workplace,
        pictures: Pictures,
        settings: Remembered,
        *,
        article: Article,
        elsewhere: Elsewhere,
    ) -> None:
        self._library, self._window, self._place = library, window, place
        self._pictures, self._settings = pictures, settings
        self._elsewhere = elsewhere
        self._apart = Worker()
        """The thread of what may take long: drafts must not wait for it."""
        self._undoing = Undoing(place)
        """Where each desk tells what it did away with, and the way back."""
        self.writing = Writing(
            library,
            window,
            place,
            listeners=Listeners(
                saved=lambda _article: self._article_saved(), clashed=self._note_clash
            ),
            who=_user(),
            article=article,
            undoing=self._undoing,
        )
        self._portals = self._keep_in_step()
        self._listing, self._binning = self._list()
        self._exporting = self._export()
        self._sites = SiteDesk(
            library,
            window,
            place,
            self.writing,
            profile_place=settings.now.profile_window,
            profile_kept=self._proofread,
        )
        self._lead_through_the_text()
        self._illustrate()
        self._relate()
        self._listen()
        window.library.keeping.requested.connect(self._keep)
        self._backing_up = BackingUp(library, place, self._apart, later=later)
        self._joining = Joining(library.folder, self._join)
        self._watch = Watch(library, place, settings, mend=partial(self._keep, Wish.CHECK))
        window.editor.body_edited.connect(self._watch.note_typing)
        self._others = self._hear_of_others()
        self._leave_schedule = later(AT_REST, self._keep_to_schedule)

    @property
    def gave_up(self) -> bool:
        """Whether the writer closed while a request hung."""
        return self._portals.given_up

    @property
    def profile_place(self) -> str:
        """The place of the site profiles' window, as settings keep it."""
        return self._sites.profile_place

    def begin(self, opened: Opened) -> None:
        """Show the article to go on with, and offer what was left behind."""
        recovery = Recovery(self._library, self._place, self._undoing, self.writing)
        if opened.first:
            self.writing.open(opened.first)
        recovery.offer([draft for draft in opened.drafts if draft.article.id != opened.first])
        self._show_counts(self._window.editor.words())
        self._listing.show_outcomes(opened.outcomes)
        self._suggest()

    def rescue(self) -> None:
        """Keep what is typed: a bug is about to be told of."""
        self._window.flush_fields()
        self._sites.flush()
        if self.writing.unsaved:
            self.writing.keep_now()

    def leave(self, then: Callable[[], None]) -> None:
        """Save, asking where that fails, and end what goes over the network; then go on."""

        def go() -> None:
            self._portals.leave(then)

        self.writing.save(go, lambda: ask_about_unsaved(self._window, self.writing.article, go))

    def put_away(self) -> None:
        """Leave no window or timer behind; what is under way in the background still ends."""
        self._aids.put_away()
        self._sites.close()
        self._portals.close()
        self._proofing.close()
        self._picture_desk.close()
        self._media.close()

    def close(self) -> None:
        """End the other thread and let go of the library."""
        self._joining.close()
        self._backing_up.stop()
        self._leave_schedule()
        self._others.close()
        if is_made(self, "_keeping"):
            self._keeping.stop()
        if is_made(self, "_libraries"):
            self._libraries.stop()
        if is_made(self, "_imports"):
            self._imports.stop()
        self._covers.close()
        self._apart.close()
        self._watch.close()
        self._library.close()

    def _hear_of_others(self) -> "ColleaguesDesk | ChangesElsewhere":
        others = self._library.others
        if others is None:
            return ChangesElsewhere(self._library, self._place, changed=self._written_elsewhere)
        from desktop.ui.colleagues import ColleaguesDesk  # where there are others

        return ColleaguesDesk(
            others, self._library.people, self.writing, self._place, changed=self._brought_in
        )

    def _keep_to_schedule(self) -> None:
        from desktop.ui.due import PublishingDue  # when the start is over

        due = PublishingDue(
            self._library, self.writing, self._apart, self._place, changed=self._article_saved
        )
        self._leave_schedule = due.stop

    def _binned(self) -> None:
        self._library_changed()
        if is_made(self, "_imports"):
            self._imports.look_again()

    def _written_elsewhere(self) -> None:
        self._binned()
        if self.writing.base:
            self.writing.follow(self.writing.article.id)

    def _keep_in_step(self) -> PortalDesk:
        return PortalDesk(
            self._library,
            self._window,
            self._place,
            self.writing,
            paused=self._settings.now.sync_paused,
            remember=lambda paused: self._settings.change(sync_paused=paused),
            changed=self._library_changed,
        )

    def _list(self) -> tuple[Listing, Binning]:
        writing, panel = self.writing, self._window.library
        listing = Listing(
            self._library,
            panel,
            self._place,
            open_article=writing.open,
            states=self._portals.states,
            wanted=self._in_order(panel),
        )
        panel.looked_for.connect(listing.look_for)
        panel.state_chosen.connect(listing.show_state)
        panel.bin_chosen.connect(listing.show_bin)
        panel.order_chosen.connect(partial(self._sort, listing))
        panel.import_requested.connect(self._choose_files)
        panel.files_dropped.connect(self._take_files)
        panel.article_chosen.connect(writing.open)
        panel.new_requested.connect(partial(writing.new, None))
        panel.more_wanted.connect(listing.list_more)
        panel.snippets_wanted.connect(listing.tell_snippets)
        panel.articles.rest_requested.connect(listing.choose_all)
        binning = Binning(
            self._library.bin,
            self._place,
            self._undoing,
            leave=writing.leave_any,
            changed=self._binned,
            open_article=writing.open,
        )
        articles = panel.articles
        articles.bin_requested.connect(binning.delete)
        articles.restore_requested.connect(binning.restore)
        articles.remove_requested.connect(binning.ask_to_remove)
        articles.empty_requested.connect(binning.ask_to_empty)
        articles.undo_requested.connect(self._undoing.take_back_last)
        panel.show_as(grid=self._settings.now.covers)
        panel.grid_chosen.connect(lambda grid: self._settings.change(covers=grid))
        self._covers = CoverDesk(self._library, self._place, articles.covers)
        self._many = ManyDesk(
            self._library,
            self._window,
            self._place,
            writing,
            self._undoing,
            apart=self._apart,
            changed=self._library_changed,
        )
        self._articles = ArticleFindingDesk(
            self._library,
            self._window,
            self._place,
            self._undoing,
            listing,
            apart=self._apart,
        )
        self._labels = LabelsDesk(
            self._library,
            self._window,
            self._place,
            writing,
            self._undoing,
            apart=self._apart,
            changed=self._library_changed,
        )
        return listing, binning

    def _in_order(self, panel: LibraryPanel) -> Wanted:
        kept = self._settings.now.list
        sort = Sort(kept.sort) if kept.sort in list(Sort) else Sort.MODIFIED
        panel.order.show_order(sort, descending=kept.descending)
        return Wanted(sort=sort, descending=kept.descending)

    def _sort(self, listing: Listing, sort: Sort, descending: bool) -> None:  # noqa: FBT001 - a slot
        self._settings.change(list=ListSettings(sort=sort.value, descending=descending))
        listing.sort(sort, descending=descending)

    @cached_property
    def _imports(self) -> "ImportDesk":
        from desktop.ui.importing.desk import ImportDesk, LastFolder  # with the first files

        folder = LastFolder(
            self._settings.now.import_folder or str(_documents()),
            lambda path: self._settings.change(import_folder=path),
        )
        return ImportDesk(
            self._library,
            self._window,
            self._place,
            self.writing,
            apart=self._apart,
            changed=self._brought_in,
            folder=folder,
        )

    @cached_property
    def _keeping(self) -> "KeepingDesk":
        from desktop.ui.safety.desk import KeepingDesk  # with the first backup by hand

        return KeepingDesk(
            self._library,
            self._window,
            self._place,
            self.writing,
            apart=self._apart,
            changed=self._brought_in,
            documents=_documents(),
        )

    @cached_property
    def _libraries(self) -> "LibrariesDesk":
        from desktop.ui.libraries.desk import LibrariesDesk  # when another library is asked for

        return LibrariesDesk(
            self._library,
            self._window,
            self._place,
            self._settings,
            elsewhere=self._elsewhere,
            apart=self._apart,
            save=self.writing.save,
        )

    def _join(self, target: str) -> None:
        """Come forward with what a second start of the program was to open."""
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        if target and Path(target).is_file():
            self._take_files([Path(target)])
        elif target:
            self._place.run(lambda: self._library.find(target), self.writing.open)

    def _keep(self, wish: Wish) -> None:
        if wish in (Wish.ELSEWHERE, Wish.COPY):
            self._libraries.show()
        else:
            self._keeping.do(wish)

    def _relate(self) -> None:
        part, writing = self._window.inspector.related, self.writing
        self._relating = Relating(
            self._library, part, self._place, current=self._current, edit=writing.edit
        )
        part.wanted.connect(self._relating.refresh)
        part.looked_for.connect(self._relating.look_for)
        part.added.connect(self._relating.add)
        part.removed.connect(self._relating.remove)

    def _choose_files(self) -> None:
        self._imports.choose()

    def _take_files(self, files: list[Path]) -> None:
        self._imports.bring_in(files)

    def _proofread(self) -> None:
        """Check the text by what its site has decided now."""
        self._proofing.check()

    def _export(self) -> Exporting:
        panel, out = self._window.export.page, self._window.outgoing
        exporting = Exporting(
            LibraryExports(self._library),
            panel,
            self._place,
            save=self.writing.save,
            article=self._current,
            remember=lambda export: self._settings.change(export=export),
        )
        panel.export_requested.connect(
            lambda to: out.let(lambda allowed: exporting.export(to, allowed))
        )
        panel.cancel_requested.connect(exporting.cancel)
        for looked_at in (self._window.bar.export_toggled, self._window.article_shown):
            looked_at.connect(lambda: exporting.propose(self._settings.now.export, _documents()))
        return exporting

    def _lead_through_the_text(self) -> None:
        window, place, settings = self._window, self._place, self._settings
        self._aids = Aids(
            self._library,
            window,
            place,
            self.writing,
            self._pictures.file_of,
            settings=lambda: settings.now,
            remember=settings.keep,
        )
        self._proofing = ProofingDesk(
            self._library,
            window,
            place,
            article=self._current,
            edit=self.writing.edit,
            settings=settings.now.proofing,
            remember=lambda proofing: settings.change(proofing=proofing),
        )
        self._finding = FindDesk(window, window.text_actions, self._current)
        self._outline, self._source = OutlineDesk(window), SourceDesk(window)
        self._show_signs(settings.now.typographic)
        window.text_actions.signs_toggled.connect(self._choose_signs)

    def _choose_signs(self, typographic: bool) -> None:  # noqa: FBT001 - a slot
        self._settings.change(typographic=typographic)
        self._show_signs(typographic)

    def _show_signs(self, typographic: bool) -> None:  # noqa: FBT001 - a slot
        self._window.text_actions.show_signs(typographic=typographic)
        self._window.editor.typing.show_signs(typographic=typographic)

    def _illustrate(self) -> None:
        window, place = self._window, self._place
        self._illustrating = Illustrating(self._pictures, window, place, self._current)
        ask = partial(ask_for_picture, window)
        self._picture_desk = PictureDesk(
            self._library, self._pictures, window, place, ask, self._current
        )
        self._media = MediaDesk(
            self._library,
            window,
            place,
            self.writing,
            self._picture_desk,
            self._pictures,
            changed=self._library_changed,
        )
        self._blocks = BlocksDesk(self._library, window, place, self._current)
        window.bar.picture_requested.connect(self._illustrating.ask)
        window.editor.animation_kept.connect(self._illustrating.tell_animation)
        window.inspector.cover_file_chosen.connect(self._illustrating.take_cover)

    def _listen(self) -> None:
        window, writing, editor = self._window, self.writing, self._window.editor
        self._page_events = PageEvents(self._place.teller, editor.restart, self._type_again)
        self._paste_notes = PasteNotes(editor.pasting, self._place, window.go_to_text)
        window.bar.new_requested.connect(partial(writing.new, None))
        window.bar.save_requested.connect(writing.save_now)
        window.article_edited.connect(writing.edit)
        window.inspector.step_requested.connect(writing.step)
        window.inspector.restore_requested.connect(writing.restore)
        editor.body_edited.connect(lambda: writing.edit_body(editor.body()))
        editor.counts_changed.connect(
            lambda words: window.status.follow_counts(words, reading_minutes(words))
        )
        editor.body_shown.connect(lambda: self._show_counts(editor.words()))
        editor.picture_refused.connect(self._place.tell_error)
        editor.renderer_restarted.connect(self._page_events.tell_restart)
        editor.renderer_given_up.connect(self._page_events.tell_given_up)
        editor.body_shown.connect(self._page_events.take_back)
        editor.body_shown.connect(self._paste_notes.take_back)

    def _type_again(self, words: str) -> None:
        self._window.text_actions.leave_source()
        self._window.editor.type_again(words)

    def _note_clash(self, clash: "Conflict") -> None:
        self._clashes.note(clash)

    @cached_property
    def _clashes(self) -> "Clashes":
        from desktop.ui.conflicts.clashes import Clashes  # where there are others

        return Clashes(self._library.records, self._place, self._portals.decide)

    def _current(self) -> Article:
        return self.writing.article

    def _article_saved(self) -> None:
        self._library_changed()
        self._portals.saved()

    def _brought_in(self) -> None:
        self._library_changed()
        self._portals.look_for_conflicts()

    def _library_changed(self) -> None:
        self._listing.refresh()
        self._suggest()

    def _suggest(self) -> None:
        library = self._library
        self._place.run(
            lambda: (
                library.categories(),
                library.tags(),
                [label.name for label in library.labels.used(LabelKind.TOPIC)],
            ),
            lambda words: self._window.inspector.suggest(*words),
        )

    def _show_counts(self, words: int) -> None:
        self._window.status.show_counts(words, reading_minutes(words))


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no name for this account
        return os.environ.get("COMPUTERNAME", "")
