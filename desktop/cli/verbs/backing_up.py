"""`bantin backup` and `bantin restore-backup`: copies that were proved to come back."""

from pathlib import Path

import click

from desktop.article.model import now
from desktop.cli import console
from desktop.cli.session import Session
from desktop.cli.verbs.common import verb
from desktop.language import tr

_WHOLE = {"ok": True, "problems": ()}
"""What the contract has the three verbs answer; a backup that is not whole is an error."""


@verb("backup", tr("Make a backup of the library, bring it back in rehearsal and compare."))
@click.option(
    "--to",
    metavar=tr("FILE"),
    type=click.Path(path_type=Path),
    help=tr("One file with every picture and document, for a stick or another disk."),
)
@click.pass_obj
def backup(session: Session, to: Path | None) -> int:
    """Back the library up: beside itself, or with its media into one file."""
    with session.library() as library:
        if to is None:
            path = console.drive(library.back_up())
        else:
            console.drive(library.bundle(to))
            path = to
    session.answer(_WHOLE, lambda: console.put(tr("The backup is in “{path}”.", path=path)))
    return 0


@verb("restore-backup", tr("Make the library what it was in a backup; what is there is kept."))
@click.argument("backup_file", metavar=tr("FILE"), type=click.Path(path_type=Path))
@click.pass_obj
def restore_backup(session: Session, backup_file: Path) -> int:
    """Bring a backup back, with the present library in safety first."""
    from desktop.library.backups.restoring import restore_backup as restore
    from desktop.library.library import PATIENCE

    job = restore(session.folder(), backup_file, now(), patience=PATIENCE)
    before = console.drive(job)
    session.answer(_WHOLE, lambda: _say(before))
    return 0


def _say(before: Path) -> None:
    console.put(tr("The library is as it was in the backup."))
    if before.name:
        console.put(tr("What was there before is in “{path}”.", path=before))
