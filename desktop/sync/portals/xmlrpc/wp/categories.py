"""Categories by path: `Tin tức/Thông tin đối ngoại` there is a term below a term."""

from collections.abc import Sequence

from desktop.sync.errors import FieldRefused
from desktop.sync.portal import PostField
from desktop.sync.portals.wordpress.texts import as_html, plain
from desktop.sync.portals.xmlrpc.rpc import Rpc
from desktop.sync.portals.xmlrpc.wire import Members, as_members

_TAXONOMY = "category"
_TOP = "0"
_DEEPEST = 20
"""Categories above each other; a loop among parents ends here."""


class Categories:
    """The portal's tree of categories, asked for once and again when one is missing."""

    def __init__(self, rpc: Rpc) -> None:
        self._rpc = rpc
        self._terms: dict[str, Members] | None = None

    def paths(self, terms: Sequence[Members]) -> tuple[str, ...]:
        """Return the paths of those of `terms` that are categories."""
        ours = [term for term in terms if term.text("taxonomy") == _TAXONOMY]
        return tuple(self._path(term) for term in ours)

    def ids(self, paths: Sequence[str]) -> list[int]:
        """Return the ids of `paths`, making what is missing; raises `NotPermitted` if not let."""
        return [int(self._id(path)) for path in paths]

    def _path(self, term: Members) -> str:
        names = [plain(term.text("name"))]
        parent = term.text("parent")
        while parent not in {"", _TOP} and len(names) < _DEEPEST:
            above = self._term(parent)
            names.append(plain(above.text("name")))
            parent = above.text("parent")
        return "/".join(reversed([name for name in names if name]))

    def _term(self, term_id: str) -> Members:
        terms = self._terms
        if terms is None or term_id not in terms:
            terms = self._fetched()
        return terms.setdefault(term_id, Members({}))  # deleted since: not asked for again

    def _id(self, path: str) -> str:
        parent = _TOP
        for name in filter(None, path.split("/")):
            parent = self._child(parent, name) or self._made(parent, name)
        return parent

    def _child(self, parent: str, name: str) -> str:
        terms = self._terms or self._fetched()
        for term_id, term in terms.items():
            if (term.text("parent") or _TOP) == parent and _same(term, name):
                return term_id
        return ""

    def _made(self, parent: str, name: str) -> str:
        """Make a category; somebody may just have done so."""
        self._terms = None
        if known := self._child(parent, name):
            return known
        content: dict[str, object] = {"name": as_html(name), "taxonomy": _TAXONOMY}
        if parent != _TOP:
            content["parent"] = int(parent)
        made = self._rpc.blog_call("wp.newTerm", content, action="edit")
        self._terms = None
        if not isinstance(made, str | int):
            raise FieldRefused(PostField.CATEGORIES, name)
        return str(made)

    def _fetched(self) -> dict[str, Members]:
        terms = as_members(self._rpc.blog_call("wp.getTerms", _TAXONOMY))
        self._terms = {term.text("term_id"): term for term in terms}
        return self._terms


def _same(term: Members, name: str) -> bool:
    return plain(term.text("name")).casefold() == name.casefold()
