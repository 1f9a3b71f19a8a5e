"""The form of a shared library: where its server is, and who comes."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleEvent, QIntValidator
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.controls import Button, label, note, restyle
from desktop.ui.libraries.server import PORT, Server

_LAST_PORT = 65535


class ServerForm(QWidget):
    """Takes a `Server`; what the writer asks for goes out with it."""

    trial_requested = Signal(object)
    open_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._host, self._port, self._database = QLineEdit(), QLineEdit(PORT), QLineEdit()
        self._user, self._password, self._media = QLineEdit(), QLineEdit(), QLineEdit()
        self._port.setValidator(QIntValidator(1, _LAST_PORT, self._port))
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.returnPressed.connect(self._try)
        self._said = note()
        self._tools = (
            Button(tr("Try the connection"), self._try),
            Button(tr("Open this library"), self._open, kind="primary"),
        )
        self._pictures = QWidget()
        self._lay_out()
        self._said.hide()

    def server(self) -> Server:
        """Return what is typed."""
        said = [
            field.text().strip() for field in (self._host, self._port, self._database, self._user)
        ]
        host, port, database, user = said
        media = "" if self._pictures.isHidden() else self._media.text().strip()
        return Server(
            host=host,
            port=port,
            database=database,
            user=user,
            password=self._password.text(),
            media=media,
        )

    def show_trying(self) -> None:
        """Show that the server is being asked."""
        self._say(tr("Asking the server…"), problem=False)
        for tool in self._tools:
            tool.setEnabled(False)

    def show_tried(self, words: str, *, well: bool) -> None:
        """Show what came of it."""
        self._say(words, problem=not well)
        for tool in self._tools:
            tool.setEnabled(True)

    def ask_for_pictures(self) -> None:
        """Show the field for the place of pictures: the server does not know it yet."""
        self._pictures.show()
        self._media.setFocus()

    def _say(self, words: str, *, problem: bool) -> None:
        self._said.setText(words)
        self._said.setAccessibleName(words)
        restyle(self._said, "problem", value=problem)
        self._said.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._said, QAccessible.Event.Alert))

    def _try(self) -> None:
        self._ask(self.trial_requested)

    def _open(self) -> None:
        self._ask(self.open_requested)

    def _ask(self, signal: SignalInstance) -> None:
        server = self.server()
        if server.is_whole:
            signal.emit(server)
        else:
            words = tr("Say the server, the database and the user: whoever runs it knows them.")
            self._say(words, problem=True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for words, field in (
            (tr("Server"), self._host),
            (tr("Port"), self._port),
            (tr("Database"), self._database),
            (tr("User"), self._user),
            (tr("Password"), self._password),
        ):
            column.addWidget(label(words, field))
            column.addWidget(field)
        column.addWidget(
            note(tr("It is kept in the keyring of this computer, never in a file of Bản Tin."))
        )
        pictures = QVBoxLayout(self._pictures)
        pictures.setContentsMargins(0, 0, 0, 0)
        pictures.addWidget(label(tr("Place of the pictures"), self._media))
        pictures.addWidget(self._media)
        pictures.addWidget(note(tr("A shared folder that everybody reaches, such as //server/kho")))
        self._pictures.hide()
        column.addWidget(self._pictures)
        for part in (self._said, *self._tools):
            column.addSpacing(4)
            column.addWidget(part)
