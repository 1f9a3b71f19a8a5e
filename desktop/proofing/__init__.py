"""Editorial and accessibility checks on an article. Pure."""

from desktop.article.model import Article
from desktop.proofing.findings import Finding, Part, Place, Severity
from desktop.proofing.ignoring import Ignored
from desktop.proofing.options import Options, TonePlacement
from desktop.proofing.proofreader import Proofreader
from desktop.proofing.remedies import Remedy, remedy_words
from desktop.proofing.showing import shown
from desktop.proofing.titles import rule_title

__all__ = [
    "Finding",
    "Ignored",
    "Options",
    "Part",
    "Place",
    "Proofreader",
    "Remedy",
    "Severity",
    "TonePlacement",
    "check",
    "remedy_words",
    "rule_title",
    "shown",
]


def check(article: Article, options: Options = Options()) -> tuple[Finding, ...]:  # noqa: B008
    """Return everything to look at in `article`, in reading order."""
    return Proofreader(options).check(article)
