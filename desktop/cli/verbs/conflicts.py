"""`bantin conflicts` and `bantin resolve`: deciding between here and there."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from desktop.article.post import PACKAGE, Conflict
from desktop.cli import console
from desktop.cli.errors import NoSuchConflict, SeveralConflicts
from desktop.cli.session import Session
from desktop.cli.shapes import OpenConflict, Resolved
from desktop.cli.verbs.common import Text, article_id, moment, verb
from desktop.conflict_names import conflict_name
from desktop.language import tr
from desktop.library.errors import AmbiguousId
from desktop.sync.resolving import Keep

if TYPE_CHECKING:
    from desktop.library import Library


@verb("conflicts", tr("List the articles that say something else here than on a portal."))
@click.pass_obj
def list_conflicts(session: Session) -> int:
    """List the stored conflicts, the first noted first; having some is no failure."""
    with session.library() as library:
        open_ones = library.records.conflicts()
    found = [
        OpenConflict(each.article_id, each.mine.title, each.portal, each.kind, each.noted_at)
        for each in open_ones
    ]
    session.answer(found, lambda: _say(open_ones))
    return 0


def _say(found: Sequence[Conflict]) -> None:
    if not found:
        console.tell(tr("No article is in conflict."))
        return
    heads = [tr("Title"), tr("Portal"), tr("What happened"), tr("Noted"), tr("ID")]
    rows = [
        [
            each.mine.title,
            _other_side(each),
            conflict_name(each.kind),
            moment(each.noted_at),
            str(each.article_id),
        ]
        for each in found
    ]
    console.put_rows(heads, rows)


@verb("resolve", tr("Decide a conflict; the text that is not kept stays a version."))
@article_id
@click.option(
    "--keep",
    required=True,
    type=click.Choice([keep.value for keep in Keep]),
    metavar="|".join(Keep),
    help=tr("Whose words stand where both changed the same; the rest of both is merged."),
)
@click.option(
    "--portal",
    type=Text(),
    default="",
    metavar=tr("NAME"),
    help=tr("Which portal's conflict, when the article has several."),
)
@click.pass_obj
def resolve(session: Session, article_id: str, keep: str, portal: str) -> int:
    """Decide a conflict here; the next sync brings the decision to the portal."""
    from desktop.sync.resolving import as_it_stands
    from desktop.sync.resolving import resolve as decide

    with session.library() as library:
        conflict = _meant(library, article_id, portal)
        copy = library.records.copy(conflict.article_id)
        if copy is not None:
            conflict = as_it_stands(conflict, copy.article)
        saved = decide(library, conflict, Keep(keep))
    told = Resolved(
        conflict.article_id,
        saved.article.title if saved else conflict.mine.title,
        conflict.portal,
        keep,
        saved.version if saved else None,
    )
    session.answer(told, lambda: console.put(_resolved(told)))
    return 0


def _meant(library: "Library", typed: str, portal: str) -> Conflict:
    """Return the conflict of the article whose id is, begins or ends like `typed`."""
    part = typed.strip().lower().replace("-", "")
    found = [
        each
        for each in library.records.conflicts(portal)
        if part and (each.article_id.hex.startswith(part) or each.article_id.hex.endswith(part))
    ]
    ids = tuple(dict.fromkeys(each.article_id for each in found))
    if not ids:
        raise NoSuchConflict(typed)
    if len(ids) > 1:
        raise AmbiguousId(typed, ids)
    if len(found) > 1:
        raise SeveralConflicts(typed, tuple(each.portal for each in found))
    return found[0]


def _other_side(conflict: Conflict) -> str:
    if conflict.is_with_colleague:
        return tr("a colleague")
    return tr("a package") if conflict.portal == PACKAGE else conflict.portal


def _resolved(told: Resolved) -> str:
    if told.portal == PACKAGE:
        return tr("“{title}” is as you decided.", title=told.title)
    if told.version is None:
        return tr("“{title}” is in the bin; the next sync tells the portal.", title=told.title)
    return tr("“{title}” was saved; the next sync sends it.", title=told.title)
