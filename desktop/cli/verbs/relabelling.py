"""`bantin relabel`: a category, tag or topic gets another name in all articles, or several become one."""

from collections.abc import Collection
from typing import TYPE_CHECKING

import click

from desktop.article.labels import LabelKind, Renaming, tidy
from desktop.cli import console
from desktop.cli.errors import NoLabelName, NoSuchLabel
from desktop.cli.session import Session
from desktop.cli.shapes import Relabelled
from desktop.cli.verbs.common import Text, verb
from desktop.language import tr, trn

if TYPE_CHECKING:
    from desktop.library.many import Given


@verb("relabel", tr("Rename categories, tags or topics in all articles; several become one."))
@click.argument("kind", type=click.Choice([kind.value for kind in LabelKind]))
@click.argument(
    "former",
    nargs=-1,
    required=True,
    type=Text(),
    metavar=tr("NAME…"),
    help=tr("The labels to rename, as “bantin labels” lists them; a category with its path."),
)
@click.option(
    "--to",
    required=True,
    type=Text(),
    metavar=tr("NAME"),
    help=tr("The new name; one that is in use already takes the others in."),
)
@click.pass_obj
def relabel(session: Session, kind: str, former: tuple[str, ...], to: str) -> int:
    """Give labels another name; each article that changes keeps a version."""
    of_kind = LabelKind(kind)
    new = tidy(to, of_kind)
    if not new:
        raise NoLabelName(to)
    told: list[Given] = []
    with session.library() as library:
        used = {each.name for each in library.labels.used(of_kind)}
        renaming = Renaming(of_kind, tuple(_meant(each, of_kind, used) for each in former), new)
        console.drive(library.labels.rename(renaming, told.append))
    changed = sum(each.after != each.before for each in told)
    session.answer(
        Relabelled(of_kind, renaming.former, new, changed),
        lambda: console.put(_said(renaming, changed)),
    )
    return 0


def _meant(written: str, kind: LabelKind, used: Collection[str]) -> str:
    """Return the label in use that is written so, spaces and the form of its marks aside."""
    name = written if written in used else tidy(written, kind)
    if name not in used:
        raise NoSuchLabel(kind, written)
    return name


def _said(renaming: Renaming, changed: int) -> str:
    counted = trn("One article was changed.", "{count} articles were changed.", changed)
    if len(renaming.former) > 1:
        now = tr("{count} labels are “{new}” now.", count=len(renaming.former), new=renaming.new)
    else:
        now = tr("“{name}” is “{new}” now.", name=renaming.former[0], new=renaming.new)
    return f"{now} {counted}"
