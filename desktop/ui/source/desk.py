"""Ties the source view to the window and the page; made when it is first wanted."""

import json
from functools import cached_property

from desktop.article import body as profile
from desktop.editor.commands import Command
from desktop.ui.source.checking import body_of, source_of
from desktop.ui.source.view import SourceView
from desktop.ui.window import Window


class SourceDesk:
    """Shows the source in the place of the page of `window`.

    What is written there goes into the page as one step to undo: with “Apply”, and before the
    article is saved or left.
    """

    def __init__(self, window: Window) -> None:
        self._window = window
        self._open = False
        self._body = ""
        window.text_actions.source_toggled.connect(self._toggle)
        window.text_actions.source_left.connect(self._give_way)
        window.text_actions.source_stepped.connect(lambda forward: self._view.step(forward=forward))
        window.text_actions.find_requested.connect(self._look_for)
        window.flushing.connect(self._take)
        window.editor.body_shown.connect(self._follow)
        window.editor.edit_state_changed.connect(lambda _state: self._show_steps())

    @cached_property
    def _view(self) -> SourceView:
        view = SourceView()
        view.applied.connect(lambda _source: self._apply())
        view.left.connect(self._return)
        view.steps_changed.connect(self._show_steps)
        self._window.page.hold_instead(view)
        return view

    def _toggle(self) -> None:
        if self._open:
            self._apply()
        else:
            self._window.editor.flush(self._show)

    def _show(self, body: str) -> None:
        self._window.show_messages()
        self._window.page.show_instead(self._view)
        self._open = self._window.text_actions.in_source = True
        self._body = body
        self._view.begin(source_of(body))
        self._show_steps()

    def _follow(self) -> None:
        """Leave another article alone; a page that came back with the same text is no other."""
        if self._window.editor.body() != self._body:
            self._leave()

    def _show_steps(self) -> None:
        if self._open:
            self._window.bar.show_steps(undo=self._view.can_undo, redo=self._view.can_redo)

    def _look_for(self) -> None:
        if self._open:
            self._view.look_for()

    def _apply(self) -> None:
        self._take()
        self._return()

    def _give_way(self) -> None:
        self._take()
        self._leave()

    def _take(self) -> None:
        """Put what was written into the page."""
        if not (self._open and self._view.changed):
            return
        source = self._view.source
        self._body = body_of(source)
        blocks = profile.blocks(self._body) or ["<p></p>"]
        self._view.keep(source)
        self._window.editor.run(Command.REPLACE_BLOCKS, blocks=json.dumps(blocks))

    def _return(self) -> None:
        self._leave()
        self._window.editor.focus_text()

    def _leave(self) -> None:
        """Show the text; the keyboard stays in a field beside it, and else goes there."""
        if not self._open:
            return
        has_keys = self._view.isAncestorOf(self._window.focusWidget())
        self._open = self._window.text_actions.in_source = False
        self._window.page.show_text()
        place = self._window.place
        self._window.bar.show_steps(undo=place.can_undo, redo=place.can_redo)
        if has_keys:
            self._window.editor.focus_text()
