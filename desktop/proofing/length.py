"""Parts that are longer than readers, lists and search engines take in."""

from collections.abc import Iterator

from desktop.article.model import Article
from desktop.article.words import LONGEST_SAPO, word_count
from desktop.language import tr
from desktop.proofing.findings import Finding, Severity

_EXCERPT = 12


def long_sapo(article: Article) -> Iterator[Finding]:
    """Yield a finding when the sapo is too long to be one."""
    words = word_count(article.sapo)
    if words > LONGEST_SAPO:
        yield Finding(
            rule="sapo-long",
            severity=Severity.WARNING,
            message=tr(
                "The sapo has {words} words; with more than {most} it is no longer read as one.",
                words=words,
                most=LONGEST_SAPO,
            ),
            excerpt=" ".join(article.sapo.split()[:_EXCERPT]) + " …",
        )
