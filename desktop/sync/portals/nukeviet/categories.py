"""Categories of the news module by path."""

from collections.abc import Sequence

from desktop.sync.errors import FieldRefused
from desktop.sync.portal import PostField
from desktop.sync.portals.nukeviet.api import Api
from desktop.sync.portals.nukeviet.rows import Row, number_of, rows_of, text_of
from desktop.sync.portals.wordpress.texts import as_html, plain

_DEEPEST = 20


class Tree:
    """The module's categories, asked for once and again when one is missing."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._known: dict[int, Row] | None = None

    def paths(self, listed: str) -> tuple[str, ...]:
        """Return the paths of ids that stand in a text, parted by commas."""
        if not self._api.settings.actions["categories"]:
            return ()
        ids = [number_of(each.strip()) for each in listed.split(",")]
        if self._known is not None and not set(ids) <= set(self._known) | {0}:
            self._known = None
        return tuple(filter(None, map(self._path, ids)))

    def ids(self, paths: Sequence[str]) -> str:
        """Return the ids of `paths` in a text, making what is missing."""
        return ",".join(str(self._at(path)) for path in paths)

    def _path(self, category: int) -> str:
        names: list[str] = []
        at = self._rows().get(category)
        while at is not None and len(names) < _DEEPEST:
            names.append(plain(text_of(at.get("title"))))
            at = self._rows().get(number_of(at.get("parentid")))
        return "/".join(reversed(names))

    def _at(self, path: str) -> int:
        parent = 0
        for name in filter(None, path.split("/")):
            parent = self._child(parent, name) or self._made(parent, name)
        return parent

    def _child(self, parent: int, name: str) -> int:
        for category, row in self._rows().items():
            same = plain(text_of(row.get("title"))) == name
            if same and number_of(row.get("parentid")) == parent:
                return category
        return 0

    def _made(self, parent: int, name: str) -> int:
        """Make a category; somebody may just have done so."""
        self._known = None
        if known := self._child(parent, name):
            return known
        asked = {"title": as_html(name), "parentid": str(parent)}
        answer = self._api.call("category", asked, action="edit")
        self._known = None
        made = number_of(answer.get(self._api.settings.answers["id"]))
        if not made:
            raise FieldRefused(PostField.CATEGORIES, name)
        return made

    def _rows(self) -> dict[int, Row]:
        if self._known is None:
            answer = self._api.call("categories", {})
            rows = rows_of(answer.get(self._api.settings.answers["items"]))
            self._known = {number_of(row.get("catid")): row for row in rows}
        return self._known
