"""Editorial and accessibility checks on an article. Pure."""

from collections.abc import Callable, Iterator

from desktop.article.model import Article
from desktop.proofing.completeness import missing_parts
from desktop.proofing.findings import Finding, Severity
from desktop.proofing.length import long_sapo
from desktop.proofing.structure import skipped_headings, tables_without_headings

__all__ = ["RULES", "Finding", "Severity", "check"]

RULES: tuple[Callable[[Article], Iterator[Finding]], ...] = (
    missing_parts,
    long_sapo,
    skipped_headings,
    tables_without_headings,
)
"""Every rule; each yields what it finds, in reading order."""


def check(article: Article) -> tuple[Finding, ...]:
    """Return everything to look at in `article`, rule by rule."""
    return tuple(finding for rule in RULES for finding in rule(article))
