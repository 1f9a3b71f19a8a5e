"""`bantin versions` and `bantin restore`."""

import click

from desktop.cli import console
from desktop.cli.session import Session
from desktop.cli.shapes import Restored
from desktop.cli.verbs.common import article_id, moment, verb
from desktop.language import tr


@verb("versions", tr("List an article's versions, newest first."))
@article_id
@click.pass_obj
def versions(session: Session, article_id: str) -> int:
    """List the versions of an article."""
    with session.library() as library:
        kept = library.versions(library.find(article_id))

    def say() -> None:
        heads = [tr("Version"), tr("Kept at"), tr("Title")]
        rows = [[str(each.number), moment(each.kept_at), each.title] for each in kept]
        console.put_rows(heads, rows)

    session.answer(kept, say)
    return 0


@verb("restore", tr("Make an earlier version the newest; the present one stays a version."))
@article_id
@click.argument("number", type=click.IntRange(min=1), metavar="N", help=tr("The version's number."))
@click.pass_obj
def restore(session: Session, article_id: str, number: int) -> int:
    """Restore version `number` of an article."""
    with session.library() as library:
        saved = library.restore(library.find(article_id), number)
    title = saved.article.title
    session.answer(
        Restored(saved.article.id, title, saved.version),
        lambda: console.put(
            tr(
                "“{title}” is as in version {number} again, which is now version {newest}.",
                title=title,
                number=number,
                newest=saved.version,
            )
        ),
    )
    return 0
