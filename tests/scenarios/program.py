"""The program as a user starts it: a process of its own, whose windows the X server shows."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import psutil
from PIL import Image, ImageChops, ImageGrab

from desktop.library import Draft, Entry, Library
from tests.scenarios import keyboard
from tests.scenarios.closing import close_window

PATIENCE = 120.0
_WIDTH, _HEIGHT = 1366, 768
_CARET = 6  # pixels, its width and what is drawn around it
_BLINKING = 0.15  # seconds of work that a thread may have in half a second of rest

Found = TypeVar("Found")


class Program:
    """One run of the program on the library and the settings in `home`."""

    def __init__(self, home: Path, *words: str) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self.folder = home / "kho"
        self.home = home
        self._said = home / "said.txt"
        environment = os.environ | {
            "BANTIN_LIBRARY": str(self.folder),
            "BANTIN_SETTINGS": str(home / "settings.json"),
            "BANTIN_LANG": "vi",
        }
        with self._said.open("ab") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "desktop", *words], env=environment, stdout=said, stderr=said
            )
        self._window = ""

    def show(self) -> "Program":
        """Wait until the window stands and has the keyboard, laid out as on a small laptop."""
        self._window = wait_for(self._main_window, "the window")
        keyboard.add_vietnamese_keys()
        self._tell("windowsize", "--sync", str(_WIDTH), str(_HEIGHT))
        self._tell("windowmove", "0", "0")
        self._tell("windowfocus", "--sync")
        wait_for(self.renderers, "the page of the text")
        wait_for(self._library_is_open, "the library")
        self.rest()
        return self

    def rest(self) -> None:
        """Wait until the program stands still and waits for keys."""
        wait_for(self._is_still, "a window that stands still")

    def focus(self, title: str = "") -> None:
        """Give the keyboard to the window, or to the one called `title` once it shows."""
        if title:
            window = wait_for(lambda: self._windows(title), f"the window “{title}”")[0]
            subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)
        else:
            self._tell("windowfocus", "--sync")

    def click(self, across: int, down: int) -> None:
        """Click at a place of the screen."""
        move = ["mousemove", "--sync", str(across), str(down)]
        subprocess.run(["xdotool", *move, "click", "1"], check=True, timeout=PATIENCE)

    def windows(self, title: str) -> list[str]:
        """Return the visible windows whose title is `title`."""
        return self._windows(title)

    def acknowledge(self) -> None:
        """Close by Return the box that says why the window does not come up."""
        (box,) = wait_for(lambda: self.windows("Bản Tin"), "the box")
        subprocess.run(["xdotool", "windowfocus", "--sync", box, "key", "Return"], check=True)

    def close(self) -> int:
        """Close the window as its corner button does, and return the exit code."""
        close_window(int(self._window))
        return self.process.wait(timeout=PATIENCE)

    def kill(self) -> None:
        """End the process and all its children at once, as a power cut does."""
        end(self.process)

    def renderers(self) -> list[psutil.Process]:
        """Return the processes that show the text: Chromium forks them from its own children."""
        with suppress(psutil.NoSuchProcess):
            children = psutil.Process(self.process.pid).children()
            return [page for child in children for page in child.children()]
        return []

    def said(self) -> str:
        """Return what the program wrote to its terminal."""
        return self._said.read_text(encoding="utf-8", errors="replace")

    def picture(self) -> Image.Image:
        """Return what the screen shows of the window."""
        return ImageGrab.grab((0, 0, _WIDTH, _HEIGHT), xdisplay=os.environ["DISPLAY"])

    def _main_window(self) -> str:
        assert self.process.poll() is None, self.said()
        found = self._windows("Bản Tin")
        return found[0] if found else ""

    def _windows(self, title: str) -> list[str]:
        command = ["xdotool", "search", "--onlyvisible", "--all", "--pid", str(self.process.pid)]
        command += ["--name", f"^{title}"]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
        return ran.stdout.split()

    def _library_is_open(self) -> bool:
        files = [Path(file.path).name for file in psutil.Process(self.process.pid).open_files()]
        return "library.db" in files

    def _is_still(self) -> bool:
        """Tell whether for a while nothing moves but a blinking caret, and no work waits."""
        before, worked = self.picture(), work(self.process.pid)
        time.sleep(0.5)
        moved = ImageChops.difference(before, self.picture()).getbbox()
        now = work(self.process.pid)
        busy = max(now[thread] - worked.get(thread, 0) for thread in now)
        return (moved is None or moved[2] - moved[0] <= _CARET) and busy < _BLINKING

    def _tell(self, verb: str, *words: str) -> None:
        options = [word for word in words if word.startswith("--")]
        values = [word for word in words if not word.startswith("--")]
        command = ["xdotool", verb, *options, self._window, *values]
        subprocess.run(command, check=True, timeout=PATIENCE)


def wait_for(condition: Callable[[], Found], what: str, seconds: float = PATIENCE) -> Found:
    """Return what `condition` returns once that is something; fail when it stays nothing."""
    last = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < last, f"waited in vain for {what}"
        time.sleep(0.05)
    return found


def work(process: int) -> dict[str, float]:
    """Return for how many seconds each thread of `process` has run or waited for a processor.

    A program that others keep from the processors shows nothing new and yet is not at rest.
    """
    taken = {}
    for thread in Path(f"/proc/{process}/task").iterdir():
        with suppress(OSError):  # it has ended
            ran, waited, _times = (thread / "schedstat").read_text().split()
            taken[thread.name] = (int(ran) + int(waited)) / 1e9
    return taken


def starved(process: int) -> float:
    """Return for how many seconds the threads of `process` and its children wanted a processor."""
    waited = 0.0
    for member in (psutil.Process(process), *psutil.Process(process).children(recursive=True)):
        for thread in Path(f"/proc/{member.pid}/task").glob("*/schedstat"):
            with suppress(OSError):  # it has ended
                waited += int(thread.read_text().split()[1]) / 1e9
    return waited


def end(process: "subprocess.Popen[bytes]") -> None:
    """Kill `process` and all its children, by their ids."""
    try:
        whole = psutil.Process(process.pid)
        family = [whole, *whole.children(recursive=True)]
    except psutil.NoSuchProcess:
        family = []
    for member in family:
        with suppress(psutil.NoSuchProcess):
            member.kill()
    process.wait(timeout=PATIENCE)
    psutil.wait_procs(family, timeout=PATIENCE)


def drafts(folder: Path) -> list[Draft]:
    """Return the drafts in the library, read as another program would."""
    with Library.open(folder) as library:
        return library.drafts()


def found(folder: Path, words: str) -> list[Entry]:
    """Return what a search finds."""
    with Library.open(folder) as library:
        return library.search(words)
