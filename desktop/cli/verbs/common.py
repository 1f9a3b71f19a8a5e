"""What several verbs say or ask in the same way."""

from collections.abc import Callable
from datetime import datetime

import click

from desktop.language import tr
from desktop.vietnamese.dates import in_hanoi

ID = tr("ID")
ID_HELP = tr("The article's id, or enough of its beginning or end to tell it from the others.")

_MOST = 2**31 - 1

Verb = Callable[[Callable[..., int]], click.Command]


def verb(name: str, purpose: str) -> Verb:
    """Return a decorator that makes a command of a function which returns an exit code."""
    return click.command(name, help=purpose, short_help=purpose, options_metavar=tr("[OPTIONS]"))


class Text(click.ParamType[str]):
    """Words; bytes that are no text in the system's encoding are wrong usage."""

    name = "text"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return `value`; raises Click's usage error."""
        try:
            value.encode()
        except UnicodeEncodeError:
            self.fail(
                tr("{value} is no text in the system's encoding", value=ascii(value)), param, ctx
            )
        return value


def _at_most(_ctx: click.Context, _param: click.Parameter, limit: int | None) -> int | None:
    return limit and min(limit, _MOST)  # SQLite counts no further than 2**63


article_id = click.argument("article_id", metavar=ID, help=ID_HELP)
all_the_same = click.option(
    "--all-the-same",
    is_flag=True,
    help=tr("Send out what bears the mark of a state secret, too."),
)
limit = click.option(
    "--limit",
    type=click.IntRange(min=1),
    callback=_at_most,
    metavar="N",
    help=tr("Show at most N articles."),
)


def moment(when: datetime | None) -> str:
    """Return `when` as people in Vietnam write it, such as `12/07/2018 17:23`; empty for none."""
    return f"{in_hanoi(when):%d/%m/%Y %H:%M}" if when else ""
