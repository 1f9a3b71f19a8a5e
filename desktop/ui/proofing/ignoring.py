"""What is ignored, and where that is remembered: with the article, or for good in the settings."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.language import tr
from desktop.proofing import Finding, Ignored
from desktop.settings.model import ProofingSettings
from desktop.ui.messages import Message, Offer
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.library import Library

_TOPIC = "ignored"


class Reach(Enum):
    """How far ignoring a finding reaches."""

    HERE = "here"
    ARTICLE = "article"
    ALWAYS = "always"


class Ignoring:
    """Ignores findings, each with a way back; `changed` is called when something else is ignored."""

    def __init__(
        self,
        library: "Library",
        place: Workplace,
        settings: ProofingSettings,
        remember: Callable[[ProofingSettings], None],
        changed: Callable[[], None],
    ) -> None:
        self._library, self._place = library, place
        self._settings, self._remember, self._changed = settings, remember, changed

    @property
    def settings(self) -> ProofingSettings:
        """What is remembered for every article."""
        return self._settings

    def ignored(self, article_id: UUID) -> Ignored:
        """Return what is ignored in the article; may be called on any thread."""
        always = frozenset(self._settings.ignored)
        return replace(self.in_article(article_id), always=always)

    def in_article(self, article_id: UUID) -> Ignored:
        """Return what is ignored in just this article; may be called on any thread."""
        return Ignored(in_article=self._library.ignored_findings(article_id))

    def ignore(self, article_id: UUID, finding: Finding, reach: Reach) -> None:
        """Ignore `finding` as far as `reach` says, and offer to take that back."""
        key = (finding.rule, finding.excerpt)
        if reach is Reach.ALWAYS:
            self._keep(tuple(dict.fromkeys((*self._settings.ignored, key))))
            self._offer(_said(finding, reach), lambda: self.heed_always(key))
            return
        entry = (*key, finding.context if reach is Reach.HERE else "")

        def told(_none: None) -> None:
            self._changed()
            self._offer(_said(finding, reach), lambda: self._heed(article_id, entry))

        self._place.run(lambda: self._library.ignore_finding(article_id, *entry), told)

    def heed_always(self, key: tuple[str, str]) -> None:
        """Find again what was to be found nowhere."""
        self._keep(tuple(each for each in self._settings.ignored if each != key))

    def mark_while_writing(self, *, on: bool) -> None:
        """Remember whether what is found is marked in the text."""
        self._settings = replace(self._settings, mark_while_writing=on)
        self._remember(self._settings)
        self._changed()

    def _heed(self, article_id: UUID, entry: tuple[str, str, str]) -> None:
        def heed() -> None:
            self._library.heed_finding(article_id, *entry)

        self._place.run(heed, lambda _none: self._changed())

    def _keep(self, ignored: tuple[tuple[str, str], ...]) -> None:
        self._settings = replace(self._settings, ignored=ignored)
        self._remember(self._settings)
        self._changed()

    def _offer(self, text: str, undo: Callable[[], None]) -> None:
        offers = (Offer(tr("Undo"), undo),)
        self._place.teller.tell(Message(text=text, topic=_TOPIC, offers=offers))


def _said(finding: Finding, reach: Reach) -> str:
    words = finding.excerpt or finding.message
    if reach is Reach.HERE:
        return tr("“{words}” is left alone here.", words=words)
    if reach is Reach.ARTICLE:
        return tr("“{words}” is left alone in this article.", words=words)
    return tr("“{words}” is left alone in every article.", words=words)
