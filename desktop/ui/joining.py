"""A second start joins the first: what it was to open is opened in the window that is there.

The two meet at a local socket whose name tells the library and the user, so that two libraries or
two users never meet. Only who holds the window's lock listens.
"""

import getpass
import hashlib
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_HEARD = b"heard\n"
_LONGEST = 32 * 1024
"""Bytes of a path or id; Windows has paths of 32,767 letters."""

PATIENCE = 5.0
"""Seconds that a second start waits: the first may be coming up, and one that hangs never answers."""
_SOON = 0.1
_ANYBODY = -1
"""`ASFW_ANY` of AllowSetForegroundWindow."""


def _name(folder: Path) -> str:
    whose = f"{getpass.getuser()}\n{folder.resolve()}"
    return f"bantin-{hashlib.sha256(whose.encode()).hexdigest()[:24]}"


class Joining(QObject):
    """Hands what second starts on the library in `folder` ask for to `asked`, on this thread."""

    def __init__(self, folder: Path, asked: Callable[[str], None]) -> None:
        super().__init__()
        self._asked = asked
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        QLocalServer.removeServer(_name(folder))  # left by a kill
        self._server.listen(_name(folder))  # without it a second start is only refused

    def close(self) -> None:
        """Hear nobody any more."""
        self._server.close()

    def _welcome(self) -> None:
        caller = self._server.nextPendingConnection()
        caller.disconnected.connect(caller.deleteLater)
        caller.readyRead.connect(lambda: self._hear(caller))
        self._hear(caller)  # what came before anybody listened

    def _hear(self, caller: QLocalSocket) -> None:
        if not caller.canReadLine():
            if caller.bytesAvailable() > _LONGEST:
                caller.abort()
            return
        said = bytes(caller.readLine(_LONGEST).data()).decode(errors="replace")
        caller.write(_HEARD)
        caller.flush()
        caller.disconnectFromServer()
        self._asked(said.removesuffix("\n"))


def join(folder: Path, target: str | None, patience: float = PATIENCE) -> bool:
    """Ask the window on the library in `folder` to open `target`; return whether it heard.

    A file is named by its whole path: the first start works in another folder.
    """
    _let_it_come_forward()
    said = str(Path(target).resolve()) if target and Path(target).is_file() else target or ""
    last = time.monotonic() + patience
    while (left := last - time.monotonic()) > 0:
        if _told(_name(folder), f"{said}\n".encode(), round(left * 1000)):
            return True
        time.sleep(_SOON)
    return False


def _told(name: str, words: bytes, milliseconds: int) -> bool:
    caller = QLocalSocket()
    caller.connectToServer(name)
    if not caller.waitForConnected(milliseconds):
        return False
    caller.write(words)
    heard = caller.waitForReadyRead(milliseconds) and bytes(caller.readAll().data()) == _HEARD
    caller.abort()
    return heard


def _let_it_come_forward() -> None:
    """Windows lets only the program that the user is in hand the foreground on."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(_ANYBODY)
