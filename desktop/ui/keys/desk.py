"""F1 shows the list of all keys."""

from PySide6.QtGui import QAction

from desktop.language import tr
from desktop.ui.controls import action
from desktop.ui.keys.collecting import key_groups
from desktop.ui.keys.panel import KeysPanel
from desktop.ui.window import Window


class KeysDesk:
    """The panel of keys in `window`, filled anew each time it is asked for."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._panel = KeysPanel()
        window.hold_panel(self._panel)
        self._panel.chosen.connect(self._do)
        window.bar.view.add_group(action(tr("All keys"), "keyboard", self._ask, keys="F1"))

    def _ask(self) -> None:
        self._panel.show_keys(key_groups(self._window))
        self._window.show_panel(self._panel)

    def _do(self, chosen: QAction) -> None:
        self._panel.closed.emit()
        chosen.trigger()
