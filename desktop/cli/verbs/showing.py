"""`bantin show`: one article in one of four forms."""

from html import escape

import click

from desktop.article import body
from desktop.article.model import Article
from desktop.cli import console
from desktop.cli.session import Session
from desktop.cli.shapes import article_document
from desktop.cli.verbs.common import article_id, verb
from desktop.language import tr

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
    if form == "json" or session.arguments.json:
        console.put_json(article_document(article))
    else:
        console.put(_written(article, form))
    return 0


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
