"""The top bar: new and save, the writing tools, the looks, and export."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence

from desktop.editor.commands import Command
from desktop.editor.state import EditState
from desktop.language import tr
from desktop.settings.model import TEXT_SIZES, Appearance, Contrast
from desktop.ui.block_tools import INSERTS
from desktop.ui.controls import Choice, ToolButton, action
from desktop.ui.icons import icon
from desktop.ui.menu import Menu
from desktop.ui.rows import Bar, Group
from desktop.ui.tool import Tool, ToolGroup
from desktop.ui.tools import block_choices, block_shown, fixed_block, groups
from desktop.ui.view_menu import ViewMenu

BLOCK_KEYS = ("Ctrl+Shift+N", "Ctrl+1", "Ctrl+2", "Ctrl+3")
"""For a plain paragraph, as in Word, and for each heading."""


@dataclass(frozen=True, slots=True)
class _Placed:
    tool: Tool
    action: QAction


class TopBar(Bar):
    """Everything the writer can do to the text and the window, each by one signal."""

    command_chosen = Signal(object)
    picture_requested = Signal()
    new_requested = Signal()
    save_requested = Signal()
    export_toggled = Signal()
    sync_requested = Signal()
    library_toggled = Signal()
    inspector_toggled = Signal()
    appearance_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(QAction(icon("dots-three"), tr("More tools")))
        self._placed: list[_Placed] = []
        self._inserts = Menu(self)
        self._groups: list[tuple[ToolGroup, Group]] = []
        self._appearance = Appearance()
        self._shows_saved: bool | None = None
        self._state = EditState()
        self.view = ViewMenu(self)
        head = self._make_head()
        self.fill(head, self._make_tools(), self._make_end())
        self.show_edit_state(EditState())
        self.show_appearance(self._appearance)

    def show_edit_state(self, state: EditState) -> None:
        """Press, free and show the tools as fits the place of the caret."""
        self._state = state
        for placed in self._placed:
            placed.action.setEnabled(placed.tool.free(state))
            if placed.tool.pressed:
                placed.action.setChecked(placed.tool.pressed(state))
        self._blocks.show_value(block_shown(state), otherwise=fixed_block(state))
        self.show_steps(undo=state.can_undo, redo=state.can_redo)
        self.show_groups({group: spec.shown(state) for spec, group in self._groups})

    def show_steps(self, *, undo: bool, redo: bool) -> None:
        """Show whether there is something to undo or to do again where the writer is."""
        self._undo.setEnabled(undo)
        self._redo.setEnabled(redo)

    def steps(self) -> list[QAction]:
        """Return what undoes and what does again."""
        return [self._undo, self._redo]

    def tools_of_place(self) -> list[QAction]:
        """Return the menus that are of use where the caret is and not everywhere."""
        return [
            opener
            for spec, group in self._groups
            if spec.shown(self._state) and not spec.shown(EditState())
            for opener in group.actions_in_menu
        ]

    def show_saved(self, *, saved: bool) -> None:
        """Let the save button say whether everything typed is in a version."""
        if saved is self._shows_saved:
            return  # told after every few letters, which would arrange the bar each time
        self._shows_saved = saved
        self._save.setIconText(tr("Saved") if saved else tr("Save"))  # the key still saves
        self._save.setIcon(icon("check" if saved else "floppy-disk", beside_words=True))

    def show_appearance(self, appearance: Appearance) -> None:
        """Free the buttons that still lead somewhere from `appearance`."""
        self._appearance = appearance
        levels = list(Contrast)
        self._smaller.setEnabled(appearance.text_size > TEXT_SIZES[0])
        self._plain.setChecked(appearance.text_size == Appearance().text_size)
        self._larger.setEnabled(appearance.text_size < TEXT_SIZES[-1])
        self._stronger.setEnabled(appearance.contrast is not levels[-1])
        self._softer.setEnabled(appearance.contrast is not levels[0])

    def show_columns(self, *, library: bool, inspector: bool) -> None:
        """Press the buttons of the columns that are in sight."""
        self._library.setChecked(library)
        self._inspector.setChecked(inspector)

    def _make_head(self) -> list[Group]:
        self._library = action(
            tr("Library"), "books", self.library_toggled.emit, keys="F2", checkable=True
        )
        new = action(
            tr("New"), "file-plus", self.new_requested.emit, keys="Ctrl+N", beside_words=True
        )
        self._save = action(
            tr("Save"), "floppy-disk", self.save_requested.emit, keys="Ctrl+S", beside_words=True
        )
        self._undo = self._command(tr("Undo"), "arrow-u-up-left", Command.UNDO, "Ctrl+Z")
        self._redo = self._command(tr("Redo"), "arrow-u-up-right", Command.REDO, "Ctrl+Y")
        return [
            self._group(tr("Library"), [self._library], lined=False),
            self._group(tr("Article"), [new, self._save], words=True, lined=False),
            self._group(tr("Undo and redo"), [self._undo, self._redo], lined=False),
            self.view.group(),
        ]

    def _make_tools(self) -> list[Group]:
        self._blocks = Choice(tr("Paragraph style"), block_choices())
        self._blocks.currentIndexChanged.connect(
            lambda _row: self.command_chosen.emit(Command(self._blocks.value()))
        )
        styles = [
            action(name, "", partial(self.command_chosen.emit, Command(value)), keys=keys)
            for (value, name), keys in zip(block_choices(), BLOCK_KEYS, strict=True)
        ]
        for style in styles:
            style.setParent(self)
        self.addActions(styles)
        made = [Group(tr("Paragraph style"), [self._blocks], styles, lined=True)]
        for spec in groups():
            group = self._menu_group(spec) if spec.picture else self._tool_group(spec)
            self._groups.append((spec, group))
            made.append(group)
        return made

    def _make_end(self) -> list[Group]:
        def choose(step: str) -> None:
            self.appearance_chosen.emit(getattr(self._appearance, step)())

        self._smaller = action(
            tr("A- smaller text"), "A−", lambda: choose("smaller"), keys="Ctrl+-"
        )
        self._plain = action(
            tr("A normal text size"),
            "A",
            lambda: choose("plain_size"),
            keys="Ctrl+0",
            checkable=True,
        )
        self._larger = action(tr("A+ larger text"), "A+", lambda: choose("larger"), keys="Ctrl++")
        self._stronger = action(tr("More contrast"), "", lambda: choose("stronger"), keys="Ctrl+F8")
        self._softer = action(tr("Less contrast"), "", lambda: choose("softer"), keys="Ctrl+F7")
        self._larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        sync = action(
            tr("Sync"), "arrows-clockwise", self.sync_requested.emit, keys="F8", beside_words=True
        )
        export = action(
            tr("Export"), "export", self.export_toggled.emit, keys="F9", beside_words=True
        )
        self._inspector = action(
            tr("Details"),
            "sliders-horizontal",
            self.inspector_toggled.emit,
            beside_words=True,
            keys="F4",
            checkable=True,
        )
        sizes = [self._smaller, self._plain, self._larger]
        contrast = self._group(
            tr("Contrast"), [self._stronger, self._softer], words=True, lined=True
        )
        contrast.patient = True
        return [
            self._group(tr("Text size"), sizes, lined=False),
            contrast,
            self._group(tr("Export"), [sync, export, self._inspector], words=True, lined=True),
        ]

    def _tool_group(self, spec: ToolGroup) -> Group:
        group = self._group(spec.name, [self._place(tool) for tool in spec.tools])
        group.patient = spec.patient
        return group

    def add_to_insert(self, shown: QAction) -> None:
        """Add `shown` to the menu of what can be put into the text; its keys are answered too."""
        shown.setParent(self._inserts)
        self._inserts.addAction(shown)
        self.addAction(shown)

    def _menu_group(self, spec: ToolGroup) -> Group:
        actions = [self._place(tool) for tool in spec.tools]
        for shown in actions:
            shown.setParent(self)
        opener = QAction(icon(spec.picture, beside_words=True), spec.name, self)
        menu = Menu(self)
        menu.addActions(actions)
        self._inserts = menu if spec.picture == INSERTS else self._inserts
        opener.setMenu(menu)
        button = ToolButton(opener, words=True)
        button.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)
        return Group(spec.name, [button], [opener], lined=False)

    def _place(self, tool: Tool) -> QAction:
        made = self._command(tool.name, tool.picture, tool.command, tool.shortcut)
        if tool.keys:
            made.setToolTip(f"{tool.name} ({tool.keys})")
        made.setCheckable(tool.pressed is not None)
        self._placed.append(_Placed(tool, made))
        return made

    def _command(self, name: str, picture: str, command: Command, keys: str = "") -> QAction:
        return action(name, picture, lambda: self.command_chosen.emit(command), keys=keys)

    def _group(
        self, name: str, actions: list[QAction], *, words: bool = False, lined: bool = True
    ) -> Group:
        for shown in actions:
            shown.setParent(self)
            self.addAction(shown)
        buttons = [ToolButton(shown, words=words) for shown in actions]
        return Group(name, buttons, actions, lined=lined)
