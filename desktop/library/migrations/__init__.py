"""Bringing an older library up to date with Alembic, which only then is imported.

The scripts are read from this package's folder, so a frozen build carries them as files.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from desktop.library.database import Database
from desktop.library.errors import DamagedLibrary, MigrationFailed

SCRIPTS = Path(__file__).parent


def migrate(database: Database, found: str, scripts: Path = SCRIPTS) -> None:
    """Bring `database`, whose schema is `found`, to the newest schema of `scripts`.

    A copy of the file as it was stays beside it. The change is one transaction: an error leaves
    the library as it was. Raises `MigrationFailed` and the library's errors.
    """
    copy = database.path.with_name(f"{database.path.stem}.before-migrating-{found or 'new'}.db")
    database.copy_to(copy)
    try:
        with database.restructuring() as connection:
            upgrade(connection, scripts)
    except (SQLAlchemyError, DamagedLibrary) as error:
        raise MigrationFailed(database.path, copy, str(error)) from error


def upgrade(connection: Connection, scripts: Path = SCRIPTS) -> None:
    """Run the scripts that `connection`'s database has not seen, in its open transaction."""
    command.upgrade(configuration(connection, scripts), "head")


def configuration(connection: Connection, scripts: Path = SCRIPTS) -> Config:
    """Return what Alembic needs to know, without a configuration file."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
