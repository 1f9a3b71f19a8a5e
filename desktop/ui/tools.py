"""The writing tools: which there are, how they are called, and when they are pressed or free."""

from collections.abc import Callable

from desktop.editor.commands import Command
from desktop.editor.state import Alignment, Block, EditState, ListKind, Mark
from desktop.language import tr
from desktop.ui.block_tools import block_groups
from desktop.ui.tool import Tool, ToolGroup


def block_choices() -> list[tuple[str, str]]:
    """Return the commands of the block style choice with their names."""
    return [
        (Command.PARAGRAPH.value, tr("Paragraph")),
        (Command.HEADING_2.value, tr("Heading 1")),
        (Command.HEADING_3.value, tr("Heading 2")),
        (Command.HEADING_4.value, tr("Heading 3")),
    ]


def block_shown(state: EditState) -> str:
    """Return the value of the block style choice at the caret, or an empty string."""
    headings = {Block.PARAGRAPH, Block.HEADING_2, Block.HEADING_3, Block.HEADING_4}
    return state.block.value if state.block in headings else ""


def fixed_block(state: EditState) -> str:
    """Return what the block at the caret is called where no style can be chosen, or nothing."""
    named = {
        Block.CAPTION: tr("A caption"),
        Block.CREDIT: tr("A credit"),
        Block.PICTURE: tr("A picture"),
        Block.RECORDING: tr("Sound or film"),
        Block.EMBED: tr("Video or map"),
    }
    return named.get(state.block, "")


def groups() -> list[ToolGroup]:
    """Return the tools of the bar, group by group, in the user's language."""
    return [_marks(), _lists(), _alignments(), _inserts(), *block_groups()]


def _mark(command: Command, mark: Mark, name: str, picture: str, keys: str = "") -> Tool:
    return Tool(
        command=command,
        name=name,
        picture=picture,
        keys=keys,
        pressed=lambda state: mark in state.marks,
    )


def _marks() -> ToolGroup:
    return ToolGroup(
        name=tr("Letters"),
        tools=(
            _mark(Command.TOGGLE_BOLD, Mark.BOLD, tr("Bold"), "text-bolder", "Ctrl+B"),
            _mark(Command.TOGGLE_ITALIC, Mark.ITALIC, tr("Italic"), "text-italic", "Ctrl+I"),
            _mark(
                Command.TOGGLE_UNDERLINE,
                Mark.UNDERLINE,
                tr("Underline"),
                "text-underline",
                "Ctrl+U",
            ),
            _mark(Command.TOGGLE_STRIKE, Mark.STRIKE, tr("Strike through"), "text-strikethrough"),
            _mark(Command.TOGGLE_SUBSCRIPT, Mark.SUBSCRIPT, tr("Subscript"), "x₂"),
            _mark(Command.TOGGLE_SUPERSCRIPT, Mark.SUPERSCRIPT, tr("Superscript"), "x²"),
            Tool(command=Command.CLEAR_FORMATTING, name=tr("Clear formatting"), picture="eraser"),
        ),
    )


def _lists() -> ToolGroup:
    def in_list(kind: ListKind) -> Callable[[EditState], bool]:
        return lambda state: state.list_kind is kind

    bullets = Tool(
        command=Command.TOGGLE_BULLET_LIST,
        name=tr("Bulleted list"),
        picture="list-bullets",
        keys="Ctrl+Shift+8",
        pressed=in_list(ListKind.BULLET),
    )
    numbers = Tool(
        command=Command.TOGGLE_ORDERED_LIST,
        name=tr("Numbered list"),
        picture="list-numbers",
        keys="Ctrl+Shift+7",
        pressed=in_list(ListKind.ORDERED),
    )
    quote = Tool(
        command=Command.TOGGLE_QUOTE,
        name=tr("Quotation"),
        picture="quotes",
        keys="Ctrl+Shift+B",
        pressed=lambda state: state.in_quote,
    )
    return ToolGroup(name=tr("Lists and quotations"), tools=(bullets, numbers, quote))


def _alignments() -> ToolGroup:
    def align(command: Command, alignment: Alignment, name: str, picture: str) -> Tool:
        return Tool(
            command=command,
            name=name,
            picture=picture,
            pressed=lambda state: state.alignment is alignment,
        )

    return ToolGroup(
        name=tr("Alignment"),
        patient=True,
        tools=(
            align(Command.ALIGN_LEFT, Alignment.LEFT, tr("Align left"), "text-align-left"),
            align(Command.ALIGN_CENTER, Alignment.CENTER, tr("Centre"), "text-align-center"),
            align(Command.ALIGN_RIGHT, Alignment.RIGHT, tr("Align right"), "text-align-right"),
            align(Command.ALIGN_JUSTIFY, Alignment.JUSTIFY, tr("Justify"), "text-align-justify"),
        ),
    )


def _inserts() -> ToolGroup:
    return ToolGroup(
        name=tr("Insert"),
        tools=(
            Tool(
                command=Command.SET_LINK,
                name=tr("Link"),
                picture="link",
                keys="Ctrl+K",
                pressed=lambda state: state.link is not None,
            ),
            Tool(
                command=Command.INSERT_PICTURE,
                name=tr("Picture"),
                picture="image",
                shortcut="F6",
            ),
            Tool(
                command=Command.INSERT_TABLE,
                name=tr("Table"),
                picture="table",
                shortcut="F7",
                free=lambda state: not state.in_table,
            ),
        ),
    )
