"""What the sync panel says: a line for each article, and what came of it all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.article.post import ConflictKind
from desktop.errors import ExpectedError
from desktop.language import tr, trn
from desktop.ui.moments import clock, day_and_clock
from desktop.ui.portals.conflict_words import told
from desktop.ui.portals.portals import PortalStanding
from desktop.ui.portals.rest import Rest

if TYPE_CHECKING:
    from desktop.sync.job import Outcome, Report

Sentence = Callable[[ExpectedError], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """One line of the log: its icon, its words, and the article that it opens."""

    picture: str
    text: str
    article_id: UUID | None = None


def log_line(outcome: "Outcome", sentence: Sentence, *, dry_run: bool = False) -> LogLine:
    """Return what became of an article, or what would become of it."""
    words = "" if _says_it_all(outcome) else _would(outcome) if dry_run else _did(outcome)
    reason = sentence(outcome.trouble) if outcome.trouble else ""
    text = " ".join(part for part in (words, reason) if part)
    return LogLine(picture=_picture(outcome), text=text, article_id=outcome.article_id)


def _says_it_all(outcome: "Outcome") -> bool:
    from desktop.sync.errors import FilesLeftOut

    return isinstance(outcome.trouble, FilesLeftOut)


def _picture(outcome: "Outcome") -> str:
    from desktop.sync.job import Action

    return {
        Action.CREATED: "cloud-arrow-up",
        Action.UPDATED: "cloud-arrow-up",
        Action.TRASHED: "trash",
        Action.PULLED: "cloud-arrow-down",
        Action.MERGED: "git-merge",
        Action.BINNED: "trash",
        Action.CONFLICT: "warning",
        Action.HELD: "hourglass",
        Action.FAILED: "x-circle",
        Action.WAITING: "clock",
    }[outcome.action]


def _did(outcome: "Outcome") -> str:
    from desktop.sync.job import Action

    title = outcome.title or tr("Without a title")
    return {
        Action.CREATED: tr("“{title}” was put on the portal.", title=title),
        Action.UPDATED: tr("“{title}” was updated on the portal.", title=title),
        Action.TRASHED: tr("“{title}” was put into the portal's bin.", title=title),
        Action.PULLED: tr("“{title}” came from the portal.", title=title),
        Action.MERGED: tr("“{title}” was changed here and there; both are merged.", title=title),
        Action.BINNED: tr("“{title}” was deleted on the portal; it is in the bin.", title=title),
        Action.CONFLICT: told(outcome.conflict or ConflictKind.BOTH_CHANGED, title),
        Action.HELD: tr(
            "“{title}” was changed on the portal; it will be merged when you save.", title=title
        ),
        Action.FAILED: tr("“{title}” was not synced.", title=title),
        Action.WAITING: tr("“{title}” waits for the next sync.", title=title),
    }[outcome.action]


def _would(outcome: "Outcome") -> str:
    from desktop.sync.job import Action

    title = outcome.title or tr("Without a title")
    would = {
        Action.CREATED: tr("“{title}” would be put on the portal.", title=title),
        Action.UPDATED: tr("“{title}” would be updated on the portal.", title=title),
        Action.TRASHED: tr("“{title}” would be put into the portal's bin.", title=title),
        Action.PULLED: tr("“{title}” would come from the portal.", title=title),
        Action.MERGED: tr("“{title}” was changed here and there; both would merge.", title=title),
        Action.BINNED: tr("“{title}” is deleted on the portal; it would be binned.", title=title),
    }
    return would.get(outcome.action) or _did(outcome)


def summary(report: "Report", *, dry_run: bool = False) -> str:
    """Return what a whole sync did."""
    if not report.outcomes:
        return tr("There was nothing to send or to fetch.")
    if dry_run:
        return trn(
            "One article would be touched. Nothing was changed.",
            "{count} articles would be touched. Nothing was changed.",
            len(report.outcomes),
        )
    parts = [
        trn("one sent", "{count} sent", report.pushed) if report.pushed else "",
        trn("one received", "{count} received", report.pulled) if report.pulled else "",
        trn("one merged", "{count} merged", report.merged) if report.merged else "",
        trn("one deleted", "{count} deleted", report.deleted) if report.deleted else "",
        trn("one waits", "{count} wait", _waiting(report)) if _waiting(report) else "",
        trn("one failed", "{count} failed", len(report.failed)) if report.failed else "",
        trn("one to decide", "{count} to decide", len(report.conflicts))
        if report.conflicts
        else "",
    ]
    return tr("Synced: {what}.", what=", ".join(part for part in parts if part))


def _waiting(report: "Report") -> int:
    return len(report.waiting) + len(report.held)


def what_came(report: "Report", portal: str) -> str:
    """Return the notice of what a sync brought here; empty when it brought nothing."""
    count = report.pulled + report.merged
    if not count:
        return ""
    return trn(
        "One article came from “{portal}”.",
        "{count} articles came from “{portal}”.",
        count,
        portal=portal,
    )


def to_decide(conflicts: "Sequence[Outcome]") -> str:
    """Return the notice of what a sync left to a person: one in its own words, several in few."""
    if len(conflicts) == 1:
        return _did(conflicts[0])
    return trn(
        "One article needs your decision. Nothing of either side is lost.",
        "{count} articles need your decision. Nothing of either side is lost.",
        len(conflicts),
    )


def last_synced(portal: str, moment: datetime | None) -> str:
    """Return when a portal was in step last."""
    if moment is None:
        return tr("{portal}: not synced yet.", portal=portal)
    return tr("{portal}: last synced {time}.", portal=portal, time=day_and_clock(moment))


def status(standings: list[PortalStanding], rest: Rest, *, running: bool) -> str:
    """Return how things stand, in the few words of the status line; empty without a portal."""
    if not standings:
        return ""
    conflicts = sum(len(each.conflicts) for each in standings)
    moments = [each.synced_at for each in standings if each.synced_at]
    if running:
        return tr("Syncing…")
    if conflicts:
        return trn("One conflict", "{count} conflicts", conflicts)
    if rest is Rest.PAUSED:
        return tr("Sync is paused")
    if rest is Rest.NO_NETWORK:
        return tr("Waiting for the network")
    return tr("Synced {time}", time=clock(max(moments))) if moments else tr("Not synced yet")


def unkept_words() -> str:
    """Return what to know where no keyring takes a password."""
    return tr(
        "This computer has no keyring that keeps the password, so it is kept only until Bản Tin "
        "is closed."
    )
