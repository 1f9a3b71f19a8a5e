"""Walking an item through its workflow to where it belongs."""

from desktop.article.post import PostState
from desktop.sync.errors import NotPermitted
from desktop.sync.portals.http import Question
from desktop.sync.portals.plone.answers import Step, Workflow
from desktop.sync.portals.plone.site import Site
from desktop.sync.portals.plone.states import States


def bring(site: Site, states: States, path: str, start: str | None, wanted: PostState) -> None:
    """Make the transitions from the state `start` to one that is `wanted`.

    Only transitions that the site offers are asked for, since Plone dates an item even when it
    refuses. Raises `NotPermitted` when no way leads there; the item then is where it was.
    """
    here = _walk(site, states, path, start, wanted)
    if states.stands(here, wanted):
        return
    if here != start:
        _return(site, states, path, here, start)
    public = wanted in {PostState.PUBLISHED, PostState.SCHEDULED}
    raise NotPermitted(site.http.user, "publish" if public else "edit")


def _walk(site: Site, states: States, path: str, here: str | None, wanted: PostState) -> str | None:
    """Return the state in which `wanted` is reached, or nothing leads on."""
    tried: set[str] = set()
    while not states.stands(here, wanted):
        offered = _offered(site, path) - tried
        way = next((name for name in states.ways(wanted) if name in offered), None)
        if way is None:
            break
        tried.add(way)
        here = _go(site, path, way)
    return here


def _return(site: Site, states: States, path: str, here: str | None, start: str | None) -> None:
    """Go back to `start` as far as the site lets us."""
    for each in states.ways(PostState.DRAFT):
        if here == start or each not in _offered(site, path):
            continue
        here = _go(site, path, each)


def _offered(site: Site, path: str) -> set[str]:
    found = site.get(f"{path}/@workflow").value(Workflow)
    return {each.address.rpartition("/")[2] for each in found.transitions}


def _go(site: Site, path: str, transition: str) -> str | None:
    question = Question(
        method="POST", path=f"{path}/@workflow/{transition}", json={}, action="publish"
    )
    return site.ask(question).value(Step).review_state
