"""`bantin set`: edit an article's fields, and take it from state to state."""

import getpass
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from desktop.article.body import normalise
from desktop.article.model import Article, now
from desktop.article.moving import after_edit, move
from desktop.article.states import Transition
from desktop.cli import console
from desktop.cli.errors import AssignmentMisspelt
from desktop.cli.session import Session
from desktop.cli.shapes import article_document
from desktop.cli.verbs.common import Text, article_id, verb
from desktop.exchange.errors import ContentRemoved
from desktop.exchange.fields import typed, with_field
from desktop.language import tr
from desktop.library import Reason
from desktop.sentences import sentence

if TYPE_CHECKING:
    from desktop.library import Library


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
@click.option(
    "--reason", type=Text(), default="", metavar=tr("TEXT"), help=tr("Why the state changes.")
)
@click.pass_obj
def set_fields(session: Session, article_id: str, assignments: tuple[str, ...], reason: str) -> int:
    """Set fields and keep the article as a new version."""
    parted = [_parted(assignment) for assignment in assignments]
    with session.library() as library:
        before = library.article(library.find(article_id))
        wanted = before
        for name, value in parted:
            wanted = _with(wanted, name, value)
        kept = _keep(library, before, wanted, reason)
    session.answer(
        article_document(kept),
        lambda: console.put(tr("“{title}” was saved.", title=kept.title)),
    )
    return 0


def _parted(assignment: str) -> tuple[str, str]:
    name, equals, value = assignment.partition("=")
    if not equals or not name:
        raise AssignmentMisspelt(assignment)
    return name, value


def _with(article: Article, name: str, value: str) -> Article:
    article = with_field(article, name, typed(name, value))
    return _with_body(article) if name == "body" else article


def _with_body(article: Article) -> Article:
    """Return `article` with its body normalised, and tell what that took out."""
    normalised = normalise(article.body)
    for removed in normalised.removals:
        console.tell(sentence(ContentRemoved(removed.kind, removed.detail)))
    return replace(article, body=normalised.body)


def _keep(library: "Library", before: Article, wanted: Article, reason: str) -> Article:
    """Keep the fields of `wanted`, then take the step to its state; a draft row is left alone.

    Raises `StepRefused` and `ReasonMissing`, and then nothing of it was kept.
    """
    edited = after_edit(before, replace(wanted, state=before.state))
    steps = [] if edited.state is before.state else [_voided(before, edited)]
    if wanted.state is not before.state:
        edited, step = move(edited, wanted.state, who=_who(), when=now(), reason=reason)
        steps.append(step)
    if not steps:
        return library.save(edited, reason=Reason.FIELDS, drop_draft=False).article
    for step in steps:
        kept = library.record(replace(edited, state=step.after), step, drop_draft=False).article
    return kept


def _voided(before: Article, edited: Article) -> Transition:
    """Return the step that an edit takes by itself: back from an approval that no longer fits."""
    return Transition(who=_who(), when=now(), before=before.state, after=edited.state)


def _who() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a system without names for its users
        return ""
