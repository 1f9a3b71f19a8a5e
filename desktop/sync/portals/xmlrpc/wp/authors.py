"""Who writes on the portal, by name."""

from desktop.sync.portals.xmlrpc.rpc import Rpc
from desktop.sync.portals.xmlrpc.wire import as_members


class Authors:
    """The portal's authors, asked for once; those who are new since, when one is missing."""

    def __init__(self, rpc: Rpc) -> None:
        self._rpc = rpc
        self._names: dict[str, str] | None = None

    def name(self, author_id: str) -> str:
        """Return the shown name of the author `author_id`, or ""."""
        names = self._names
        if names is None or author_id not in names:
            names = self._fetched()
            names.setdefault(author_id, "")  # deleted since: not to be asked for again and again
        return names[author_id]

    def id(self, name: str) -> str:
        """Return the id of the one author shown as `name`; "" for none or several."""
        names = self._names or self._fetched()
        ids = [each for each, shown in names.items() if name and shown == name]
        return ids[0] if len(ids) == 1 else ""

    def _fetched(self) -> dict[str, str]:
        authors = as_members(self._rpc.blog_call("wp.getAuthors"))
        names = {each.text("user_id"): each.text("display_name") for each in authors}
        self._names = names
        return names
