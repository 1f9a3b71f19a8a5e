"""The window: it holds the parts together and lets them show what presenters say."""

from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.article.model import Article
from desktop.editor.commands import Argument, Command
from desktop.editor.state import EditState
from desktop.editor.widget import ArticleEditor
from desktop.language import tr
from desktop.settings.model import Appearance, WindowSettings
from desktop.ui.columns import Columns
from desktop.ui.controls import action
from desktop.ui.finding_keys import FindingKeys
from desktop.ui.focus_mode import FocusMode
from desktop.ui.made import is_made
from desktop.ui.outgoing import Outgoing
from desktop.ui.page_column import PageColumn
from desktop.ui.room import Room, tab_on
from desktop.ui.side_panels import SidePanel, SidePanels
from desktop.ui.statusline import StatusLine
from desktop.ui.text_actions import TextActions
from desktop.ui.top_bar import TopBar

if TYPE_CHECKING:
    from desktop.library import Version
    from desktop.ui.export_panel import ExportPanel
    from desktop.ui.inspector.inspector import Inspector
    from desktop.ui.library_panel import LibraryPanel
    from desktop.ui.table_bar import NewTable
    from desktop.ui.writing import Kept

FIRST_SIZE = (1280, 720)
LEAST_SIZE = (640, 480)
"""Bar and columns give way to it at any text size, so the text never asks for a larger screen."""
_ASKED_FOR = frozenset({Command.INSERT_RECORDING, Command.INSERT_EMBED, Command.WRITE_TRANSCRIPT})
ROOMY = 900
"""Height in pixels below which a screen is best used whole: a laptop's has 768."""


class Window(QWidget):
    """Library, page and inspector under one bar. `closing` asks before the window goes."""

    closing = Signal()
    block_requested = Signal(object)
    """A command that puts in what has to be asked for first."""
    article_edited = Signal(object)
    article_shown = Signal()
    """Another article is open."""
    flushing = Signal()
    """The article is about to be kept or left: whoever holds a part of it hands it over now."""
    text_kept = Signal()
    """What is typed is in the library, or there is nothing to keep."""

    def __init__(
        self,
        editor: ArticleEditor,
        current: Callable[[], Article],
        file_of: Callable[[str], Path | None],
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(tr("Bản Tin"))
        self.editor = editor
        self._current, self._file_of = current, file_of
        self.bar, self.status = TopBar(), StatusLine()
        self.page = PageColumn(editor, current)
        self._shelf, self._sides = Room(), SidePanels()
        self._columns = Columns(self._shelf, self.page, self._sides)
        self.text_actions = TextActions(self.bar.view)
        self.finding_keys = FindingKeys(self.bar.view)
        self.outgoing = Outgoing()
        self._may_close = False
        self._place = EditState()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(*LEAST_SIZE)
        column.addWidget(self.bar)
        column.addWidget(self._columns, 1)
        column.addWidget(self.status)
        self.focus_mode = FocusMode(self, self.bar, self._columns, self.status, self.take_focus)
        self._listen()

    @cached_property
    def library(self) -> "LibraryPanel":
        """The column of articles."""
        from desktop.ui.library_panel import LibraryPanel

        panel = LibraryPanel()
        self._shelf.furnish(panel)
        self._shelf.setFocusProxy(panel)
        panel.writing_requested.connect(lambda: self._write_in(self._current()))
        tab_on(self.bar, self._shelf)
        return panel

    @cached_property
    def inspector(self) -> "Inspector":
        """The column of what belongs to the article besides its text."""
        from desktop.ui.inspector.inspector import Inspector

        panel = Inspector(self._current, self._file_of)
        self._sides.furnish(panel)
        tab_on(self.previousInFocusChain() or panel, self.status)  # after the panel's last one
        self._listen_to(panel)
        panel.show_place(self._place)
        return panel

    @cached_property
    def export(self) -> "ExportPanel":
        """The panel that exports."""
        from desktop.ui.export_panel import ExportPanel

        panel = ExportPanel()
        self.hold_panel(panel)
        return panel

    def furnish(self) -> Iterator[None]:
        """Make the columns beside the text, one a step: nobody needs them to begin writing."""
        _ = self.library
        yield
        _ = self.inspector
        yield

    def show_article(self, article: Article) -> None:
        """Show another article from its beginning; a writer who goes through the list stays there."""
        stays = self.library.keeps_keys(article.id)
        self.renew_article(article)
        self.library.show_current(article.id)
        if not stays:
            self._write_in(article)
        self.article_shown.emit()

    def mark_open(self, article: Article) -> None:
        """Mark `article` as the open one: another was asked for, and cannot be shown."""
        self.library.show_current(article.id)

    def _write_in(self, article: Article) -> None:
        from desktop.ui.writing.text import written

        if article.title or written(article.body):
            self.editor.focus_text()
        else:
            self.page.focus_title()

    def renew_article(self, article: Article) -> None:
        """Show another text of the same article, without taking the keyboard."""
        self.editor.set_body(article.body, language=article.language)
        self.inspector.begin(article)
        self.page.begin(article)

    def take_focus(self) -> None:
        """Put the caret into the text, unless the writer already is in a field."""
        focus = self.focusWidget()
        if focus is None or not isinstance(focus, QLineEdit | QPlainTextEdit):
            self.editor.focus_text()

    def show_fields(self, article: Article) -> None:
        """Show what changed in the open article's fields."""
        self.inspector.show_article(article)
        self.page.show_title(article)

    def flush(self, done: Callable[[str], None]) -> None:
        """Call `done` with the body, every field and the last keystroke included."""
        self.flushing.emit()
        self.flush_fields()
        self.editor.flush(done)

    def flush_fields(self) -> None:
        """Hand over what was typed into fields."""
        self.page.flush()
        if is_made(self, "inspector"):
            self.inspector.flush()

    def show_kept(self, kept: "Kept") -> None:
        """Tell the writer where the text stands."""
        from desktop.ui.writing import Standing

        late = kept.standing is Standing.CHANGED
        (self.status.show_unkept if late else self.status.show_kept)(kept.sentence())
        self.bar.show_saved(saved=kept.standing is Standing.SAVED)
        if kept.standing in (Standing.NEW, Standing.KEPT, Standing.SAVED):
            self.text_kept.emit()

    def show_versions(self, versions: "list[Version]") -> None:
        """List the versions of the open article."""
        self.inspector.show_versions(versions)

    def show_appearance(self, appearance: Appearance) -> None:
        """Follow a change of text size or contrast."""
        self.bar.show_appearance(appearance)
        self.page.scale(appearance.text_size)
        self._columns.scale(appearance.text_size)
        self.bar.arrange()

    def show_export(self, *, shown: bool) -> None:
        """Show the export panel in the inspector's place, or the inspector again."""
        if shown:
            self.show_panel(self.export)
        else:
            self._sides.choose(None)

    def hold_panel(self, panel: SidePanel) -> None:
        """Keep a panel for the right column, hidden until `show_panel`; closing it hides it."""
        self._sides.addWidget(panel)
        panel.closed.connect(self._leave_panel)

    def show_panel(self, panel: SidePanel) -> None:
        """Show a held panel in the inspector's place and give it the keyboard."""
        self._sides.choose(panel)
        self._columns.show_side(self._columns.inspector, shown=True)
        panel.take_focus()

    def shows_panel(self, panel: SidePanel) -> bool:
        """Tell whether a held panel is in sight."""
        return self._sides.panel is panel and self._columns.shows(self._columns.inspector)

    def show_library(self) -> None:
        """Bring the list into sight."""
        self._columns.show_side(self._columns.library, shown=True)

    def show_messages(self) -> None:
        """Bring the page and what is above it into sight, where a drawer lies over them."""
        self._columns.push_drawers_back()

    def exporting(self) -> bool:
        """Tell whether the export panel is in sight."""
        return self.shows_panel(self.export)

    def show_picture_words(self) -> None:
        """Bring the fields of the picture in the text into sight."""
        self.show_export(shown=False)
        self._columns.show_side(self._columns.inspector, shown=True)
        self.inspector.focus_picture()

    def show_sapo(self, start: int, end: int) -> None:
        """Bring the sapo into sight, and put the keyboard to letters of it."""
        self.show_export(shown=False)
        self._columns.show_side(self._columns.inspector, shown=True)
        self.inspector.select_sapo(start, end)

    def remembered(self, last_article: str) -> WindowSettings:
        """Return what the next start needs to look the same."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        return WindowSettings(
            geometry=geometry, columns=self._columns.state(), last_article=last_article
        )

    def recall(self, settings: WindowSettings) -> None:
        """Look as `settings` say; the first time, fill a small screen."""
        self.resize(*FIRST_SIZE)
        if self.screen().availableSize().height() < ROOMY:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)
        self._columns.restore(settings.columns)

    def let_go(self) -> None:
        """Close without asking any more."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first, then go."""
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.closing.emit()

    def run(self, command: Command, **given: Argument) -> None:
        """Carry out `command` in the text; what is being written as its source goes there first."""
        self.text_actions.leave_source()
        self.editor.run(command, **given)

    def go_to_text(self) -> None:
        """Put the keyboard into the text, in the place of its source."""
        self.text_actions.leave_source()
        self.editor.focus_text()

    def _hear_of_panel(self) -> None:
        self._columns.call(self._columns.inspector, called=self._sides.panel is not None)

    def _leave_panel(self) -> None:
        self._sides.choose(None)
        self._columns.put_back(self._columns.inspector)
        self._show_columns()
        self.editor.focus_text()

    @property
    def place(self) -> EditState:
        """The place of the caret, as the page told it last."""
        return self._place

    def _step_back(self) -> None:
        self.text_actions.step(forward=False)

    def _search(self) -> None:
        if self.text_actions.step(forward=True):
            return
        self._columns.show_side(self._columns.library, shown=True)
        self.library.focus_search()

    def _import(self) -> None:
        self.library.import_requested.emit()

    def _listen(self) -> None:
        searching = action(tr("Search the articles"), "", self._search, keys="F3")
        back = action(tr("Last place found"), "", self._step_back, keys="Shift+F3")
        importing = action(tr("Import articles"), "", self._import, keys="Ctrl+O")
        for each in (searching, back, importing):
            each.setParent(self)
            self.addAction(each)
        self.bar.command_chosen.connect(self._run)
        self.bar.library_toggled.connect(lambda: self._columns.toggle(self._columns.library))
        self.bar.inspector_toggled.connect(self._toggle_inspector)
        self.bar.export_toggled.connect(lambda: self.show_export(shown=True))
        self._columns.changed.connect(self._show_columns)
        self._sides.currentChanged.connect(self._hear_of_panel)
        self.editor.edit_state_changed.connect(self._show_place)
        self.editor.menu_requested.connect(self._show_menu)
        self.editor.link_requested.connect(lambda: self.page.ask_for_link(self._place))
        self.page.title_left.connect(self.editor.focus_text)
        self.page.edited.connect(self.article_edited)
        self.page.link_set.connect(self._set_link)
        self.page.link_removed.connect(lambda: self._run(Command.UNSET_LINK))
        self.page.table_chosen.connect(self._insert_table)
        self.page.line_left.connect(self.editor.focus_text)

    def _listen_to(self, inspector: "Inspector") -> None:
        inspector.edited.connect(self.article_edited)
        inspector.picture_edited.connect(
            lambda words: self.run(
                Command.UPDATE_PICTURE,
                alt=words.alt,
                decorative=words.decorative,
                caption=words.caption,
                credit=words.credit,
            )
        )
        inspector.picture_sized.connect(lambda width: self.run(Command.SIZE_PICTURE, width=width))
        inspector.blocks.requested.connect(self.block_requested)
        inspector.blocks.commanded.connect(lambda command, given: self.run(command, **given))

    def _set_link(self, href: str, title: str, text: str) -> None:
        self.run(Command.SET_LINK, href=href, title=title, text=text)
        self.editor.focus_text()

    def _insert_table(self, table: "NewTable") -> None:
        self.run(
            Command.INSERT_TABLE,
            rows=table.rows,
            columns=table.columns,
            header_row=table.header_row,
            header_column=table.header_column,
        )
        if table.caption:
            self.run(Command.SET_TABLE_CAPTION, caption=table.caption)
        self.editor.focus_text()

    def _run(self, command: Command) -> None:
        if self.text_actions.in_source and command in (Command.UNDO, Command.REDO):
            self.text_actions.source_stepped.emit(command is Command.REDO)
            return
        self.text_actions.leave_source()
        if command is Command.SET_LINK:
            self.page.ask_for_link(self._place)
            return
        if command is Command.INSERT_PICTURE:
            self.bar.picture_requested.emit()
            return
        if command is Command.INSERT_TABLE:
            self.page.ask_for_table()
            return
        if command in _ASKED_FOR:
            self.block_requested.emit(command)
            return
        if command in self.inspector.blocks.asked_here:
            self._ask_for_block(command)
            return
        self.run(command)
        self.editor.focus_text()

    def _ask_for_block(self, command: Command) -> None:
        self.show_export(shown=False)
        self._columns.show_side(self._columns.inspector, shown=True)
        self.inspector.blocks.take_focus(command)

    def _show_place(self, state: EditState) -> None:
        self._place = state
        self.bar.show_edit_state(state)
        if is_made(self, "inspector"):
            self.inspector.show_place(state)

    def _show_menu(self, clipboard: list[QAction], spot: QPoint) -> None:
        from desktop.ui.text_menu import text_menu

        text_menu(self, clipboard).popup(spot)

    def _toggle_inspector(self) -> None:
        columns, panel = self._columns, self._sides.panel
        self._sides.choose(None)
        if panel is None or not columns.shows(columns.inspector):
            columns.toggle(columns.inspector)
        self._show_columns()

    def _show_columns(self) -> None:
        columns = self._columns
        self.page.leave_free(*columns.covered())
        self.bar.show_columns(
            library=columns.shows(columns.library),
            inspector=columns.shows(columns.inspector) and self._sides.panel is None,
        )
