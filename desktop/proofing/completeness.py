"""What no published article may lack: title, sapo, and a text for every picture."""

from collections.abc import Iterator

from desktop.article.body import pictures
from desktop.article.model import Article
from desktop.language import tr
from desktop.proofing.findings import Finding, Severity


def missing_parts(article: Article) -> Iterator[Finding]:
    """Yield a finding for each part that is missing.

    DC.title and DC.description may never be empty (TT 24/2011); pictures need a text
    alternative (TT 32/2017, WCAG 2.2 1.1.1).
    """
    if not article.title:
        yield Finding(
            rule="title-missing",
            severity=Severity.ERROR,
            message=tr("The article has no title."),
        )
    if not article.sapo:
        yield Finding(
            rule="sapo-missing",
            severity=Severity.WARNING,
            message=tr("The article has no sapo: lists and search engines show nothing of it."),
        )
    yield from _pictures_without_text(article)


def _pictures_without_text(article: Article) -> Iterator[Finding]:
    cover = article.cover
    if cover is not None and not cover.alt and not cover.decorative:
        yield _without_text(cover.caption)
    for picture in pictures(article.body):
        if not picture.alt and not picture.decorative:
            yield _without_text(picture.caption)


def _without_text(caption: str) -> Finding:
    return Finding(
        rule="picture-alt-missing",
        severity=Severity.ERROR,
        message=tr("A picture has no alternative text: who cannot see it learns nothing of it."),
        excerpt=caption,
    )
