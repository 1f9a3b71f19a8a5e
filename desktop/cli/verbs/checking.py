"""`bantin check`: proofing and accessibility findings on an article or a file."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import click

from desktop.article.model import Article
from desktop.cli import console
from desktop.cli.session import Session
from desktop.cli.verbs.common import verb
from desktop.language import tr
from desktop.library import Media
from desktop.proofing import Finding
from desktop.proofing import check as proofread


@verb("check", tr("Proofread an article, or a file without importing it."))
@click.argument(
    "target", metavar=tr("ID|FILE"), help=tr("An article's id, or a file, which needs no library.")
)
@click.pass_obj
def check(session: Session, target: str) -> int:
    """Report findings; they are advice, so finding some is no failure."""
    findings = proofread(_article(session, target))
    session.answer(findings, lambda: _say(findings))
    return 0


def _article(session: Session, target: str) -> Article:
    path = Path(target)
    if path.exists() or path.suffix or path.name != target:
        from desktop.exchange import import_file

        return import_file(path, _measure).article
    with session.library() as library:
        return library.article(library.find(target))


def _measure(data: bytes, *, name: str, mime: str, width: int = 0, height: int = 0) -> Media:
    """Stand in for a library: name the picture as one would, and keep nothing."""
    digest = hashlib.sha256(data).hexdigest()
    return Media(hash=digest, name=name, mime=mime, size=len(data), width=width, height=height)


def _say(findings: Sequence[Finding]) -> None:
    if not findings:
        console.tell(tr("Nothing was found."))
    for finding in findings:
        console.put(finding.message)
