"""Categories of the account's vocabulary by path."""

from collections.abc import Sequence

from desktop.sync.portals.http import Http, Question
from desktop.sync.portals.liferay.answers import Categories, Category, CategoryBrief

_API = "o/headless-admin-taxonomy/v1.0"
_PAGE = "200"
_DEEPEST = 20


class Tree:
    """The vocabulary's categories, asked for once and again when one is missing.

    Without a vocabulary there are none.
    """

    def __init__(self, http: Http, vocabulary: str) -> None:
        self._http = http
        self._vocabulary = vocabulary
        self._known: dict[int, Category] | None = None

    def knows(self, category: int) -> bool:
        """Tell whether a category is of this vocabulary."""
        return category in self._categories()

    def paths(self, briefs: Sequence[CategoryBrief]) -> tuple[str, ...]:
        """Return the paths of those categories that are of this vocabulary."""
        if not self._vocabulary or not briefs:
            return ()
        ids = [brief.taxonomy_category_id for brief in briefs]
        if not all(map(self.knows, ids)):
            self._known = None
        return tuple(self._path(each) for each in ids if self.knows(each))

    def ids(self, paths: Sequence[str]) -> list[int]:
        """Return the categories at `paths`, making what is missing."""
        return [self._at(path) for path in paths] if self._vocabulary else []

    def _path(self, category: int) -> str:
        names: list[str] = []
        at: Category | None = self._categories().get(category)
        while at is not None and len(names) < _DEEPEST:
            names.append(at.name)
            above = at.parent_taxonomy_category
            at = self._categories().get(above.id) if above else None
        return "/".join(reversed(names))

    def _at(self, path: str) -> int:
        parent = 0
        for name in filter(None, path.split("/")):
            parent = self._child(parent, name) or self._made(parent, name)
        return parent

    def _child(self, parent: int, name: str) -> int:
        for each in self._categories().values():
            above = each.parent_taxonomy_category
            if each.name == name and (above.id if above else 0) == parent:
                return each.id
        return 0

    def _made(self, parent: int, name: str) -> int:
        """Make a category; somebody may just have done so."""
        self._known = None
        if known := self._child(parent, name):
            return known
        question = Question(
            method="POST", path=self._below(parent), json={"name": name}, action="edit"
        )
        made = self._http.ask(question).value(Category)
        self._known = None
        return made.id

    def _below(self, parent: int) -> str:
        if parent:
            return f"{_API}/taxonomy-categories/{parent}/taxonomy-categories"
        return f"{_API}/taxonomy-vocabularies/{self._vocabulary}/taxonomy-categories"

    def _categories(self) -> dict[int, Category]:
        if self._known is None:
            self._known = self._fetched() if self._vocabulary else {}
        return self._known

    def _fetched(self) -> dict[int, Category]:
        known: dict[int, Category] = {}
        page, last = 1, 1
        while page <= last:
            asked = {"page": str(page), "pageSize": _PAGE, "flatten": "true"}
            answer = self._http.get(self._below(0), asked).value(Categories)
            known |= {each.id: each for each in answer.items}
            page, last = page + 1, answer.last_page
        return known
