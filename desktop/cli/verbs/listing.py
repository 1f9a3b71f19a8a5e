"""`bantin list` and `bantin search`."""

from collections.abc import Sequence

import click

from desktop.article.content import category_path
from desktop.article.states import State
from desktop.cli import console
from desktop.cli.session import Session
from desktop.cli.shapes import found, listed
from desktop.cli.verbs.common import Text, limit, moment, verb
from desktop.language import tr
from desktop.library import Entry
from desktop.state_names import state_name

FOUND = 50
"""How many articles a search shows at most, unless asked for more: who finds more asks better."""


@verb("list", tr("List the articles, newest first."))
@click.option(
    "--state",
    type=click.Choice([state.value for state in State]),
    metavar="S",
    help=tr("Only articles in this state: {states}.", states=", ".join(State)),
)
@click.option(
    "--category",
    type=Text(),
    default="",
    metavar="C",
    help=tr("Only articles of this category and of those below it."),
)
@limit
@click.pass_obj
def list_articles(session: Session, state: str | None, category: str, limit: int | None) -> int:
    """List articles, the last modified first."""
    with session.library() as library:
        entries = library.entries(
            state=State(state) if state else None, category=category_path(category), limit=limit
        )
    session.answer([listed(entry) for entry in entries], lambda: _say(entries))
    return 0


@verb("search", tr("Find articles by their words."))
@click.argument(
    "query",
    nargs=-1,
    required=True,
    type=Text(),
    metavar=tr("QUERY"),
    help=tr(
        "Words, “whole phrases”, beginnings*, filters such as chuyenmuc: or tacgia:; accents may be left out."
    ),
)
@limit
@click.pass_obj
def search(session: Session, query: tuple[str, ...], limit: int | None) -> int:
    """Search articles; several arguments are one query."""
    with session.library() as library:
        entries = library.search(" ".join(query), limit=limit or FOUND)
    session.answer([found(entry) for entry in entries], lambda: _say(entries))
    return 0


def _say(entries: Sequence[Entry]) -> None:
    if not entries:
        console.tell(tr("No article was found."))
        return
    heads = [tr("Title"), tr("State"), tr("Category"), tr("Modified"), tr("ID")]
    if any(entry.snippet for entry in entries):
        heads.insert(1, tr("Found in"))
        console.put_rows(heads, [_row(entry, entry.plain_snippet) for entry in entries])
    else:
        console.put_rows(heads, [_row(entry) for entry in entries])


def _row(entry: Entry, *snippet: str) -> list[str]:
    state, modified = state_name(entry.state), moment(entry.modified_at)
    return [entry.title, *snippet, state, entry.category, modified, str(entry.id)]
