"""Hearing of what others write, as it happens: one connection that only listens."""

from contextlib import suppress

import psycopg
import sqlalchemy as sa

from desktop.library.address import Address
from desktop.library.errors import SharedLibraryAway
from desktop.library.postgres.database import CHANNEL, LINE, for_driver
from desktop.library.postgres.failures import in_one_line


class Listening:
    """Listens at `address` for writers other than the one with `token`; used by one thread."""

    def __init__(self, address: Address, token: str) -> None:
        self._address, self._token = address, token
        self._line: psycopg.Connection | None = None

    def hear(self, seconds: float) -> bool:
        """Wait for at most `seconds`; tell whether others wrote, or may have while no line stood.

        Raises `SharedLibraryAway`; the next call tries anew.
        """
        try:
            if self._line is None:
                self._line = self._connected()
                return True
            wrote = [note.payload for note in self._line.notifies(timeout=seconds, stop_after=1)]
        except psycopg.Error as error:
            self.close()
            raise SharedLibraryAway(self._address.shown, in_one_line(error)) from error
        return any(token != self._token for token in wrote)

    def close(self) -> None:
        """Let go of the line."""
        line, self._line = self._line, None
        if line is not None:
            with suppress(psycopg.Error):
                line.close()

    def _connected(self) -> psycopg.Connection:
        url = sa.make_url(self._address.url)
        told = {name: value for name, value in LINE.items() if name not in url.query}
        line = psycopg.connect(for_driver(self._address), autocommit=True, **told)  # type: ignore[arg-type]
        line.execute(f"LISTEN {CHANNEL}")
        return line
