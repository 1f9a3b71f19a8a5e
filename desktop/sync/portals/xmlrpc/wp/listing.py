"""Lists of posts, page by page, though nobody tells how many there are.

`wp.getPosts` leaves out, in silence and after it has cut the page, what the account may not edit.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.sync.portals.xmlrpc.rpc import Rpc
from desktop.sync.portals.xmlrpc.wire import Members, as_members

EVERY_STATUS = "publish,future,draft,pending,private,trash"
PAGE = 100
FIRST_PAGE = 10
"""What is asked when most likely nothing is new."""

_TRIES = 3
"""How often a list is begun again because posts were deleted while it was read."""
_SEES_ALL = frozenset({"administrator", "editor"})
_PATIENCE = 5
"""Empty pages in a row that an account which sees only its own posts goes on after."""


@dataclass(slots=True)
class Seen:
    """The ids that a list held, and whether it can have missed none; filled in as it is read."""

    ids: set[str] = field(default_factory=set)
    whole: bool = False


class Listing:
    """Asks for pages of posts."""

    def __init__(self, rpc: Rpc) -> None:
        self._rpc = rpc
        self._patience: int | None = None

    def newest(self, order: str, fields: tuple[str, ...]) -> Iterator[Members]:
        """Yield the posts from the newest by `order` on; whoever has enough stops asking."""
        offset, size, blank = 0, FIRST_PAGE, 0
        while not blank or blank <= self.patience:
            page = self._page(order, offset, size, fields)
            yield from page
            blank = 0 if page else blank + 1
            offset, size = offset + size, PAGE

    def every(self, fields: tuple[str, ...], size: int, seen: Seen) -> Iterator[Members]:
        """Yield all posts, the newest first; begins again if posts were deleted meanwhile."""
        for _try in range(_TRIES):
            yield from self._once(fields, size, seen)
            if seen.whole or self.patience:
                break
        seen.whole = seen.whole and not self.patience

    def _once(self, fields: tuple[str, ...], size: int, seen: Seen) -> Iterator[Members]:
        """Yield what is not among `seen`.

        Each page begins with the last post of the one before: if it does not, something was
        deleted meanwhile and the rest has moved up, past us.
        """
        offset, blank, last, seen.whole = 0, 0, "", True
        while blank <= self.patience:
            page = self._page("ID", offset, size, fields)
            ids = [each.text("post_id") for each in page]
            if (last and ids[:1] != [last]) or (blank and ids):
                seen.whole = False
            last = ids[-1] if len(ids) == size else ""
            yield from (post for post, each in zip(page, ids, strict=True) if each not in seen.ids)
            seen.ids.update(ids)
            blank = 0 if ids else blank + 1
            offset += size - 1

    @property
    def patience(self) -> int:
        """How many empty pages are no end of the list, for this account."""
        if self._patience is None:
            profile = self._rpc.blog_call("wp.getProfile", ["roles"])
            roles = Members(profile if isinstance(profile, dict) else {}).texts("roles")
            self._patience = 0 if _SEES_ALL & set(roles) else _PATIENCE
        return self._patience

    def _page(self, order: str, offset: int, size: int, fields: tuple[str, ...]) -> list[Members]:
        asked = {
            "post_status": EVERY_STATUS,
            "orderby": order,
            "order": "DESC",
            "number": size,
            "offset": offset,
        }
        return as_members(self._rpc.blog_call("wp.getPosts", asked, list(fields)))
