"""Trying out the server that is typed; what comes of it is one sentence."""

from collections.abc import Callable
from typing import Protocol

from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.library.address import Address, own_folder, read_address, with_password
from desktop.library.errors import NoMediaPlace
from desktop.library.unlocking import under, unlocked
from desktop.settings.secrets import Secrets
from desktop.ui.libraries.server import Server
from desktop.ui.workplace import Workplace


class TrialView(Protocol):
    """How the form shows it."""

    def show_trying(self) -> None:
        """Show that the server is being asked."""
        ...

    def show_tried(self, words: str, *, well: bool) -> None:
        """Show what came of it."""
        ...

    def ask_for_pictures(self) -> None:
        """Ask for the place of pictures."""
        ...


class Trying:
    """Asks the server in the background; `came` is told of one that is well, and why."""

    def __init__(
        self,
        view: TrialView,
        place: Workplace,
        secrets: Secrets,
        *,
        came: Callable[[Address, bool], None],
    ) -> None:
        self._view, self._place, self._secrets, self._came = view, place, secrets, came

    def begin(self, server: Server) -> None:
        """Try `server` out."""
        self._try(server, opened=False)

    def begin_and_open(self, server: Server) -> None:
        """Try `server` out, and have it opened if it is well."""
        self._try(server, opened=True)

    def _try(self, server: Server, *, opened: bool) -> None:
        self._view.show_trying()

        def done(address: Address) -> None:
            self._view.show_tried(tr("The shared library answers and can be opened."), well=True)
            self._came(address, opened)

        self._place.background.run(lambda: self._tried(server), done, self._failed)

    def _tried(self, server: Server) -> Address:
        """Return the address, which has no password; a new one is in the keyring by then."""
        from desktop.library.postgres.trying import try_out

        given = read_address(server.address(), own_folder() / "shared")
        password = server.password or given.password
        address = read_address(given.text, own_folder() / "shared")
        if password:
            try_out(with_password(address, password))
            self._secrets.set(*under(address), password)
        else:
            found = unlocked(address, self._secrets)
            try_out(found if isinstance(found, Address) else address)
        return address

    def _failed(self, error: ExpectedError) -> None:
        if isinstance(error, NoMediaPlace):
            self._view.ask_for_pictures()
            words = tr("The library is new: say where everybody's pictures are to be kept.")
        else:
            words = self._place.sentence(error)
        self._view.show_tried(words, well=False)
