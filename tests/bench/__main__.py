"""Run the measures on a display of their own and print a line for each: `./dev bench [NAME…]`."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench import (
    kill,
    library,
    lighthouse,
    memory,
    opening,
    paste,
    proofing,
    service,
    site,
    start,
    sync,
    typing,
)
from tests.bench.display import display
from tests.bench.figures import Figure, line

_MEASURES: dict[str, tuple[Callable[[Path, int], list[Figure]], int]] = {
    "start": (start.figures, 7),
    "typing": (typing.figures, 3),
    "opening": (opening.figures, 3),
    "memory": (memory.figures, 1),
    "paste": (paste.figures, 3),
    "proofing": (proofing.figures, 3),
    "service": (service.figures, 7),
    "kill": (kill.figures, 28),
    "site": (site.ten_thousand, 3),
    "sync": (sync.figures, 3),
    "lighthouse": (lighthouse.figures, 3),
    "library": (library.hundred_thousand, 3),
    "million": (library.million, 3),
    "large_site": (site.hundred_thousand, 1),
}
_LONG = {"million", "large_site"}
"""Only measured when asked for by name: their libraries take long to make."""


def main() -> int:
    names = sys.argv[1:] or [name for name in _MEASURES if name not in _LONG]
    over = 0
    with display():
        for name in names:
            measure, rounds = _MEASURES[name]
            with tempfile.TemporaryDirectory(prefix="bantin-bench-") as home:
                for figure in measure(Path(home), rounds):
                    print(line(figure), flush=True)
                    over += not figure.holds()
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
