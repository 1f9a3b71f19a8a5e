"""How edited pictures came of their originals, which stay as they are."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.recipe import Recipe
from desktop.library.encoding import Packing
from desktop.library.schema import picture_recipes as table
from desktop.library.values import Edited

_packing = Packing(Recipe)


def read(connection: Connection, media_hash: str) -> Edited | None:
    """Return how the picture came to be; None for one that nobody edited."""
    row = connection.execute(sa.select(table).where(table.c.hash == media_hash)).first()
    return Edited(row.original, _packing.unpacked(row.recipe)) if row else None


def write(connection: Connection, media_hash: str, edited: Edited) -> None:
    """Write how the picture came to be, in place of what was written before."""
    values = {"original": edited.original, "recipe": _packing.packed(edited.recipe)}
    here = table.c.hash == media_hash
    if not connection.execute(sa.update(table).where(here).values(values)).rowcount:
        connection.execute(sa.insert(table).values(hash=media_hash, **values))


def made_of(connection: Connection, original: str) -> list[str]:
    """Return the pictures that were made of `original`, in the order of their hashes."""
    made = sa.select(table.c.hash).where(table.c.original == original).order_by(table.c.hash)
    return list(connection.execute(made).scalars())
