"""Why a site lists no article."""

from enum import Enum, auto
from typing import TYPE_CHECKING

from desktop.export.site.card import Standing
from desktop.export.site.paths import EVERYTHING
from desktop.language import tr

if TYPE_CHECKING:
    from desktop.export.site.catalogue import Catalogue


class Empty(Enum):
    """What keeps every article off the lists of a site."""

    NOTHING_PUBLISHED = auto()
    WAITING = auto()
    EXPIRED = auto()
    WITHDRAWN = auto()
    HELD = auto()
    """All of them bear the mark of a state secret."""

    SEVERAL = auto()
    """Not all of them are kept off by the same."""


_BY_STANDING = {
    Standing.WAITING: Empty.WAITING,
    Standing.EXPIRED: Empty.EXPIRED,
    Standing.WITHDRAWN: Empty.WITHDRAWN,
}


def why_empty(catalogue: "Catalogue", *, held: bool) -> Empty | None:
    """Return why `catalogue` lists nothing, None when it lists something.

    `held` says that a secret mark keeps articles out of the catalogue.
    """
    if catalogue.listed(EVERYTHING):
        return None
    reasons = [why for standing, why in _BY_STANDING.items() if catalogue.apart.get(standing)]
    if held:
        reasons.append(Empty.HELD)
    if not reasons:
        return Empty.NOTHING_PUBLISHED
    return reasons[0] if len(reasons) == 1 else Empty.SEVERAL


def told(empty: Empty) -> str:
    """Return the sentence that says it after an export."""
    match empty:
        case Empty.NOTHING_PUBLISHED:
            return tr(
                "There is no article on it yet: only those in the state “Published” are shown."
            )
        case Empty.WAITING:
            return tr("No article is on it yet: the dates of all of them are still to come.")
        case Empty.EXPIRED:
            return tr("No list names an article any more: all of them have expired.")
        case Empty.WITHDRAWN:
            return tr("No list names an article any more: all of them were withdrawn.")
        case Empty.HELD:
            return tr("No article is on it: the mark of a state secret keeps all of them back.")
        case Empty.SEVERAL:
            return tr(
                "No list names an article now: each is held back by the mark of a state secret, "
                "has expired, was withdrawn, or has a date that is still to come."
            )
