"""`bantin set`: edit an article's fields, and take it from state to state."""

import getpass
from dataclasses import replace

import click

from desktop.article.body import normalise
from desktop.article.model import Article, now
from desktop.article.states import STEPS, State, Transition, may_go
from desktop.cli import console
from desktop.cli.errors import AssignmentMisspelt, StepNotAllowed
from desktop.cli.session import Session
from desktop.cli.shapes import article_document
from desktop.cli.verbs.common import article_id, verb
from desktop.exchange.fields import typed, with_field
from desktop.language import tr
from desktop.library import Library, Reason


@verb(
    "set",
    tr(
        "Edit an article's fields: title=… sapo=… tags=a,b source.name=… state=… (lists with "
        "commas or as JSON)."
    ),
)
@article_id
@click.argument(
    "assignments",
    nargs=-1,
    required=True,
    metavar=tr("FIELD=VALUE…"),
    help=tr("What to set; an empty value empties the field."),
)
@click.option("--reason", default="", metavar=tr("TEXT"), help=tr("Why the state changes."))
@click.pass_obj
def set_fields(session: Session, article_id: str, assignments: tuple[str, ...], reason: str) -> int:
    """Set fields and keep the article as a new version."""
    parted = [_parted(assignment) for assignment in assignments]
    with session.library() as library:
        before = library.article(library.find(article_id))
        after = before
        for name, value in parted:
            after = _with(after, name, value)
        after = _kept(library, before, after, reason)
    session.answer(
        article_document(after),
        lambda: console.put(tr("“{title}” was saved.", title=after.title)),
    )
    return 0


def _parted(assignment: str) -> tuple[str, str]:
    name, equals, value = assignment.partition("=")
    if not equals or not name:
        raise AssignmentMisspelt(assignment)
    return name, value


def _with(article: Article, name: str, value: str) -> Article:
    article = with_field(article, name, typed(name, value))
    return replace(article, body=normalise(article.body).body) if name == "body" else article


def _kept(library: Library, before: Article, after: Article, reason: str) -> Article:
    """Keep `after`, in its new state through a recorded step; raises `StepNotAllowed`."""
    if after.state is before.state:
        return library.save(after, reason=Reason.FIELDS, drop_draft=False).article
    if not may_go(before.state, after.state):
        raise StepNotAllowed(before.state, after.state, STEPS[before.state])
    return library.record(*_moved(after, before.state, reason)).article


def _moved(article: Article, before: State, reason: str) -> tuple[Article, Transition]:
    step = Transition(
        who=getpass.getuser(), when=now(), before=before, after=article.state, reason=reason
    )
    return article, step
