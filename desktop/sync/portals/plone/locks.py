"""Plone's locks: ours while we write, and never anybody else's."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from desktop.sync.errors import LockedThere, PortalTrouble
from desktop.sync.portals.http import Question
from desktop.sync.portals.plone.answers import Lock
from desktop.sync.portals.plone.site import Site

_LEAST, _SPREAD = 120, 600
"""Seconds after which Plone drops a lock that a killed program has left, and by how many these
differ from lock to lock."""


@dataclass(slots=True)
class Held:
    """An item under our lock; `path` follows it when it is renamed."""

    path: str
    token: str

    @property
    def headers(self) -> dict[str, str]:
        """What a write has to carry."""
        return {"Lock-Token": self.token}


@contextmanager
def locked(site: Site, path: str, title: str) -> Iterator[Held]:
    """Hold the item at `path`; raises `LockedThere` when somebody has it.

    Asked for a lock, Plone answers with the one that stands, whoever made it. Ours is known by
    the time it was asked to live, a number drawn each time: another window or computer may use
    the same account.
    """
    lifetime = _LEAST + secrets.randbelow(_SPREAD)
    asked = Question(method="POST", path=f"{path}/@lock", json={"timeout": lifetime}, action="edit")
    lock = site.ask(asked).value(Lock)
    if not lock.locked or lock.timeout != lifetime:
        raise LockedThere(title, lock.by)
    held = Held(path, lock.token)
    try:
        yield held
    finally:
        with suppress(PortalTrouble):  # what was done stays done; the lock runs out by itself
            site.ask(Question(method="DELETE", path=f"{held.path}/@lock", headers=held.headers))
