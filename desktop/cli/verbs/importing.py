"""`bantin import`: files become articles."""

import glob
import os
from collections.abc import Sequence
from pathlib import Path

import click
import msgspec

from desktop.cli import console
from desktop.cli.errors import Stopped
from desktop.cli.session import Session
from desktop.cli.shapes import FileReport
from desktop.cli.verbs.common import verb
from desktop.exchange.arrivals import bring_in
from desktop.exchange.files import Outcome
from desktop.language import tr, trn
from desktop.sentences import sentence


@verb(
    "import",
    tr("Make articles of files: Word, OpenDocument, RTF, HTML, Markdown, plain text, .bantin."),
)
@click.argument(
    "files", nargs=-1, required=True, metavar=tr("FILE…"), help=tr("The files to import.")
)
@click.pass_obj
def import_files(session: Session, files: tuple[str, ...]) -> int:
    """Import `files` one by one; one bad file does not stop the rest."""
    reports: list[FileReport] = []
    stopped: Stopped | None = None
    try:
        _import(session, _paths(files), reports)
    except Stopped as error:
        stopped = error
    session.answer(reports, lambda: _say(reports))
    if stopped:
        raise stopped
    return int(any(report.error for report in reports))


def _import(session: Session, paths: Sequence[Path], reports: list[FileReport]) -> None:
    def tell(outcome: Outcome) -> None:
        reports.append(_report(outcome))

    with session.library() as library:
        console.drive(bring_in(library, paths, tell))


def _paths(names: Sequence[str]) -> list[Path]:
    """Return the files meant by `names`; a Windows shell hands on patterns such as `*.md`."""
    paths: list[Path] = []
    for name in names:
        path = Path(name)
        matches = [] if path.exists() else sorted(glob.glob(name))  # noqa: PTH207 - takes absolute patterns too
        paths += map(Path, matches or [name])
    return paths


def _report(outcome: Outcome) -> FileReport:
    file = os.fsencode(outcome.file).decode(errors="replace")
    if outcome.imported is None:
        error = sentence(outcome.error) if outcome.error else msgspec.UNSET
        return FileReport(file, error=error)
    article = outcome.imported.article
    warnings = tuple(map(sentence, outcome.imported.warnings))
    return FileReport(file, article.id, article.title, warnings)


def _say(reports: Sequence[FileReport]) -> None:
    done = [report for report in reports if report.id]
    console.put_rows(
        [tr("Title"), tr("File"), tr("ID")],
        [[report.title, report.file, str(report.id)] for report in done],
    )
    for report in reports:
        for warning in report.warnings:
            console.tell(tr("{file}: {warning}", file=report.file, warning=warning))
        if isinstance(report.error, str):
            console.tell(report.error)
    console.tell(trn("{count} article imported.", "{count} articles imported.", len(done)))
