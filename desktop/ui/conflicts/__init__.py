"""The window in which a person decides what stands where an article and its portal differ.

It is imported when it is first asked for.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.article.post import Conflict
    from desktop.library import Library
    from desktop.ui.workplace import Workplace

__all__ = ["open_conflict"]


def open_conflict(
    parent: "QWidget",
    library: "Library",
    place: "Workplace",
    conflict: "Conflict",
    resolved: Callable[[], None],
    *,
    edit: Callable[[UUID], None] | None = None,
) -> "QWidget":
    """Open a window over `parent` that asks how to decide `conflict`, and return it.

    `resolved` is called once the decision is in the library; closing the window before leaves
    the conflict as it is. `edit` opens an article to be written on; without it the writer is
    not offered to go on in the editor.
    """
    from desktop.ui.conflicts.opening import opened

    return opened(parent, library, place, conflict, resolved, edit)
