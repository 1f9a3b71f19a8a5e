"""Bodies to one portal's HTML."""

from dataclasses import dataclass

from desktop.article.post import Base
from desktop.sync.conversion.links import Ours
from desktop.sync.portal import Capabilities


@dataclass(frozen=True, slots=True)
class Bodies:
    """Writes the bodies of one article for one portal."""

    base: Base | None
    ours: Ours
    capabilities: Capabilities

    def write(self, body: str) -> str:
        """Return the canonical `body` as the portal's HTML."""
        if self.base and self.base.article.body == body and not self.base.loose:
            return self.base.post.body
        return self.ours.addressed(body)
