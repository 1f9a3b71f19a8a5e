"""A portal's HTML to a canonical body."""

from desktop.article.body import Normalised, normalise
from desktop.article.body.known import Known
from desktop.sync.portal import Capabilities


def read_body(html: str, known: Known, *, lines: bool) -> Normalised:
    """Return the body that the portal's `html` is to us, and what was active in it.

    `lines`: blank lines part paragraphs in it, and single ones break lines.
    """
    return normalise(html.replace("\n\n", "<p>") if lines else html, known)


def has_lines(html: str, capabilities: Capabilities) -> bool:
    """Tell whether line ends in `html` count: in WordPress's posts without blocks."""
    return capabilities.blocks and "<!-- wp:" not in html
