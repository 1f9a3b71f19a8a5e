"""`bantin list` and `bantin search`."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from desktop.article.content import category_path
from desktop.article.labels import LabelKind
from desktop.article.states import State
from desktop.cli import console
from desktop.cli.session import Session
from desktop.cli.shapes import found, listed
from desktop.cli.verbs.common import Text, limit, moment, verb
from desktop.language import tr
from desktop.library import Entry, Sort, Wanted
from desktop.library.query_hints import hints
from desktop.state_names import state_name

if TYPE_CHECKING:
    from desktop.library import Library

_PAGE = 1000
"""Entries that are asked for at once."""

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
@click.option(
    "--sort",
    type=click.Choice([sort.value for sort in Sort]),
    default=Sort.MODIFIED.value,
    metavar="S",
    help=tr("The order: {orders}.", orders=", ".join(Sort)),
)
@click.option("--binned", is_flag=True, help=tr("Only what lies in the bin."))
@click.option("--reverse", is_flag=True, help=tr("The other way round."))
@limit
@click.pass_obj
def list_articles(
    session: Session,
    state: str | None,
    category: str,
    *,
    sort: str,
    binned: bool,
    reverse: bool,
    limit: int | None,
) -> int:
    """List articles, the last modified first unless another order is asked for."""
    order = Sort(sort)
    by_time = order in (Sort.MODIFIED, Sort.DATE)
    wanted = Wanted(
        state=State(state) if state else None,
        category=category_path(category),
        sort=order,
        descending=by_time != reverse,
        binned=binned,
    )
    with session.library() as library:
        entries = list(_pages(library, wanted, limit))
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
    text = " ".join(query)
    with session.library() as library:
        entries = library.search(text, limit=limit or FOUND)
    session.answer([found(entry) for entry in entries], lambda: _say(entries))
    for hint in hints(text):
        console.tell(hint)
    return 0


@verb("labels", tr("List the categories, tags or topics in use, with the number of articles."))
@click.argument("kind", type=click.Choice([kind.value for kind in LabelKind]))
@click.pass_obj
def list_labels(session: Session, kind: str) -> int:
    """List labels in the order of the alphabet; a category counts those below it too."""
    with session.library() as library:
        labels = library.labels.used(LabelKind(kind))
    session.answer(
        [{"name": each.name, "count": each.count} for each in labels],
        lambda: console.put_rows(
            [tr("Name"), tr("Articles")], [[each.name, str(each.count)] for each in labels]
        ),
    )
    return 0


def _pages(library: "Library", wanted: Wanted, limit: int | None) -> Iterator[Entry]:
    after, left = None, limit
    while left is None or left > 0:
        page = library.page(wanted, after=after, limit=min(_PAGE, left or _PAGE))
        yield from page
        if len(page) < _PAGE:
            return
        after, left = page[-1], left - len(page) if left is not None else None


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
