"""Who writes there: names of authors by id, ids by name, and what this account may do."""

import threading
from collections.abc import Iterable
from html import unescape

from desktop.sync.errors import ApiMissing, Blocked, LoginRefused, NotPermitted
from desktop.sync.portals.wordpress.api import Api
from desktop.sync.portals.wordpress.terms import PAGE
from desktop.sync.portals.wordpress.values import RawUser

_HIDDEN = (NotPermitted, Blocked, ApiMissing, LoginRefused)
"""Many sites hide their users from programs: names then stay unknown, nothing else suffers."""


class People:
    """The site's authors; asked for by threads at once."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._names: dict[int, str] = {}
        self._ids: dict[str, int] = {}
        self._me: RawUser | None = None
        self._lock = threading.Lock()

    def me(self) -> RawUser:
        """Return this account with its capabilities; asked once."""
        if self._me is None:
            query = {"context": "edit", "_fields": "id,name,capabilities"}
            self._me = self._api.get("users/me", query).value(RawUser)
        return self._me

    def name(self, user_id: int) -> str:
        """Return the name of an author that `learn` was told of; empty where it is hidden."""
        return self._names.get(user_id, "")

    def learn(self, ids: Iterable[int]) -> None:
        """See that the names of `ids` are known, as far as the site tells them."""
        with self._lock:
            unknown = sorted(set(ids) - self._names.keys() - {0})
            for first in range(0, len(unknown), PAGE):
                part = unknown[first : first + PAGE]
                found = self._ask({"include": ",".join(map(str, part))})
                self._names |= dict.fromkeys(part, "") | {
                    user.id: unescape(user.name) for user in found
                }

    def id(self, name: str) -> int:
        """Return the id of the author called `name`; 0: there is none, or we may not name one."""
        if not self.me().capabilities.get("edit_others_posts"):
            return 0
        if name not in self._ids:
            found = [user.id for user in self._ask({"search": name}) if unescape(user.name) == name]
            self._ids[name] = found[0] if len(found) == 1 else 0
        return self._ids[name]

    def _ask(self, query: dict[str, str]) -> list[RawUser]:
        asked = query | {"who": "authors", "per_page": str(PAGE), "_fields": "id,name"}
        try:
            return self._api.get("users", asked).value(list[RawUser])
        except _HIDDEN:
            return []
