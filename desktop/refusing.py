"""What the program says when there can be no window."""

import sys

from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.errors import ExpectedError
from desktop.language import tr


def refuse(error: ExpectedError) -> int:
    """Say `error` on standard error, or in a box where there is none; return the exit code."""
    from desktop.sentences import sentence

    if sys.stderr is None:  # a windowed build on Windows
        _application = QApplication.instance() or QApplication(sys.argv[:1])
        QMessageBox.warning(None, tr("Bản Tin"), sentence(error))
    else:
        print(sentence(error), file=sys.stderr)  # noqa: T201 - there is no window to say it in
    return 1
