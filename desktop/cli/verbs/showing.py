"""`bantin show`: one article in one of four forms."""

from html import escape
from typing import TYPE_CHECKING
from uuid import UUID

import click

from desktop.article import body
from desktop.article.model import Article
from desktop.cli import console
from desktop.cli.session import Session
from desktop.cli.shapes import OnPortal, article_document
from desktop.cli.verbs.common import article_id, verb
from desktop.language import tr

if TYPE_CHECKING:
    from desktop.library import Library

FORMATS = ("json", "html", "md", "text")


@verb("show", tr("Show one article."))
@article_id
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    metavar="|".join(FORMATS),
    help=tr("The form to show it in; plain text where none is given."),
)
@click.pass_obj
def show(session: Session, article_id: str, form: str) -> int:
    """Show the saved article."""
    with session.library() as library:
        article = library.article(library.find(article_id))
        portals = _portals(library, article.id)
    if form == "json" or session.arguments.json:
        console.put_json(article_document(article, portals))
    else:
        console.put(_written(article, form))
    return 0


def _portals(library: "Library", article_id: UUID) -> list[OnPortal]:
    addresses = dict(library.records.permalinks(article_id))
    names = [account.name for account in library.records.accounts()]
    states = [(name, library.records.states(name, [article_id])) for name in names]
    return [
        OnPortal(name, known[article_id], addresses.get(name, ""))
        for name, known in states
        if article_id in known
    ]


def _written(article: Article, form: str) -> str:
    if form == "html":
        return _html(article)
    if form == "md":
        from desktop.exchange.as_markdown import written

        return written(article)
    return "\n\n".join(filter(None, (article.title, article.sapo, body.plain_text(article.body))))


def _html(article: Article) -> str:
    sapo = f"\n<p>{escape(article.sapo, quote=False)}</p>" if article.sapo else ""
    title = escape(article.title, quote=False)
    return (
        f'<article lang="{escape(article.language)}">\n'
        f"<h1>{title}</h1>{sapo}\n{article.body}\n</article>"
    )
