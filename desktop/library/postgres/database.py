"""The connection to a shared library's PostgreSQL, with the two kinds of transaction of a file."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library.address import Address
from desktop.library.database import Database
from desktop.library.errors import DriverMissing, KeptByServer
from desktop.library.postgres.failures import explained

CHANNEL = "bantin"
"""The name under which writers notify one another (LISTEN, NOTIFY)."""

_WRITERS = 0x4C6962726172
"""The number of the advisory lock that the one writer of a moment holds: "Librar" in ASCII."""

_TIDYING = 0x4C69627469
"""The number of the advisory lock that whoever tidies up holds: "Libti" in ASCII."""

_HANGING = 15
"""Seconds after which the server ends a writing that says nothing, such as a sleeping laptop's."""

LINE: Mapping[str, object] = {
    "connect_timeout": 5,
    "keepalives": 1,
    "keepalives_idle": 5,
    "keepalives_interval": 3,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,  # milliseconds
    "application_name": "bantin",
}
"""What the driver is told: a line that broke is noticed within some seconds, not hours."""


class ServerDatabase(Database):
    """The PostgreSQL database at `address`; used as the file of a library is.

    One writer at a time here too: counts stay exact and changes become visible in their order.
    """

    def __init__(self, address: Address, *, patience: float) -> None:
        self.address = address.shown
        self.path = Path(address.shown.partition("://")[2] or address.shown)
        """What messages call it; there is no such file."""
        self.token = uuid4().hex
        """What this program's notifications say, so that it does not listen to itself."""
        self._engine = _engine(address, LINE)
        self._patience = patience

    @property
    def is_shared(self) -> bool:
        """Tell that other people work in it."""
        return True

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one unchanging state; raises the library's errors."""
        calm = self._engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        with explained(self.address), calm.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give the one connection that writes now; kept by the server afterwards, or undone."""
        with explained(self.address), self._engine.begin() as connection:
            connection.exec_driver_sql(
                f"SET LOCAL lock_timeout = {max(1, int(self._patience * 1000))}; "
                f"SET LOCAL idle_in_transaction_session_timeout = '{_HANGING}s'; "
                f"SELECT pg_advisory_xact_lock({_WRITERS}), pg_notify('{CHANNEL}', '{self.token}')"
            )
            yield connection

    @contextmanager
    def noting(self) -> Iterator[Connection]:
        """Like `writing`, for a row that only this program writes: it waits for nobody."""
        with explained(self.address), self._engine.begin() as connection:
            yield connection

    restructuring = writing

    @contextmanager
    def tidying(self) -> Iterator[bool]:
        """Tell whether no other program is tidying up, and keep others from it meanwhile."""
        apart = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        with explained(self.address), apart.connect() as connection:
            first = connection.scalar(sa.select(sa.func.pg_try_advisory_lock(_TIDYING)))
            try:
                yield bool(first)
            finally:
                if first:
                    connection.scalar(sa.select(sa.func.pg_advisory_unlock(_TIDYING)))

    def tell(self, connection: Connection) -> None:
        """Let the others know that something changed, when the transaction is done."""
        connection.execute(sa.select(sa.func.pg_notify(CHANNEL, self.token)))

    def refuse_copy(self) -> None:
        """Raise `KeptByServer`: the server's own tools copy it."""
        raise KeptByServer(self.address)

    def written_at(self) -> datetime:
        """Return a moment long ago: nothing is due to be backed up from here."""
        return datetime.min.replace(tzinfo=UTC)


def for_driver(address: Address) -> str:
    """Return the address as the driver alone reads it; a password may be in it."""
    url = sa.make_url(address.url).set(drivername="postgresql")
    return url.render_as_string(hide_password=False).replace(" ", "%20")


def _engine(address: Address, line: Mapping[str, object]) -> sa.Engine:
    url = sa.make_url(address.url)
    told = {name: value for name, value in line.items() if name not in url.query}
    try:
        # The line may have broken in between: each connection is tried before a transaction.
        # Who waited for the lock has to see what was written meanwhile, whatever the default.
        return sa.create_engine(
            url,
            connect_args=told,
            pool_size=3,
            pool_pre_ping=True,
            isolation_level="READ COMMITTED",
        )
    except ImportError as error:
        raise DriverMissing(address.shown) from error
