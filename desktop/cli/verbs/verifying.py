"""`bantin verify`: whether everything in the library is whole."""

from typing import TYPE_CHECKING

import click

from desktop.cli import console
from desktop.cli.session import Session
from desktop.cli.verbs.common import verb
from desktop.language import tr, trn
from desktop.library import Problem, ProblemKind, VerifyReport

if TYPE_CHECKING:
    from desktop.library import Library


@verb("verify", tr("Check that database, versions, pictures and search index are whole."))
@click.option(
    "--repair",
    is_flag=True,
    help=tr("Mend what versions and backups allow, after a backup of what is there."),
)
@click.pass_obj
def verify(session: Session, *, repair: bool) -> int:
    """Verify the library, mending it on demand; exit code 1 when a problem is left."""
    with session.library() as library:
        report = _repaired(library) if repair else console.drive(library.verify())
    session.answer({"ok": report.ok, "problems": report.problems}, lambda: _say(report))
    return int(not report.ok)


def _repaired(library: "Library") -> VerifyReport:
    repaired = console.drive(library.repair())
    for problem in repaired.mended:
        console.tell(tr("Mended: {problem}", problem=_sentence(problem)))
    return VerifyReport(problems=repaired.left)


def _say(report: VerifyReport) -> None:
    if report.ok:
        console.put(tr("The library is whole."))
        return
    for problem in report.problems:
        console.put(_sentence(problem))
    count = len(report.problems)
    console.tell(trn("{count} problem was found.", "{count} problems were found.", count))


def _sentence(problem: Problem) -> str:
    said = {
        ProblemKind.DATABASE: tr("The database is damaged"),
        ProblemKind.REFERENCE: tr("A reference leads nowhere"),
        ProblemKind.ARTICLE: tr("An article cannot be read"),
        ProblemKind.VERSION: tr("A version cannot be read"),
        ProblemKind.DRAFT: tr("A draft cannot be read"),
        ProblemKind.MISSING_MEDIA: tr("A picture's file is missing"),
        ProblemKind.CHANGED_MEDIA: tr("A picture's file was changed"),
        ProblemKind.STALE_SEARCH: tr("The search index is out of date"),
        ProblemKind.SYNC_RECORD: tr("What was last agreed with a portal cannot be read"),
        ProblemKind.LOST_ROWS: tr("Rows are lost that no backup holds"),
        ProblemKind.UNCOUNTED_ROWS: tr("Rows may be lost, and nothing tells how many"),
        ProblemKind.NOW_DRAFT: tr("An article was found in its versions and is a draft now"),
        ProblemKind.STALE_READY: tr("The text for readers is out of date"),
    }[problem.kind]
    detail = f" ({problem.detail})" if problem.detail else ""
    return f"{said}: {problem.subject}{detail}"
