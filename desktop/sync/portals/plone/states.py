"""Plone's workflow states and what they are here.

Names of Products.CMFPlone's own workflows: simple_publication, one_state, plone (community),
intranet. In none of the states that are drafts here an article can be read by everybody.
"""

from datetime import datetime

from desktop.article.post import PortalAccount, PostState

_PLONE = {
    "private": PostState.DRAFT,
    "visible": PostState.DRAFT,
    "internal": PostState.DRAFT,
    "pending": PostState.SUBMITTED,
    "internally_published": PostState.PUBLISHED,
    "external": PostState.PUBLISHED,
    "published": PostState.PUBLISHED,
}
_BACK = ("retract", "reject", "hide")
_WAYS = {
    PostState.DRAFT: _BACK,
    PostState.SUBMITTED: ("submit", "show", *_BACK),
    PostState.PUBLISHED: ("publish", "publish_externally", "publish_internally", "submit", "show"),
}
"""Transitions that lead towards a state, the straightest first."""


class States:
    """The workflow of one account's site."""

    def __init__(self, account: PortalAccount) -> None:
        """Take the options `states` and `transitions` in."""
        own = _pairs(account.option("states"))
        self._states = _PLONE | {
            name: state for name, told in own.items() for state in _WAYS if state == told
        }
        self._own = _pairs(account.option("transitions"))

    def read(
        self, review_state: str | None, effective: datetime | None, now: datetime
    ) -> PostState:
        """Return where an item stands; without a workflow it is as public as its folder."""
        state = self._states.get(review_state or "published", PostState.DRAFT)
        if state is PostState.PUBLISHED and effective and effective > now:
            return PostState.SCHEDULED
        return state

    def stands(self, review_state: str | None, wanted: PostState) -> bool:
        """Tell whether no transition is needed for `wanted`; the clock makes the rest."""
        return self._states.get(review_state or "published", PostState.DRAFT) is station(wanted)

    def ways(self, wanted: PostState) -> tuple[str, ...]:
        """Return the transitions that may lead to `wanted`, the site's own first."""
        goal = station(wanted)
        return (*self._own.get(goal.value, "").split(), *_WAYS[goal])


def station(state: PostState) -> PostState:
    """Return `state` as far as a workflow knows it."""
    if state in {PostState.SCHEDULED, PostState.PUBLISHED}:
        return PostState.PUBLISHED
    return PostState.SUBMITTED if state is PostState.SUBMITTED else PostState.DRAFT


def _pairs(option: str) -> dict[str, str]:
    parts = (part.partition("=") for part in option.split(","))
    return {name.strip(): value.strip() for name, _, value in parts if name.strip()}
