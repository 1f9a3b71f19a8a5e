"""What no published article may lack: title and sapo; and what readers ask of a whole one."""

from collections.abc import Iterator

from desktop.article.model import Article
from desktop.language import tr
from desktop.proofing.findings import Finding, Part, Place, Severity

WHOLE = 100
"""Words in the body from which an article is more than begun. Below, nobody is asked who wrote it:
a list of all that a new page lacks is noise."""


def missing_parts(article: Article) -> Iterator[Finding]:
    """Yield a finding for the title and the sapo that are missing.

    DC.title and DC.description may never be empty (TT 24/2011).
    """
    if not article.title.strip():
        yield Finding(
            rule="title-missing",
            severity=Severity.ERROR,
            message=tr("The article has no title."),
            place=Place(part=Part.TITLE),
        )
    if not article.sapo.strip():
        yield Finding(
            rule="sapo-missing",
            severity=Severity.WARNING,
            message=tr("The article has no sapo: lists and search engines show nothing of it."),
            place=Place(part=Part.SAPO),
        )


def missing_fields(article: Article) -> Iterator[Finding]:
    """Yield a finding for each field that a whole article lacks, in the inspector's order.

    A text with a byline is the newsroom's own: its source is the newsroom and its date the day
    it is published. Of one without both have to be told (DC.creator, DC.date; TT 24/2011).
    """
    if _is_begun(article.body):
        return
    if not article.bylines:
        yield _missing("byline-missing", tr("Nobody is named as the article's author."))
        if not article.source.name.strip():
            yield _missing(
                "source-missing",
                tr("Neither author nor source: readers cannot tell whose word this is."),
            )
        if not (article.date or article.published_at or article.publish_at):
            yield _missing("date-missing", tr("The article has no date."))
    if article.cover is None and "<img " not in article.body:
        yield _missing("picture-missing", tr("The article has no picture."))
    if not article.tags:
        yield _missing(
            "tags-missing", tr("The article has no tags: related articles cannot find it.")
        )


def _is_begun(body: str) -> bool:
    return len(body.split(None, WHOLE)) <= WHOLE


def _missing(rule: str, message: str) -> Finding:
    return Finding(rule=rule, severity=Severity.WARNING, message=message)
