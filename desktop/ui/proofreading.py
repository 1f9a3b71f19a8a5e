"""What the checks find in the open article: their number at the foot, the list when asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from desktop.article.model import Article
from desktop.language import tr
from desktop.ui.messages import Message
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.proofing.findings import Finding

MOST_TOLD = 8
"""Findings in one message; more would leave the text no room."""
_TOPIC = "findings"


class FindingsView(Protocol):
    """Where the number of findings is shown."""

    def show_findings(self, count: int) -> None:
        """Show that there are `count` findings; none takes the number away."""
        ...


class Proofreading:
    """Checks the article in the background each time its text is kept."""

    def __init__(
        self, view: FindingsView, place: Workplace, article: Callable[[], Article]
    ) -> None:
        self._view, self._place, self._article = view, place, article
        self._findings: tuple[Finding, ...] = ()
        self._checked: UUID | None = None

    def check(self) -> None:
        """Check the article as it now is; one without any text is left in peace."""
        article = self._article()
        if article.title or article.sapo or article.body:
            self._place.run(lambda: _check(article), lambda found: self._show(article.id, found))
        else:
            self._show(article.id, ())

    def tell(self) -> None:
        """List the findings."""
        lines = [tr("What to look at before publishing:")]
        lines += [f"• {finding.message}" for finding in self._findings[:MOST_TOLD]]
        if len(self._findings) > MOST_TOLD:
            lines.append("• …")
        self._place.teller.tell(Message(text="\n".join(lines), topic=_TOPIC))

    def _show(self, article_id: UUID, findings: "tuple[Finding, ...]") -> None:
        if article_id != self._article().id:
            return
        if article_id != self._checked or not findings:
            self._place.teller.withdraw(_TOPIC)
        self._findings, self._checked = findings, article_id
        self._view.show_findings(len(findings))


def _check(article: Article) -> "tuple[Finding, ...]":
    from desktop.proofing import check

    return check(article)
