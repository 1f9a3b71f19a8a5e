"""`bantin export package`: articles out of the library, for another one."""

from pathlib import Path

import click

from desktop.cli import console
from desktop.cli.session import Session
from desktop.cli.shapes import ExportedFiles
from desktop.cli.verbs.common import ID, ID_HELP, Text, verb
from desktop.language import tr
from desktop.sentences import sentence


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
