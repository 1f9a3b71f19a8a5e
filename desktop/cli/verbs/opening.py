"""`bantin open`, where it was not written so simply that the window opened without Click."""

import click

from desktop.cli.arguments import LANGUAGES
from desktop.cli.session import Session
from desktop.cli.verbs.common import verb
from desktop.language import tr


@verb("open", tr("Open the window, with an article or a file in it."))
@click.argument(
    "target", metavar=tr("[ID|FILE]"), required=False, help=tr("What to open in the window.")
)
@click.pass_obj
def open_window(session: Session, target: str | None) -> int:
    """Open the window."""
    from desktop import start

    arguments = session.arguments
    return start.run(arguments.place(), arguments.language or LANGUAGES[0], target)
