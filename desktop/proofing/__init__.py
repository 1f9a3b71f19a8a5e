"""Editorial and accessibility checks on an article. Pure."""

from desktop.article.model import Article
from desktop.proofing.completeness import missing_parts
from desktop.proofing.findings import Finding, Severity

__all__ = ["Finding", "Severity", "check"]


def check(article: Article) -> tuple[Finding, ...]:
    """Return everything to look at in `article`, in reading order."""
    return tuple(missing_parts(article))
