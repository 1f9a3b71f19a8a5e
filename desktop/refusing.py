"""What the program says when there can be no window."""

import os
import sys
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.errors import ExpectedError

_UNSEEN = ("offscreen", "minimal")
"""Qt's platforms that show nothing to anybody."""


def refuse(
    error: ExpectedError,
    over: QWidget | None = None,
    elsewhere: Callable[[str], None] | None = None,
) -> int:
    """Say `error` on standard error, and in a box if nobody reads that; return the exit code.

    The box stands over the window `over`, or alone. A reader who chooses the folder of another
    library there has `elsewhere` called with it.
    """
    from desktop.sentences import sentence

    said = sentence(error)
    if sys.stderr is not None:  # a windowed build on Windows has none
        print(said, file=sys.stderr)  # noqa: T201 - a terminal or a log
    if _is_wanted():
        from desktop.ui.refusal import show_refusal

        show_refusal(said, over, elsewhere)
    return 1


def _is_wanted() -> bool:
    """Tell whether to show a box: started from an icon, what is written is read by nobody.

    Without a screen there is nowhere to show it, and Qt would end the process.
    """
    if sys.stderr is not None and sys.stderr.isatty():
        return False
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in _UNSEEN:
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
