"""`bantin verify`: whether everything in the library is whole."""

import click

from desktop.cli import console
from desktop.cli.session import Session
from desktop.cli.verbs.common import verb
from desktop.language import tr, trn
from desktop.library import Problem, ProblemKind, VerifyReport


@verb("verify", tr("Check that database, versions, pictures and search index are whole."))
@click.pass_obj
def verify(session: Session) -> int:
    """Verify the library; exit code 1 when there is a problem."""
    with session.library() as library:
        report = console.drive(library.verify())
    session.answer({"ok": report.ok, "problems": report.problems}, lambda: _say(report))
    return int(not report.ok)


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
        ProblemKind.STALE_READY: tr("The text for readers is out of date"),
    }[problem.kind]
    detail = f" ({problem.detail})" if problem.detail else ""
    return f"{said}: {problem.subject}{detail}"
