"""Categories of systems that only know names: the last of a path's, made where that is possible."""

from collections.abc import Sequence

from desktop.sync.errors import ApiMissing
from desktop.sync.portals.wordpress.texts import plain
from desktop.sync.portals.xmlrpc.rpc import Rpc
from desktop.sync.portals.xmlrpc.wire import as_members


def missing_made(rpc: Rpc, names: Sequence[str]) -> None:
    """Make those of `names` that are missing; a system without a method for it is let alone."""
    listed = as_members(rpc.blog_call("metaWeblog.getCategories"))
    known = {plain(each.text("categoryName", "title", "description")) for each in listed}
    for name in names:
        if name in known:
            continue
        try:
            rpc.blog_call("wp.newCategory", {"name": name}, action="edit")
        except ApiMissing:
            return
