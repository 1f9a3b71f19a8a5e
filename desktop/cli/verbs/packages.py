"""Packages (`.bantin`) out of the library and into it."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli import console
from desktop.cli.errors import Stopped
from desktop.cli.session import Session
from desktop.cli.shapes import ExportedFiles, FileReport
from desktop.cli.verbs.common import ID, ID_HELP, Text, verb
from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.sentences import sentence

if TYPE_CHECKING:
    from desktop.exchange.packages.importing import Arrived
    from desktop.library import Library

SUFFIX = ".bantin"


@verb("package", tr("Write articles with media and versions into one file, for a USB stick."))
@click.argument("ids", nargs=-1, required=True, metavar=f"{ID}…", type=Text(), help=ID_HELP)
@click.option(
    "--to",
    required=True,
    type=click.Path(path_type=Path),
    metavar=tr("FILE.bantin"),
    help=tr("The package to write."),
)
@click.pass_obj
def package(session: Session, ids: tuple[str, ...], to: Path) -> int:
    """Export the saved articles with everything they were and use."""
    from desktop.exchange.packages.writing import write_package

    with session.library() as library:
        found = dict.fromkeys(map(library.find, ids))
        written = console.drive(write_package(library, list(found), to))
    for missing in written.missing:
        console.tell(sentence(missing))
    session.answer(ExportedFiles((str(to),), written.bytes), lambda: console.put(str(to)))
    return 0


def is_package(path: Path) -> bool:
    """Tell by its name whether a file is a package."""
    return path.suffix.lower() == SUFFIX


def bring_in(library: "Library", path: Path, reports: list[FileReport]) -> None:
    """Merge a package and report on each of its articles, or on the file that is refused."""
    from desktop.exchange.packages.importing import import_package

    def tell(arrived: "Arrived") -> None:
        reports.append(FileReport(named(path), arrived.id, arrived.title, _told(arrived)))

    try:
        console.drive(import_package(library, path, tell))
    except Stopped:
        raise
    except ExpectedError as error:
        reports.append(FileReport(named(path), error=sentence(error)))


def named(path: Path) -> str:
    """Return the path in words, whatever bytes the system's names are made of."""
    return os.fsencode(path).decode(errors="replace")


def _told(arrived: "Arrived") -> tuple[str, ...]:
    from desktop.exchange.packages.deciding import Fate

    said = {
        Fate.UNCHANGED: tr("“{title}” was here already.", title=arrived.title),
        Fate.MERGED: tr("“{title}” was merged with what is here.", title=arrived.title),
        Fate.CONFLICT: tr(
            "“{title}” was changed here and there in the same place: “bantin conflicts” lists it, "
            "and “bantin resolve” decides.",
            title=arrived.title,
        ),
    }
    return (said[arrived.fate],) if arrived.fate in said else ()
