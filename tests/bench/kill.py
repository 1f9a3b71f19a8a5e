"""What a power cut costs: the program is killed while keys come in, and each work of the library.

Each round is a library of its own and a kill at a moment drawn by lot. Of typing, by real key
presses, is lost the age of the first letter that the library does not hold, at the kill. Of the
other works nothing may be lost that was confirmed.
"""

import random
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import psutil

from desktop.article.body import plain_text
from desktop.library import Library
from tests.bench.figures import Figure
from tests.bench.processes import started
from tests.kills.commands import COMMANDS
from tests.kills.rounds import killed
from tests.kills.works import WORKS

_LIMIT = 1.5
_EVERY = (*WORKS, *COMMANDS)
_ROUNDS = 65
"""Of each work of the library: a thousand with those of typing."""
_GAP = 0.06
"""Seconds of rest between two keys, which take some time to press too."""
_EARLIEST, _LATEST = 2.0, 6.0
"""Seconds of typing before the kill."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def figures(home: Path, rounds: int) -> list[Figure]:
    chance = random.Random(18)
    lost = [
        _lost(home / str(number), chance.uniform(_EARLIEST, _LATEST)) for number in range(rounds)
    ]
    detail = (
        f"median {median(lost):.2f} s, least {min(lost):.2f} s, {_GAP * 1000:.0f} ms between keys"
    )
    name = f"typing lost at a kill, worst of {rounds}"
    return [_of_works(home, chance), Figure(name, max(lost), _LIMIT, "s", detail)]


def _of_works(home: Path, chance: random.Random) -> Figure:
    outcomes = {work.name: killed(work, home / "works", _ROUNDS, chance) for work in _EVERY}
    faults = [fault for outcome in outcomes.values() for fault in outcome.faults]
    told = [f"{name} {outcome.early}" for name, outcome in outcomes.items()]
    name = f"faults after {_ROUNDS * len(_EVERY)} kills of other works"
    return Figure(
        name, len(faults), 0, "", "; ".join(faults) or f"in the middle: {', '.join(told)}"
    )


def _lost(home: Path, seconds: float) -> float:
    home.mkdir()
    library = home / "library"
    arguments = [sys.executable, "-m", "tests.bench.start_app", str(library)]
    with started(arguments, "caret", home) as program:
        _wait_for_library(program.process)
        pressed = _type(seconds)
        killed = _kill(program.process)
    kept = _kept(library)
    assert _text(len(pressed)).startswith(kept), f"other letters were kept: {kept!r}"
    return killed - pressed[len(kept)] if len(kept) < len(pressed) else 0.0


def _type(seconds: float) -> list[float]:
    """Press a key after another for so long; return the moment of each."""
    pressed: list[float] = []
    begun = time.monotonic()
    while time.monotonic() - begun < seconds:
        letter = _LETTERS[len(pressed) % len(_LETTERS)]
        subprocess.run(["xdotool", "key", letter], check=True)
        pressed.append(time.monotonic())
        time.sleep(_GAP)
    return pressed


def _text(length: int) -> str:
    return (_LETTERS * (length // len(_LETTERS) + 1))[:length]


def _wait_for_library(process: "subprocess.Popen[str]") -> None:
    """Wait until what is typed is kept from the first letter on."""
    last = time.monotonic() + 30
    while not any(
        file.path.endswith("library.db") for file in psutil.Process(process.pid).open_files()
    ):
        assert time.monotonic() < last, "the library never opened"
        time.sleep(0.05)


def _kill(process: "subprocess.Popen[str]") -> float:
    """End the program and all its children, as a power cut does; return when it was gone."""
    family = psutil.Process(process.pid)
    children = family.children(recursive=True)
    family.kill()
    gone = time.monotonic()
    for child in children:
        if child.is_running():
            child.kill()
    return gone


def _kept(folder: Path) -> str:
    with Library.open(folder) as library:
        drafts = library.drafts()
    return plain_text(drafts[0].article.body) if drafts else ""
