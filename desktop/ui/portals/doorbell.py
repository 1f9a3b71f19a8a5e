"""Where the browser's answer arrives: a second start of the program rings here and goes.

Open only while an answer is waited for, and only to the same user of this machine.
"""

import getpass
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop.ui.portals import scheme

_LONGEST = 4096
"""Bytes of an answer: an address and a password of 24 letters."""
_PATIENCE = 2000
"""Milliseconds that a second start waits for the first."""


def _name() -> str:
    return f"bantin-approval-{getpass.getuser()}"


class LocalDoorbell(QObject):
    """Hears of one answer."""

    def __init__(self) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._rung: Callable[[str], None] = lambda _address: None

    def wait(self, rung: Callable[[str], None]) -> bool:
        """Hand the address that arrives to `rung`; return False if none can."""
        self._rung = rung
        self.close()
        QLocalServer.removeServer(_name())  # left by a kill
        return scheme.register() and self._server.listen(_name())

    def close(self) -> None:
        """Wait no more."""
        self._server.close()

    def _answer(self) -> None:
        caller = self._server.nextPendingConnection()
        caller.disconnected.connect(lambda: self._take(caller))
        if caller.state() is QLocalSocket.LocalSocketState.UnconnectedState:  # gone already
            self._take(caller)

    def _take(self, caller: QLocalSocket) -> None:
        address = bytes(caller.read(_LONGEST).data()).decode(errors="replace")
        caller.deleteLater()
        if address:
            self._rung(address)


def ring(address: str) -> bool:
    """Hand `address` to the window that waits for it; return False if none does."""
    caller = QLocalSocket()
    caller.connectToServer(_name())
    if not caller.waitForConnected(_PATIENCE):
        return False
    caller.write(address.encode())
    written = caller.waitForBytesWritten(_PATIENCE)
    caller.disconnectFromServer()
    return written
