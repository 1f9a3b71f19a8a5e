"""What SQLite's planner has to be told: it keeps no counts of the rows that a condition holds for."""

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction
from sqlalchemy.sql.operators import OperatorType


class mostly(GenericFunction[bool]):  # noqa: N801  (a function's name in SQL)
    """A condition that nearly every row meets, so that an index of it leads to nothing.

    Untold, SQLite believes that ten rows do, and goes through all articles for the few of a tag.
    """

    inherit_cache = True
    type = sa.Boolean()

    def self_group(self, against: OperatorType | None = None) -> "mostly":  # noqa: ARG002
        """Return it as it is: in `… = 1` no index would be seen."""
        return self


@compiles(mostly)
def _plain(element: mostly, compiler: SQLCompiler, **told: object) -> str:
    (condition,) = element.clauses
    return compiler.process(condition, **told)


@compiles(mostly, "sqlite")
def _told(element: mostly, compiler: SQLCompiler, **told: object) -> str:
    return f"likelihood({_plain(element, compiler, **told)}, 0.99)"
