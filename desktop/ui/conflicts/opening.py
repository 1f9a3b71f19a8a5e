"""Puts the conflict window, its presenter and the library together."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.article.model import Article
from desktop.article.post import Conflict
from desktop.library import Library, Saved
from desktop.sync.resolving import Keep, as_it_stands, resolve, resolve_with
from desktop.ui.conflicts.deciding import Deciding, Wishes
from desktop.ui.conflicts.window import ConflictWindow
from desktop.ui.workplace import Workplace


class LibraryDecisions:
    """The conflicts of one library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def current(self, conflict: Conflict) -> Conflict:
        """Return `conflict` with the article as it is saved by now."""
        copy = self._library.records.copy(conflict.article_id)
        return conflict if copy is None else as_it_stands(conflict, copy.article)

    def resolve(self, conflict: Conflict, keep: Keep) -> Saved | None:
        """Decide for one side."""
        return resolve(self._library, conflict, keep)

    def resolve_with(self, conflict: Conflict, article: Article) -> Saved:
        """Decide for `article`."""
        return resolve_with(self._library, conflict, article)


def opened(
    parent: QWidget,
    library: Library,
    place: Workplace,
    conflict: Conflict,
    resolved: Callable[[], None],
    edit: Callable[[UUID], None] | None,
) -> ConflictWindow:
    """Return the window, shown."""
    window = ConflictWindow(parent, conflict, may_edit=edit is not None)
    inside = replace(place, teller=window.messages)
    presenter = Deciding(
        window, conflict, LibraryDecisions(library), inside, Wishes(resolved, edit)
    )
    window.serve(presenter)
    presenter.begin()
    window.show()
    return window
