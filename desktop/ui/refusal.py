"""The box that says why there is no window, when the program was started from an icon."""

import sys
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from desktop.language import tr
from desktop.settings.store import SettingsStore, default_path
from desktop.ui import theme


def show_refusal(
    said: str, over: QWidget | None = None, elsewhere: Callable[[str], None] | None = None
) -> None:
    """Show `said` over the window `over`, or alone, until the reader has read it.

    `elsewhere` is called with the folder of another library, if the reader chooses one.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if over is None:
        _dress(cast("QApplication", application))
    box = QMessageBox(QMessageBox.Icon.Warning, tr("Bản Tin"), said, parent=over)
    box.setTextFormat(Qt.TextFormat.PlainText)
    if elsewhere:
        other = box.addButton(tr("Another library…"), QMessageBox.ButtonRole.ActionRole)
    close = box.addButton(tr("Close"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(close)
    box.exec()
    if elsewhere and box.clickedButton() is other:
        folder = QFileDialog.getExistingDirectory(over, tr("The folder of another library"))
        if folder:
            elsewhere(folder)


def _dress(application: QApplication) -> None:
    """Let the box look as the window would."""
    application.setStyle("Fusion")
    theme.load_fonts()
    theme.dress(application, SettingsStore(default_path()).read().appearance)
