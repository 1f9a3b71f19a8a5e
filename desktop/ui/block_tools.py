"""The tools of rarer blocks: a menu that puts them in, and one for each where the caret is in it."""

from collections.abc import Callable

from desktop.editor.commands import Command
from desktop.editor.state import Direction, EditState, ListKind, TableAt
from desktop.language import tr
from desktop.ui.tool import Tool, ToolGroup

INSERTS = "plus-circle"
"""The icon of the menu of what can be put into the text."""


def block_groups() -> list[ToolGroup]:
    """Return the menus of the bar that are about blocks."""
    return [_inserts(), _numbers(), _box(), _details(), *_figures(), _rows(), _columns(), _table()]


def _inserts() -> ToolGroup:
    return ToolGroup(
        name=tr("Insert"),
        picture=INSERTS,
        tools=(
            Tool(
                command=Command.INSERT_RECORDING,
                name=tr("Sound or film from a file…"),
                picture="film-strip",
            ),
            Tool(
                command=Command.INSERT_EMBED,
                name=tr("Video or map by its address…"),
                picture="map-pin",
            ),
            Tool(
                command=Command.TOGGLE_BOX,
                name=tr("Box beside the story"),
                picture="rectangle",
                pressed=lambda state: state.in_box,
            ),
            Tool(
                command=Command.INSERT_DETAILS,
                name=tr("Part that unfolds"),
                picture="caret-circle-down",
            ),
            Tool(command=Command.INSERT_RULE, name=tr("Dividing line"), picture="minus"),
            Tool(
                command=Command.WRITE_BELOW,
                name=tr("Line below this block"),
                picture="arrow-bend-down-left",
                keys="Ctrl+Enter",
            ),
        ),
    )


def _numbers() -> ToolGroup:
    return ToolGroup(
        name=tr("Numbering"),
        picture="list-numbers",
        shown=lambda state: state.list_kind is ListKind.ORDERED,
        tools=(
            Tool(
                command=Command.CONTINUE_NUMBERING,
                name=tr("Go on from the list above"),
                picture="list-plus",
                free=lambda state: state.can_continue_numbering,
            ),
            Tool(
                command=Command.SET_LIST_START,
                name=tr("Begin with another number…"),
                picture="list-numbers",
            ),
            *_nesting(),
        ),
    )


def _nesting() -> tuple[Tool, Tool]:
    return (
        Tool(
            command=Command.INDENT_ITEM,
            name=tr("One level in"),
            picture="arrow-right",
            keys="Tab",
            free=lambda state: state.can_indent,
        ),
        Tool(
            command=Command.OUTDENT_ITEM,
            name=tr("One level out"),
            picture="arrow-left",
            keys="Shift+Tab",
            free=lambda state: state.can_outdent,
        ),
    )


def _box() -> ToolGroup:
    return ToolGroup(
        name=tr("Box"),
        picture="rectangle",
        shown=lambda state: state.in_box,
        tools=(
            Tool(command=Command.TOGGLE_BOX, name=tr("Take the box away"), picture="trash"),
            Tool(
                command=Command.WRITE_BELOW,
                name=tr("Line below the box"),
                picture="arrow-bend-down-left",
                keys="Ctrl+Enter",
            ),
        ),
    )


def _details() -> ToolGroup:
    return ToolGroup(
        name=tr("Unfolding part"),
        picture="caret-circle-down",
        shown=lambda state: state.in_details,
        tools=(
            Tool(
                command=Command.TOGGLE_FOLD,
                name=tr("Folded"),
                picture="caret-right",
                pressed=lambda state: state.is_folded,
            ),
            Tool(
                command=Command.REMOVE_DETAILS,
                name=tr("Show it always"),
                picture="article",
            ),
            Tool(
                command=Command.WRITE_BELOW,
                name=tr("Line below this part"),
                picture="arrow-bend-down-left",
                keys="Ctrl+Enter",
            ),
        ),
    )


def _figures() -> tuple[ToolGroup, ToolGroup]:
    recording = ToolGroup(
        name=tr("Sound and film"),
        picture="film-strip",
        shown=lambda state: state.recording is not None,
        tools=(
            Tool(
                command=Command.WRITE_TRANSCRIPT,
                name=tr("What is said in it"),
                picture="article",
                pressed=lambda state: state.recording is not None and state.recording.transcribed,
            ),
            Tool(
                command=Command.DELETE_RECORDING,
                name=tr("Delete the sound or film"),
                picture="trash",
            ),
        ),
    )
    embed = ToolGroup(
        name=tr("Video or map"),
        picture="map-pin",
        shown=lambda state: state.embed is not None,
        tools=(
            Tool(command=Command.DELETE_EMBED, name=tr("Delete the video or map"), picture="trash"),
        ),
    )
    return recording, embed


def _in_table(holds: Callable[[TableAt], bool]) -> Callable[[EditState], bool]:
    return lambda state: state.table is not None and holds(state.table)


def _moving(command: Command, name: str, direction: Direction) -> Tool:
    return Tool(
        command=command,
        name=name,
        picture=f"arrow-{direction.value}",
        free=_in_table(lambda table: direction in table.can_move),
    )


def _rows() -> ToolGroup:
    above, below = Command.ADD_ROW_BEFORE, Command.ADD_ROW_AFTER
    return ToolGroup(
        name=tr("Row"),
        picture="rows",
        shown=lambda state: state.in_table,
        tools=(
            Tool(command=above, name=tr("Add a row above"), picture="arrow-line-up"),
            Tool(command=below, name=tr("Add a row below"), picture="arrow-line-down"),
            _moving(Command.MOVE_ROW_UP, tr("Move the row up"), Direction.UP),
            _moving(Command.MOVE_ROW_DOWN, tr("Move the row down"), Direction.DOWN),
            Tool(command=Command.SELECT_ROW, name=tr("Select the row"), picture="selection"),
            Tool(command=Command.DELETE_ROW, name=tr("Delete the row"), picture="trash"),
        ),
    )


def _columns() -> ToolGroup:
    before, after = Command.ADD_COLUMN_BEFORE, Command.ADD_COLUMN_AFTER
    return ToolGroup(
        name=tr("Column"),
        picture="columns",
        shown=lambda state: state.in_table,
        tools=(
            Tool(command=before, name=tr("Add a column on the left"), picture="arrow-line-left"),
            Tool(command=after, name=tr("Add a column on the right"), picture="arrow-line-right"),
            _moving(Command.MOVE_COLUMN_LEFT, tr("Move the column left"), Direction.LEFT),
            _moving(Command.MOVE_COLUMN_RIGHT, tr("Move the column right"), Direction.RIGHT),
            Tool(
                command=Command.SET_COLUMN_WIDTH,
                name=tr("Width of the column…"),
                picture="arrows-out-line-horizontal",
            ),
            Tool(command=Command.SELECT_COLUMN, name=tr("Select the column"), picture="selection"),
            Tool(command=Command.DELETE_COLUMN, name=tr("Delete the column"), picture="trash"),
        ),
    )


def _table() -> ToolGroup:
    return ToolGroup(
        name=tr("Table"),
        picture="table",
        shown=lambda state: state.in_table,
        tools=(
            Tool(
                command=Command.TOGGLE_HEADER_ROW,
                name=tr("Header row"),
                picture="square-half",
                pressed=_in_table(lambda table: table.header_row),
            ),
            Tool(
                command=Command.TOGGLE_HEADER_COLUMN,
                name=tr("Header column"),
                picture="square-half",
                pressed=_in_table(lambda table: table.header_column),
            ),
            Tool(
                command=Command.SET_TABLE_CAPTION,
                name=tr("Caption of the table"),
                picture="text-t",
            ),
            Tool(
                command=Command.MERGE_CELLS,
                name=tr("Merge the cells"),
                picture="arrows-in-line-horizontal",
                free=_in_table(lambda table: table.can_merge),
            ),
            Tool(
                command=Command.SPLIT_CELL,
                name=tr("Split the cell"),
                picture="arrows-out-line-horizontal",
                free=_in_table(lambda table: table.can_split),
            ),
            Tool(
                command=Command.EVEN_COLUMNS,
                name=tr("Columns without widths"),
                picture="columns",
                free=_in_table(lambda table: any(table.widths)),
            ),
            Tool(command=Command.SELECT_TABLE, name=tr("Select the table"), picture="selection"),
            Tool(command=Command.DELETE_TABLE, name=tr("Delete the table"), picture="trash"),
        ),
    )
