"""Everything the toolbar can ask the page to do, by name.

The page answers each value in one table (`resources/editor/src/commands.ts`); a test compares
the two. What a command takes is said beside it; whatever is not named has no arguments.
"""

from enum import StrEnum


class Command(StrEnum):
    """A command that the page carries out at the caret or on the selection."""

    PARAGRAPH = "paragraph"
    HEADING_2 = "heading_2"
    HEADING_3 = "heading_3"
    HEADING_4 = "heading_4"

    TOGGLE_BOLD = "toggle_bold"
    TOGGLE_ITALIC = "toggle_italic"
    TOGGLE_UNDERLINE = "toggle_underline"
    TOGGLE_STRIKE = "toggle_strike"
    TOGGLE_SUBSCRIPT = "toggle_subscript"
    TOGGLE_SUPERSCRIPT = "toggle_superscript"
    TOGGLE_HIGHLIGHT = "toggle_highlight"

    TOGGLE_BULLET_LIST = "toggle_bullet_list"
    TOGGLE_ORDERED_LIST = "toggle_ordered_list"
    INDENT_ITEM = "indent_item"
    OUTDENT_ITEM = "outdent_item"
    SET_LIST_START = "set_list_start"
    """`start: int`, the number of the item with the caret; a new list begins there."""
    CONTINUE_NUMBERING = "continue_numbering"
    TOGGLE_BOX = "toggle_box"
    INSERT_DETAILS = "insert_details"
    REMOVE_DETAILS = "remove_details"
    TOGGLE_FOLD = "toggle_fold"
    WRITE_BELOW = "write_below"
    """A new line below the box, the table or whatever else the caret is in."""
    TOGGLE_QUOTE = "toggle_quote"
    INSERT_RULE = "insert_rule"

    ALIGN_LEFT = "align_left"
    ALIGN_CENTER = "align_center"
    ALIGN_RIGHT = "align_right"
    ALIGN_JUSTIFY = "align_justify"

    SET_LINK = "set_link"
    """`href: str`, `title: str = ""`, `text: str = ""` (written when nothing is selected)."""
    UNSET_LINK = "unset_link"

    INSERT_TABLE = "insert_table"
    """`rows: int`, `columns: int`, `header_row: bool = True`, `header_column: bool = False`."""
    ADD_ROW_BEFORE = "add_row_before"
    ADD_ROW_AFTER = "add_row_after"
    DELETE_ROW = "delete_row"
    ADD_COLUMN_BEFORE = "add_column_before"
    ADD_COLUMN_AFTER = "add_column_after"
    DELETE_COLUMN = "delete_column"
    MERGE_CELLS = "merge_cells"
    SPLIT_CELL = "split_cell"
    TOGGLE_HEADER_ROW = "toggle_header_row"
    TOGGLE_HEADER_COLUMN = "toggle_header_column"
    MOVE_ROW_UP = "move_row_up"
    MOVE_ROW_DOWN = "move_row_down"
    MOVE_COLUMN_LEFT = "move_column_left"
    MOVE_COLUMN_RIGHT = "move_column_right"
    SELECT_ROW = "select_row"
    SELECT_COLUMN = "select_column"
    SELECT_TABLE = "select_table"
    SET_COLUMN_WIDTH = "set_column_width"
    """`width: int`, percent of the table in steps of 5, for the selected columns; 0: none."""
    EVEN_COLUMNS = "even_columns"
    SET_TABLE_CAPTION = "set_table_caption"
    """`caption: str`; an empty one takes the caption away."""
    DELETE_TABLE = "delete_table"

    INSERT_PICTURE = "insert_picture"
    """`media: str`, `width: int`, `height: int`, `alt: str | None = None` (none: not yet written),
    `decorative: bool = False`, `caption: str = ""`, `credit: str = ""`."""
    UPDATE_PICTURE = "update_picture"
    """Any of `alt: str | None`, `decorative: bool`, `caption: str`, `credit: str`, for the picture
    that `EditState.picture` tells of."""
    SIZE_PICTURE = "size_picture"
    """`width: int`, in CSS pixels as shown; the height follows the file's shape."""
    REPLACE_PICTURE = "replace_picture"
    """`former: str`, `media: str`, `width: int`, `height: int` (of the new file): in the place of
    the selected or first picture `former`, with its words and its place."""
    DELETE_PICTURE = "delete_picture"

    INSERT_RECORDING = "insert_recording"
    """`kind: str` (`audio` or `video`), `media: str`, `width: int`, `height: int`, `caption: str = ""`,
    `credit: str = ""`."""
    UPDATE_RECORDING = "update_recording"
    """Any of `caption: str`, `credit: str`."""
    WRITE_TRANSCRIPT = "write_transcript"
    """`title: str`, the summary of a transcript that is not there yet."""
    REMOVE_TRANSCRIPT = "remove_transcript"
    DELETE_RECORDING = "delete_recording"

    INSERT_EMBED = "insert_embed"
    """`address: str` and `title: str` of what `desktop.article.body.embeds` knows."""
    UPDATE_EMBED = "update_embed"
    """Any of `title: str`, `caption: str`, `credit: str`."""
    DELETE_EMBED = "delete_embed"

    PLACE_CARET = "place_caret"
    """`left: int`, `top: int`, in pixels of the view."""
    INSERT_TEXT = "insert_text"
    """`text: str`, written as plain text where the caret is; each line after the first begins a block."""
    REPLACE_BLOCKS = "replace_blocks"
    """`blocks: str`, a JSON array of canonical blocks: the whole body, of which the page takes over
    what differs from its own."""
    CLEAR_FORMATTING = "clear_formatting"
    SELECT_ALL = "select_all"
    UNDO = "undo"
    REDO = "redo"


Argument = str | int | bool | None
"""What a command takes: each argument is one plain value."""
