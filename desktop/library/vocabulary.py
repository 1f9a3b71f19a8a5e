"""The words a newsroom files its articles under, as they are used outside the bin."""

from sqlalchemy.engine import Connection

from desktop.library.labelled import used_outside_bin
from desktop.library.schema import article_categories, article_tags
from desktop.vietnamese import collation_key
from desktop.vietnamese.collation import Key


def categories(connection: Connection) -> list[str]:
    """Return every category's path in the order of the alphabet, each before those below it."""
    return sorted(used_outside_bin(connection, article_categories.c.category), key=_path_key)


def tags(connection: Connection) -> list[str]:
    """Return every tag, in the order of the alphabet."""
    return sorted(used_outside_bin(connection, article_tags.c.tag), key=collation_key)


def _path_key(path: str) -> list[Key]:
    return [collation_key(part) for part in path.split("/")]
