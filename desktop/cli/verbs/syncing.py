"""`bantin sync`: the library and its portals, brought into step."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from desktop.cli import console
from desktop.cli.errors import NoPortals
from desktop.cli.session import Session
from desktop.cli.shapes import Synced, SyncStep, synced
from desktop.cli.verbs.common import Text, all_the_same, verb
from desktop.language import tr, trn
from desktop.library.secret_marks import ALL
from desktop.sentences import sentence
from desktop.settings.secrets import SystemSecrets

if TYPE_CHECKING:
    from desktop.article.post import PortalAccount
    from desktop.library import Library
    from desktop.progress import Job
    from desktop.sync.job import Outcome, Report
    from desktop.sync.portal import Portal


@verb("sync", tr("Bring articles and portals into step, both ways."))
@click.argument(
    "name",
    required=False,
    type=Text(),
    metavar=tr("[NAME]"),
    help=tr("Only this portal; all of them where none is named."),
)
@click.option("--dry-run", is_flag=True, help=tr("Say what would happen and change nothing."))
@click.option(
    "--accept-deletions",
    is_flag=True,
    help=tr("Believe a portal that suddenly lists far fewer articles."),
)
@click.option(
    "--thorough", is_flag=True, help=tr("Compare every article there, not only what moved.")
)
@all_the_same
@click.pass_obj
def sync(session: Session, /, name: str | None, **how: bool) -> int:
    """Sync one portal or all; exit code 1 when anything failed, waits, or is in conflict."""
    with session.library() as library:
        accounts = [library.records.account(name)] if name else library.records.accounts()
        if not accounts:
            raise NoPortals
        told = synced([step for account in accounts for step in _steps(library, account, how)])
    session.answer(told, lambda: _say(told, dry=how["dry_run"]))
    return int(bool(told.conflicts or told.failed or told.waiting))


def _steps(library: "Library", account: "PortalAccount", how: dict[str, bool]) -> list[SyncStep]:
    """Sync with one portal; a trouble of all of it is one failed step without an article."""
    from desktop.sync.errors import PortalTrouble
    from desktop.sync.portals import opening

    try:
        secret = opening.secret_of(account, SystemSecrets())
        portal = opening.open_portal(account, secret)
        try:
            report = console.drive(_job(library, account, portal, how))
        finally:
            portal.close()
    except PortalTrouble as trouble:
        return [SyncStep(account.name, "failed", None, "", sentence(trouble))]
    steps = [_step(account.name, outcome) for outcome in report.outcomes]
    told = {step.id for step in steps if step.action == "conflict"}
    older = [
        each for each in library.records.conflicts(account.name) if each.article_id not in told
    ]
    open_ = [
        SyncStep(account.name, "conflict", each.article_id, each.mine.title, "") for each in older
    ]
    return steps + open_


def _step(portal: str, outcome: "Outcome") -> SyncStep:
    trouble = sentence(outcome.trouble) if outcome.trouble else ""
    return SyncStep(portal, outcome.action.value, outcome.article_id, outcome.title, trouble)


def _job(
    library: "Library", account: "PortalAccount", portal: "Portal", how: dict[str, bool]
) -> "Job[Report]":
    from desktop.sync.job import sync as job

    return job(
        library,
        account,
        portal,
        dry_run=how["dry_run"],
        accept_deletions=how["accept_deletions"],
        thorough=how["thorough"],
        allowed=ALL if how["all_the_same"] else frozenset(),
    )


def _say(told: Synced, *, dry: bool) -> None:
    if dry:
        for step in told.steps:
            console.put(f"{_action(step.action)}: {step.title}")
    console.put(_counts(told))
    for step in told.steps:
        if step.error:
            console.tell(": ".join(filter(None, (step.title or step.portal, step.error))))
    _tell_open(told.conflicts, told.held)


def _counts(told: Synced) -> str:
    return tr(
        "{pushed} sent, {pulled} fetched, {merged} merged, {deleted} deleted.",
        pushed=told.pushed,
        pulled=told.pulled,
        merged=told.merged,
        deleted=told.deleted,
    )


def _tell_open(conflicts: Sequence[SyncStep], held: Sequence[SyncStep]) -> None:
    if held:
        console.tell(
            trn(
                "{count} article changed there is being written here; save it and sync again.",
                "{count} articles changed there are being written here; save them and sync again.",
                len(held),
            )
        )
    if conflicts:
        console.tell(
            trn(
                "{count} article says something else here than there; decide with “bantin "
                "conflicts” and “bantin resolve”.",
                "{count} articles say something else here than there; decide with “bantin "
                "conflicts” and “bantin resolve”.",
                len(conflicts),
            )
        )


def _action(action: str) -> str:
    return {
        "created": tr("New there"),
        "updated": tr("Changed there"),
        "trashed": tr("Deleted there"),
        "pulled": tr("Fetched here"),
        "merged": tr("Merged"),
        "binned": tr("Put into the bin here"),
        "conflict": tr("To be decided"),
        "held": tr("Being written, left for later"),
        "failed": tr("Failed"),
        "waiting": tr("Waiting"),
    }[action]
