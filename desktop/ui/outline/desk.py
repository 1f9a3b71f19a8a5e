"""Ties the outline to the window and the page; made when it is first wanted."""

from functools import cached_property

from desktop.editor.commands import Command
from desktop.ui.outline.panel import OutlinePanel
from desktop.ui.window import Window


class OutlineDesk:
    """Shows the panel in the right column of `window`, or takes it away again."""

    def __init__(self, window: Window) -> None:
        self._window = window
        window.text_actions.outline_toggled.connect(self._toggle)

    @cached_property
    def _panel(self) -> OutlinePanel:
        panel, window = OutlinePanel(), self._window
        outline = window.editor.outline
        panel.heading_chosen.connect(self._jump)
        panel.heading_wanted.connect(self._make_heading)
        panel.watched.connect(outline.watch)
        outline.headings_told.connect(panel.show_headings)
        outline.current_told.connect(panel.show_current)
        window.editor.renderer_restarted.connect(lambda: outline.watch(panel.isVisible()))
        window.hold_panel(panel)
        return panel

    def _toggle(self) -> None:
        if self._window.shows_panel(self._panel):
            self._panel.closed.emit()
            self._window.show_messages()
        else:
            self._window.show_panel(self._panel)

    def _jump(self, index: int) -> None:
        self._window.show_messages()
        self._window.go_to_text()
        self._window.editor.outline.jump(index)

    def _make_heading(self) -> None:
        self._window.run(Command.HEADING_2)
        self._window.editor.focus_text()
