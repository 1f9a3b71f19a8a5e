"""What goes out of the house passes here: whoever knows a reason to ask first sets `ask`."""

from collections.abc import Callable
from uuid import UUID

Allowed = frozenset[UUID]
"""The articles that may go out though they bear the mark of a state secret: a person said so."""

Going = Callable[[Allowed], None]
"""Sends something out, and with it what is allowed to go all the same."""


class Outgoing:
    """Lets exports, publishing and syncs go, once nobody has anything to ask any more."""

    def __init__(self) -> None:
        self.ask: Callable[[Going], None] | None = None
        """Does what it is given, at once or after the writer said yes."""

    def let(self, go: Going) -> None:
        """Do `go`, at once or after the writer said yes."""
        if self.ask:
            self.ask(go)
        else:
            go(frozenset())
