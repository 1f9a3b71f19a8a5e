"""What several verbs say or ask in the same way."""

from collections.abc import Callable
from datetime import datetime

import click

from desktop.language import tr
from desktop.vietnamese.dates import HANOI

ID = tr("ID")
ID_HELP = tr("The article's id, or enough of its beginning or end to tell it from the others.")

Verb = Callable[[Callable[..., int]], click.Command]


def verb(name: str, purpose: str) -> Verb:
    """Return a decorator that makes a command of a function which returns an exit code."""
    return click.command(name, help=purpose, short_help=purpose, options_metavar=tr("[OPTIONS]"))


article_id = click.argument("article_id", metavar=ID, help=ID_HELP)
limit = click.option(
    "--limit", type=click.IntRange(min=1), metavar="N", help=tr("Show at most N articles.")
)


def moment(when: datetime | None) -> str:
    """Return `when` as people in Vietnam write it, such as `12/07/2018 17:23`; empty for none."""
    return f"{when.astimezone(HANOI):%d/%m/%Y %H:%M}" if when else ""
