"""The first half second: the editor's page loads while the rest of the program comes up.

The page loads in processes of its own, but each of its files passes through this one's event
loop. So the window's modules are imported, and the window is built, a piece a turn of the loop:
the caret is there 0.14 s earlier than with all of it first.
"""

import gc
import os
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.editor import ArticleEditor, register_schemes
from desktop.errors import ExpectedError, NobodyAsked, RunningAsRoot
from desktop.language import tr
from desktop.library.address import Place, home_of
from desktop.library.errors import LibraryInUse
from desktop.library.lock import WindowLock
from desktop.refusing import refuse
from desktop.ui.library_pictures import Pictures
from desktop.ui.qt_log import log_qt_messages

if TYPE_CHECKING:
    from desktop.app import Desk

_PIECES = (
    "desktop.article.model",
    "desktop.ui.controls",
    "desktop.ui.messages",
    "desktop.ui.window",
    "desktop.app",
)
"""Modules in the order of their needs, each with what it brings about 20 ms of importing."""


def run(place: Place, language: str, open_target: str | None) -> int:
    """Show the window on the library at `place` and return the exit code.

    `open_target` is an article's id (or a part of it) or a file to import; the caller has made
    `desktop.language` speak `_language`. An address of our own scheme is a browser's answer for
    the window that runs already.
    """
    if open_target and open_target.startswith("bantin:"):
        return _hand_over(open_target)
    if _is_root() and not os.environ.get("QTWEBENGINE_DISABLE_SANDBOX"):
        return refuse(RunningAsRoot())
    try:
        lock = WindowLock(home_of(place))
    except LibraryInUse as error:
        return 0 if _join(home_of(place), open_target) else refuse(error)
    except ExpectedError as error:
        return refuse_library(error, language)
    with lock:
        start = Start(_application(), place, open_target)
        code = start.run()
    if start.switching:
        _begin_anew(language)
    if start.gave_up:
        end_at_once(code)
    return code


def refuse_library(error: ExpectedError, language: str) -> int:
    """Say why the library does not open, leave the way to another, and return the exit code."""

    def go(library: str) -> None:
        from desktop.settings.remembered import Remembered
        from desktop.settings.store import SettingsStore, default_path

        Remembered(SettingsStore(default_path())).change(library=library)
        _begin_anew(language)

    return refuse(error, elsewhere=go)


def _begin_anew(language: str) -> None:
    """Start the program on the library that the settings name now; nothing is held any more."""
    import subprocess

    program = (
        [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "desktop"]
    )
    told = {name: value for name, value in os.environ.items() if name != "BANTIN_LIBRARY"}
    subprocess.Popen([*program, "--lang", language], env=told)


def end_at_once(code: int) -> NoReturn:
    """End the process with `code`: Python itself would wait for a thread whose request hangs."""
    for stream in filter(None, (sys.stdout, sys.stderr)):  # a windowed build on Windows has none
        stream.flush()
    os._exit(code)


def _hand_over(answer: str) -> int:
    from desktop.ui.portals.doorbell import ring

    _application = QApplication.instance() or QApplication(sys.argv[:1])
    return 0 if ring(answer) else refuse(NobodyAsked())


def _join(folder: Path, open_target: str | None) -> bool:
    from desktop.ui.joining import join

    _application = QApplication.instance() or QApplication(sys.argv[:1])
    return join(folder, open_target)


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _application() -> QApplication:
    log_qt_messages()
    register_schemes()  # before the application is made, as Qt demands
    application = QApplication(sys.argv[:1])
    application.setApplicationName("bantin")
    application.setApplicationDisplayName(tr("Bản Tin"))
    application.setStyle("Fusion")
    return application


class Start:
    """Brings the application up: the page first, then a piece a turn of the event loop."""

    def __init__(self, application: QApplication, place: Place, open_target: str | None) -> None:
        self._application, self._library, self._open_target = application, place, open_target
        self._pictures = Pictures()
        self._editor = ArticleEditor(self._pictures)
        self._desk: Desk | None = None
        self._pieces = self._come_up()

    @property
    def switching(self) -> bool:
        """Whether the writer chose another library."""
        return self._desk is not None and self._desk.switching

    @property
    def gave_up(self) -> bool:
        """Whether a request was left to hang."""
        return self._desk is not None and self._desk.gave_up

    def run(self) -> int:
        """Run the application to its end and return its exit code."""
        gc.disable()  # what is made while coming up stays: nothing of it is worth collecting
        QTimer.singleShot(0, self._take_turn)
        code = self._application.exec()
        return self._desk.exit_code if self._desk else code

    def _take_turn(self) -> None:
        try:
            next(self._pieces)
        except StopIteration:
            return
        except BaseException:
            self._application.exit(1)  # a program without a window is not left running
            raise
        QTimer.singleShot(0, self._take_turn)

    def _come_up(self) -> Iterator[None]:
        for module in _PIECES:
            import_module(module)
            yield
        from desktop.app import Desk
        from desktop.settings.store import SettingsStore, default_path
        from desktop.ui.theme import load_fonts

        load_fonts()
        yield
        store = SettingsStore(default_path())
        self._desk = Desk(self._application, self._library, store, self._editor, self._pictures)
        yield
        self._desk.start(self._open_target)
        gc.freeze()
        gc.enable()
