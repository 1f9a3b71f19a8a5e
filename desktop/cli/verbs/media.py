"""`bantin media list`: the pictures and documents of the library."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from desktop.cli import console
from desktop.cli.session import Session
from desktop.cli.shapes import ListedMedia
from desktop.cli.verbs.common import Text, limit, moment, verb
from desktop.language import tr
from desktop.library.shelved import MediaOrder, MediaWanted, Shelved, Shown
from desktop.sentences.sizes import megabytes

if TYPE_CHECKING:
    from desktop.library import Library

_PAGE = 1000
"""Media that are asked for at once."""


@click.group(
    "media",
    help=tr("The pictures and documents of the library."),
    options_metavar=tr("[OPTIONS]"),
    subcommand_metavar=tr("COMMAND …"),
)
def media() -> None:
    """Do nothing by itself: the verbs do."""


@verb("list", tr("List pictures and documents, the last added first."))
@click.option(
    "--shown",
    type=click.Choice([shown.value for shown in Shown]),
    default=Shown.ALL.value,
    metavar="S",
    help=tr("Only these: {kinds}.", kinds=", ".join(Shown)),
)
@click.option(
    "--sort",
    type=click.Choice([order.value for order in MediaOrder]),
    default=MediaOrder.NEWEST.value,
    metavar="S",
    help=tr("The order: {orders}.", orders=", ".join(MediaOrder)),
)
@click.option(
    "--words",
    type=Text(),
    default="",
    metavar=tr("WORDS"),
    help=tr("Only those whose name, description or credit has these words."),
)
@limit
@click.pass_obj
def list_media(session: Session, shown: str, sort: str, words: str, limit: int | None) -> int:
    """List media; the bin is listed only when it is asked for."""
    wanted = MediaWanted(words=words, shown=Shown(shown), order=MediaOrder(sort))
    with session.library() as library:
        found = list(_pages(library, wanted, limit))
    session.answer([_listed(each) for each in found], lambda: _say(found))
    return 0


media.add_command(list_media)


def _pages(library: "Library", wanted: MediaWanted, limit: int | None) -> Iterator[Shelved]:
    after, left = None, limit
    while left is None or left > 0:
        most = min(_PAGE, left or _PAGE)
        page = library.shelf.page(wanted, after=after, limit=most)[:left]
        yield from page
        if len(page) < most or wanted.shown is Shown.ALIKE:  # those come all at once
            return
        after, left = page[-1], left - len(page) if left is not None else None


def _listed(each: Shelved) -> ListedMedia:
    of = each.media
    return ListedMedia(
        hash=of.hash,
        name=of.name,
        mime=of.mime,
        size=of.size,
        width=of.width,
        height=of.height,
        alt=each.alt,
        credit=each.credit,
        added_at=each.added_at,
    )


def _say(found: Sequence[Shelved]) -> None:
    if not found:
        console.tell(tr("No picture or document was found."))
        return
    rows = [
        [each.media.name, megabytes(each.media.size), moment(each.added_at), each.media.hash]
        for each in found
    ]
    console.put_rows([tr("Name"), tr("Size"), tr("Added"), tr("ID")], rows)
