"""`bantin check`: proofing and accessibility findings on an article or a file."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import click

from desktop.article.model import Article
from desktop.cli import console
from desktop.cli.session import Session
from desktop.cli.shapes import Proofed
from desktop.cli.verbs.common import verb
from desktop.language import tr
from desktop.library import Media
from desktop.proofing import Finding, Ignored, Options, Part, Proofreader, shown
from desktop.settings.model import Tones
from desktop.settings.store import SettingsStore, default_path


@verb("check", tr("Proofread an article, or a file without importing it."))
@click.argument(
    "target", metavar=tr("ID|FILE"), help=tr("An article's id, or a file, which needs no library.")
)
@click.pass_obj
def check(session: Session, target: str) -> int:
    """Report findings; they are advice, so finding some is no failure."""
    settings = SettingsStore(default_path()).read().proofing
    article, in_article, site = _read(session, target)
    ignored = Ignored(always=frozenset(settings.ignored), in_article=in_article)
    findings = Proofreader(Options.of(site, settings.tones)).check(article, ignored)
    session.answer([_shape(finding) for finding in findings], lambda: _say(findings))
    return 0


def _read(
    session: Session, target: str
) -> tuple[Article, frozenset[tuple[str, str, str]], Tones | None]:
    """Return the article, what is ignored in it, and its site's tones; of a file nothing is known."""
    path = Path(target)
    if path.exists() or path.suffix or path.name != target:
        from desktop.exchange import import_file

        return import_file(path, _measure).article, frozenset(), None
    with session.library() as library:
        found = library.find(target)
        article = library.article(found)
        return article, library.ignored_findings(found), library.site_profile().tones


def _measure(data: bytes, *, name: str, mime: str, width: int = 0, height: int = 0) -> Media:
    """Stand in for a library: name the picture as one would, and keep nothing."""
    digest = hashlib.sha256(data).hexdigest()
    return Media(hash=digest, name=name, mime=mime, size=len(data), width=width, height=height)


def _shape(finding: Finding) -> Proofed:
    return Proofed(
        rule=finding.rule,
        severity=finding.severity.value,
        message=finding.message,
        excerpt=finding.excerpt,
        suggestion=finding.suggestion,
    )


def _say(findings: Sequence[Finding]) -> None:
    if not findings:
        console.tell(tr("Nothing was found."))
    for finding in findings:
        console.put(f"{_where(finding)}: {_what(finding)}")


def _where(finding: Finding) -> str:
    place = finding.place
    if place is None:
        return tr("Fields")
    if place.part is Part.TITLE:
        return tr("Title")
    if place.part is Part.SAPO:
        return tr("Sapo")
    return tr("Block {number} of the text", number=place.block + 1)


def _what(finding: Finding) -> str:
    words, mended = (" ".join(each.split()) for each in shown(finding))
    if mended:
        return f"{finding.message} [{words} → {mended}]"
    return f"{finding.message} [{words}]" if words else finding.message
