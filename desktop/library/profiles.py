"""Values that belong to the whole library, each under a name, as JSON."""

from typing import TypeVar

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library.schema import profiles

SITE = "site"

Profile = TypeVar("Profile")


def read(connection: Connection, name: str, kind: type[Profile]) -> Profile | None:
    """Return the value of `kind` kept under `name`, if there is one."""
    query = sa.select(profiles.c.content).where(profiles.c.name == name)
    content = connection.execute(query).scalar()
    return None if content is None else msgspec.json.decode(content, type=kind)


def write(connection: Connection, name: str, value: object) -> None:
    """Keep `value` under `name`, in place of what was there."""
    connection.execute(sa.delete(profiles).where(profiles.c.name == name))
    row = sa.insert(profiles).values(name=name, content=msgspec.json.encode(value))
    connection.execute(row)
