"""Start the window, or run one verb of the command line: `bantin`, or `python -m desktop`."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from desktop import language
from desktop.cli import arguments
from desktop.cli.arguments import Arguments
from desktop.cli.errors import WrongUsage
from desktop.errors import ExpectedError
from desktop.library.address import Address, Place, own_folder, place_named

MISUSED = 2


def main(words: Sequence[str] | None = None) -> int:
    """Run the program with `words` (or the process's own) and return its exit code."""
    _write_utf8()
    try:
        asked = arguments.read(sys.argv[1:] if words is None else words, os.environ)
    except WrongUsage as error:
        named = os.environ.get("BANTIN_LANG", "")
        language.speak(named if named in arguments.LANGUAGES else arguments.LANGUAGES[0])
        return _refuse(error)
    if _wants_window(asked.rest):
        return _open_window(asked)
    from desktop.cli import running

    return running.run(asked)


def _wants_window(rest: tuple[str, ...]) -> bool:
    """Tell whether `rest` is `open [ID|FILE]` or nothing; anything else Click has to judge."""
    if not rest:
        return True
    return rest[0] == "open" and len(rest) <= 2 and not any(w.startswith("-") for w in rest)  # noqa: PLR2004 - the verb and its target


def _open_window(asked: Arguments) -> int:
    from desktop import start
    from desktop.settings.store import SettingsStore, default_path

    remembered = SettingsStore(default_path()).read()
    tongue = asked.language or remembered.language.value
    language.speak(tongue)
    try:
        place = asked.place() if asked.library else _remembered(remembered.library)
    except ExpectedError as error:
        return start.refuse_library(error, tongue)
    return start.run(place, tongue, asked.rest[1] if len(asked.rest) > 1 else None)


def _remembered(library: str) -> Place:
    """Return where the library is that was chosen last; a folder that went away locks nobody out."""
    place = place_named(library)
    return place if isinstance(place, Address) or place.is_dir() else own_folder()


def _refuse(error: WrongUsage) -> int:
    from desktop.cli.sentences import sentence

    print(sentence(error), file=sys.stderr)  # noqa: T201 - this is a command line
    return MISUSED


def _write_utf8() -> None:
    """Make the streams UTF-8: a Windows console or pipe has no Vietnamese letters by default."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _help_if_asked() -> None:
    """Be a process that another one of the frozen program started for a part of its work."""
    if getattr(sys, "frozen", False) and len(sys.argv) > 2:  # noqa: PLR2004 - what such a one is given
        from multiprocessing import freeze_support

        freeze_support()


if __name__ == "__main__":
    _help_if_asked()
    sys.exit(main())
