"""`bantin copy`: articles of this library into another one, such as a shared one, and back."""

import click

from desktop.cli import console
from desktop.cli.session import Session
from desktop.cli.shapes import CopiedArticle
from desktop.cli.verbs.common import ID, ID_HELP, Text, verb
from desktop.language import tr, trn
from desktop.library.address import place_named
from desktop.sentences import sentence


@verb("copy", tr("Merge articles with media and versions into another library, shared or not."))
@click.argument("ids", nargs=-1, metavar=f"[{ID}…]", type=Text(), help=ID_HELP)
@click.option(
    "--to",
    required=True,
    metavar=tr("PATH|URL"),
    help=tr("The other library: a folder, or the address of a shared one."),
)
@click.pass_obj
def copy(session: Session, ids: tuple[str, ...], to: str) -> int:
    """Copy the saved articles named by `ids`, or all outside the bin."""
    from desktop.exchange.copying import copy as copying
    from desktop.exchange.packages.deciding import Fate
    from desktop.library import Library

    told: list[CopiedArticle] = []
    with session.library() as library, Library.open(place_named(to)) as other:
        found = [library.find(each) for each in ids] or [one.id for one in library.entries()]
        job = copying(
            library,
            other,
            list(dict.fromkeys(found)),
            lambda one: told.append(CopiedArticle(one.id, one.title, one.fate.value)),
        )
        missing = console.drive(job)
    for lost in missing:
        console.tell(sentence(lost))
    undecided = [one for one in told if one.fate in (Fate.CONFLICT, Fate.KEPT)]
    for one in undecided:
        console.tell(_kept(one.title) if one.fate == Fate.KEPT else _clashes(one.title))
    session.answer(
        tuple(told),
        lambda: console.put(
            trn("One article is in step there.", "{count} articles are in step there.", len(told))
        ),
    )
    return 1 if undecided or missing else 0


def _clashes(title: str) -> str:
    return tr(
        "“{title}” was changed on both sides: both texts are kept there until you decide "
        "with “bantin resolve”.",
        title=title,
    )


def _kept(title: str) -> str:
    return tr(
        "“{title}” still waits there for a decision between what two people wrote, so the text "
        "from here became one of its versions; nothing is lost.",
        title=title,
    )
