"""What goes out of the house passes here: whoever knows a reason to ask first sets `ask`."""

from collections.abc import Callable


class Outgoing:
    """Lets exports, publishing and syncs go, once nobody has anything to ask any more."""

    def __init__(self) -> None:
        self.ask: Callable[[Callable[[], None]], None] | None = None
        """Does what it is given, at once or after the writer said yes."""

    def let(self, go: Callable[[], None]) -> None:
        """Do `go`, at once or after the writer said yes."""
        if self.ask:
            self.ask(go)
        else:
            go()
