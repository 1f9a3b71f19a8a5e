"""Ties the line to the window and the page; made when something is first looked for."""

from collections.abc import Callable
from functools import cached_property

from desktop.article.model import Article
from desktop.ui.finding.line import FindLine
from desktop.ui.finding.presenter import Finding
from desktop.ui.text_actions import TextActions
from desktop.ui.window import Window

LONGEST_PROPOSED = 100
"""Letters of a selection that are still taken for what is looked for."""


class FindDesk:
    """Shows the line of `window` when `actions` ask for it; `article` has title and sapo."""

    def __init__(
        self, window: Window, actions: TextActions, article: Callable[[], Article]
    ) -> None:
        self._window, self._actions, self._article = window, actions, article
        actions.find_requested.connect(lambda: self._ask(replacing=False))
        actions.replace_requested.connect(lambda: self._ask(replacing=True))
        actions.step_requested.connect(lambda forward: window.editor.finder.go(forward=forward))
        self._finding: Finding | None = None

    @cached_property
    def _line(self) -> FindLine:
        line, finder = FindLine(), self._window.editor.finder
        self._finding = finding = Finding(line, finder, self._article)  # no signal holds it
        line.query_changed.connect(finding.look_for)
        for wanted in (line.step_wanted, line.replace_wanted, line.replace_all_wanted):
            wanted.connect(self._actions.leave_source)
        line.step_wanted.connect(lambda forward: finder.go(forward=forward))
        line.replace_wanted.connect(finder.replace)
        line.replace_all_wanted.connect(finder.replace_all)
        line.left.connect(self._leave)
        finder.found.connect(finding.take)
        self._window.editor.renderer_restarted.connect(
            lambda: finding.look_again() if self._actions.finding else None
        )
        self._window.page.hold_line(line)
        return line

    def _ask(self, *, replacing: bool) -> None:
        if self._actions.in_source:
            return
        self._window.show_messages()
        selected = self._window.place.selected
        one_line = "\n" not in selected and len(selected) <= LONGEST_PROPOSED
        self._window.page.clear_lines()
        self._line.ask(selected if one_line else "", replacing=replacing)
        self._actions.finding = True

    def _leave(self) -> None:
        self._actions.finding = False
        self._window.editor.finder.leave()
        self._window.editor.focus_text()
