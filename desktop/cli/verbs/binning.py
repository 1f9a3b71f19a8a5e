"""`bantin bin` and `bantin unbin`: into the bin and out of it again."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

import click

from desktop.cli import console
from desktop.cli.session import Session
from desktop.cli.shapes import Moved
from desktop.cli.verbs.common import ID, ID_HELP, Text, verb
from desktop.language import tr

if TYPE_CHECKING:
    from desktop.library import Library

_ids = click.argument("ids", nargs=-1, required=True, metavar=f"{ID}…", type=Text(), help=ID_HELP)


@verb("bin", tr("Put articles into the bin, from which they go for good after thirty days."))
@_ids
@click.pass_obj
def put_into_bin(session: Session, ids: tuple[str, ...]) -> int:
    """Put the articles named by `ids` into the bin, all or none."""
    with session.library() as library:
        found = _found(library.find, ids)
        library.bin.put(found)
        moved = _moved(library, found)
    session.answer(
        moved,
        lambda: console.put(
            "\n".join(tr("“{title}” is in the bin.", title=_title(each)) for each in moved)
        ),
    )
    return 0


@verb("unbin", tr("Take articles out of the bin."))
@_ids
@click.pass_obj
def take_out_of_bin(session: Session, ids: tuple[str, ...]) -> int:
    """Take the articles named by `ids` out of the bin, all or none."""
    with session.library() as library:
        found = _found(library.bin.find, ids)
        library.bin.take_out(found)
        moved = _moved(library, found)
    session.answer(
        moved,
        lambda: console.put(
            "\n".join(tr("“{title}” is back in the library.", title=_title(each)) for each in moved)
        ),
    )
    return 0


def _found(find: Callable[[str], UUID], ids: tuple[str, ...]) -> list[UUID]:
    """Return what `ids` name, each once."""
    return list(dict.fromkeys(map(find, ids)))


def _moved(library: "Library", ids: list[UUID]) -> list[Moved]:
    return [Moved(each, library.article(each).title) for each in ids]


def _title(each: Moved) -> str:
    return each.title or tr("Without a title")
