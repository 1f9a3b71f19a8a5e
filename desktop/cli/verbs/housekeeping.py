"""`bantin housekeeping`: what a window does after its daily backup, for a shared library's server."""

import click

from desktop.cli import console
from desktop.cli.session import Session
from desktop.cli.verbs.common import verb
from desktop.language import tr
from desktop.sentences import sentence


@verb(
    "housekeeping",
    tr(
        "Publish what was scheduled for now, let go of old versions and of what lay in the bin for"
        " thirty days, as a window does."
    ),
)
@click.pass_obj
def housekeeping(session: Session) -> int:
    """Publish what is due and tidy the library up, backed up first where it is not shared."""
    with session.library() as library:
        if not library.is_shared:
            console.drive(library.back_up())
        for kept in library.publish_due().kept_back:
            console.tell(sentence(kept))
        done = console.drive(library.tidy_up())
    session.answer({"done": done}, lambda: console.put(_said(done=done)))
    return 0


def _said(*, done: bool) -> str:
    if done:
        return tr("The library was tidied up.")
    return tr("Another program is tidying the library up; nothing was done here.")
