"""The panel of labels, wired to the window; made when it is first wanted."""

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.article.labels import LabelKind, Renaming
from desktop.ui.background import Background
from desktop.ui.finding_articles.completing import facets_of_labels, written
from desktop.ui.undoing import Undoing
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace
from desktop.ui.writing import Writing

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.ui.finding_articles.labels_panel import LabelsPanel
    from desktop.ui.finding_articles.relabelling import Relabelling


class LabelsDesk:
    """Shows the panel in the right column; works on `apart`, a thread beside that of drafts."""

    def __init__(
        self,
        library: "Library",
        window: Window,
        place: Workplace,
        writing: Writing,
        undoing: Undoing,
        *,
        apart: Background,
        changed: Callable[[], None],
    ) -> None:
        self._library, self._window = library, window
        self._place = replace(place, background=apart)
        self._writing, self._undoing, self._list_anew = writing, undoing, changed
        window.library.labels_requested.connect(self._toggle)

    @cached_property
    def _panel(self) -> "LabelsPanel":
        from desktop.ui.finding_articles.labels_panel import LabelsPanel  # when it is wanted

        panel = LabelsPanel()
        panel.label_chosen.connect(self._show_label)
        self._window.hold_panel(panel)
        return panel

    @cached_property
    def _relabelling(self) -> "Relabelling":
        from desktop.ui.finding_articles.relabelling import Relabelling
        from desktop.ui.many.running import Running

        panel = self._panel
        running = Running(panel, self._place, self._place.background)
        relabelling = Relabelling(
            self._library.labels,
            panel,
            self._place,
            running,
            self._undoing,
            changed=self._relabelled,
            who=self._writing.who,
        )
        panel.kind_chosen.connect(relabelling.show)
        panel.rename_requested.connect(relabelling.rename)
        panel.remove_requested.connect(relabelling.remove)
        panel.cancel_requested.connect(running.cancel)
        return relabelling

    def _toggle(self) -> None:
        if self._window.shows_panel(self._panel):
            self._panel.closed.emit()
            return
        self._relabelling.show(self._panel.kind())
        self._window.show_panel(self._panel)

    def _show_label(self, kind: LabelKind, name: str) -> None:
        self._window.show_library()
        self._window.library.look_for(f"{written(facets_of_labels()[kind], name)} ")

    def _relabelled(self, ids: Collection[UUID], renaming: Renaming) -> None:
        facet, panel = facets_of_labels()[renaming.kind], self._window.library
        if panel.search.text().strip() in [written(facet, each) for each in renaming.former]:
            panel.look_for(f"{written(facet, renaming.new)} " if renaming.new else "")
        self._list_anew()
        if self._writing.article.id in ids:
            self._writing.follow(self._writing.article.id)
