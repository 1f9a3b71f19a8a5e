"""A 100,000-word article chosen in the list, against the same content set in a bare Tiptap page."""

import json
import sys
from pathlib import Path

from tests.bench.figures import Figure, ratio
from tests.bench.processes import started
from tests.bench.typing import long_article


def figures(home: Path, rounds: int) -> list[Figure]:
    """Open it in both in turn, `rounds` times, each time in a program that has just been started."""
    library = home / "library"
    article = long_article(library)
    bare, chosen, given = [], [], []
    for _ in range(rounds):
        bare += _opened("bare", library, article, home)
        from_choice, from_body = _opened("application", library, article, home)
        chosen.append(from_choice)
        given.append(from_body)
    return [
        ratio(
            "opening of 100,000 words, chosen in the list / set in bare Tiptap",
            chosen,
            bare,
            1.5,
            "ms",
        ),
        ratio("the same from giving the body to the page's widget on", given, bare, 1.5, "ms"),
    ]


def _opened(mode: str, library: Path, article: str, home: Path) -> list[float]:
    arguments = [sys.executable, "-m", "tests.bench.opening_run", mode, str(library), article]
    with started(arguments, "opened", home) as run:
        told: list[float] = json.loads(run.said[-1])
        return told
