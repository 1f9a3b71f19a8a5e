"""Outline levels of a document to h2, h3, h4 without gaps."""

_DEEPEST = 4


class Headings:
    """Tells each heading's element by those before it."""

    def __init__(self) -> None:
        self._above: list[int] = []

    def element(self, outline: int) -> str:
        """Return `h2`, `h3` or `h4` for the next heading, at level `outline` of its document."""
        while self._above and self._above[-1] >= outline:
            self._above.pop()
        self._above.append(outline)
        return f"h{min(1 + len(self._above), _DEEPEST)}"
