"""Plone's locks: ours while we write, and never anybody else's."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from desktop.sync.errors import LockedThere, PortalTrouble
from desktop.sync.portals.http import Question
from desktop.sync.portals.plone.answers import Item, Lock
from desktop.sync.portals.plone.site import Site


@dataclass(slots=True)
class Held:
    """An item under our lock; `path` follows it when it is renamed.

    `token` is empty on a site whose settings have locks switched off.
    """

    path: str
    token: str

    @property
    def headers(self) -> dict[str, str]:
        """What a write has to carry."""
        return {"Lock-Token": self.token} if self.token else {}


@contextmanager
def locked(site: Site, looked: Item) -> Iterator[Held]:
    """Hold the item that we have just looked at; raises `LockedThere` when somebody has it.

    A lock that was there before is never ours, also when it is our account's: that may be a
    browser, or another computer. Asked to lock, Plone answers with the lock that stands, so its
    maker is compared. A lock that a killed program leaves ends after Plone's ten minutes.
    """
    if looked.lock and looked.lock.locked:
        raise LockedThere(looked.title, looked.lock.by)
    path = site.path(looked.address)
    lock = site.ask(Question(method="POST", path=f"{path}/@lock", json={}, action="edit")).value(
        Lock
    )
    if lock.locked and lock.creator != site.session.user_id:
        raise LockedThere(looked.title, lock.by)
    held = Held(path, lock.token)
    try:
        yield held
    finally:
        if held.token:
            with suppress(PortalTrouble):  # what was done stays done; the lock ends by itself
                _release(site, held)


def _release(site: Site, held: Held) -> None:
    question = Question(
        method="DELETE", path=f"{held.path}/@lock", headers=held.headers, action="edit"
    )
    site.ask(question)
