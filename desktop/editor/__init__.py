"""The editor widget: the Qt side of the page in `resources/editor`.

`register_schemes` must run before the QApplication is made.
"""

from desktop.editor.commands import Argument, Command
from desktop.editor.media import MediaStore, StoredPicture
from desktop.editor.scheme import register_schemes
from desktop.editor.state import (
    Alignment,
    Block,
    EditState,
    LinkAt,
    ListKind,
    Mark,
    PictureAt,
    TableAt,
)
from desktop.editor.widget import ArticleEditor

__all__ = [
    "Alignment",
    "Argument",
    "ArticleEditor",
    "Block",
    "Command",
    "EditState",
    "LinkAt",
    "ListKind",
    "Mark",
    "MediaStore",
    "PictureAt",
    "StoredPicture",
    "TableAt",
    "register_schemes",
]
