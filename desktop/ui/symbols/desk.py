"""Puts chosen symbols into the text and remembers them."""

from collections.abc import Callable
from dataclasses import replace

from desktop.editor.commands import Command
from desktop.language import tr
from desktop.settings.model import Settings
from desktop.ui.controls import action
from desktop.ui.symbols.bar import SymbolBar
from desktop.ui.symbols.catalogue import used
from desktop.ui.window import Window


class SymbolDesk:
    """The symbols' line in `window`; `settings` are read, and `remember`ed after each use."""

    def __init__(
        self,
        window: Window,
        settings: Callable[[], Settings],
        remember: Callable[[Settings], None],
    ) -> None:
        self._window, self._settings, self._remember = window, settings, remember
        self._bar = SymbolBar()
        window.page.hold_line(self._bar, once=True)
        self._bar.chosen.connect(self._insert)
        self._bar.left.connect(window.editor.focus_text)
        opening = action(tr("Insert a symbol"), "Ω", self._ask, keys="Ctrl+.")
        window.bar.add_to_insert(opening)

    def _ask(self) -> None:
        self._window.page.show_line(self._bar)
        self._bar.ask(self._settings().recent_symbols)

    def _insert(self, sign: str) -> None:
        self._window.run(Command.INSERT_TEXT, text=sign)
        self._window.editor.focus_text()
        settings = self._settings()
        recent = used(sign, settings.recent_symbols)
        self._remember(replace(settings, recent_symbols=recent))
