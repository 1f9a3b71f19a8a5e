"""Categories as paths and tags as names, read once a run and made when they are missing."""

import threading
from collections.abc import Iterable, Sequence
from html import unescape
from http import HTTPStatus

from desktop.sync.errors import FieldRefused, NotPermitted
from desktop.sync.portals.http import Question
from desktop.sync.portals.wordpress.api import Api
from desktop.sync.portals.wordpress.texts import as_html
from desktop.sync.portals.wordpress.values import RawTerm, Refusal
from desktop.vietnamese import nfc

PAGE = 100
"""The most that WordPress gives at once."""


class Tags:
    """Tags by id and by name; asked for by threads at once."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._names: dict[int, str] = {}
        self._ids: dict[str, int] = {}
        self._lock = threading.Lock()

    def names(self, ids: Sequence[int]) -> tuple[str, ...]:
        """Return the names of tags that `learn` was told of."""
        return tuple(self._names[each] for each in ids if each in self._names)

    def learn(self, ids: Iterable[int]) -> None:
        """See that the names of `ids` are known."""
        unknown = sorted(set(ids) - self._names.keys())
        for first in range(0, len(unknown), PAGE):
            part = unknown[first : first + PAGE]
            found = read_terms(self._api, "tags", {"include": ",".join(map(str, part))})
            for term in found:
                self._keep(term.id, term.name)

    def ids(self, names: Sequence[str]) -> list[int]:
        """Return the ids of `names`, making those that are missing."""
        return list(dict.fromkeys(self._id(name) for name in names if name.strip()))

    def _id(self, name: str) -> int:
        key = _key(name)
        if key not in self._ids:
            term = make_term(self._api, "tags", name)
            if term.name:
                self._keep(term.id, term.name)
            self._ids[key] = term.id
        return self._ids[key]

    def _keep(self, term_id: int, name: str) -> None:
        with self._lock:
            self._names[term_id] = name
            self._ids[_key(name)] = term_id


class Categories:
    """The tree of categories; a path names each from the top, with slashes between."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._terms: dict[int, RawTerm] = {}
        self._lock = threading.Lock()
        self._missing: set[int] = set()
        self._read = False

    def paths(self, ids: Sequence[int]) -> tuple[str, ...]:
        """Return the paths of categories that `learn` was told of."""
        return tuple(self._path(each) for each in ids if each in self._terms)

    def learn(self, ids: Iterable[int]) -> None:
        """See that the paths of `ids` are known; all are read at once, again for a new one."""
        with self._lock:
            unknown = set(ids) - self._terms.keys() - self._missing
            if unknown:
                self._read_all()
                self._missing |= unknown - self._terms.keys()

    def ids(self, paths: Sequence[str]) -> list[int]:
        """Return the ids of `paths`, making what is missing of them."""
        with self._lock:
            if not self._read:
                self._read_all()
            return list(dict.fromkeys(self._id(path) for path in paths if path.strip(" /")))

    def _read_all(self) -> None:
        self._terms = {term.id: term for term in read_terms(self._api, "categories", {})}
        self._read = True

    def _id(self, path: str) -> int:
        known = {_key(self._path(each)): each for each in self._terms}
        if _key(path) in known:  # a name may hold a slash itself
            return known[_key(path)]
        above = 0
        names = [name.strip() for name in path.split("/") if name.strip()]
        for depth in range(1, len(names) + 1):
            above = known.get(_key("/".join(names[:depth]))) or self._make(names[depth - 1], above)
        return above

    def _make(self, name: str, parent: int) -> int:
        try:
            made = make_term(self._api, "categories", name, parent)
        except NotPermitted as error:
            raise FieldRefused("categories", name) from error
        self._terms[made.id] = RawTerm(made.id, made.name or name, parent)
        return made.id

    def _path(self, term_id: int) -> str:
        names: list[str] = []
        seen: set[int] = set()
        while term_id in self._terms and term_id not in seen:
            seen.add(term_id)
            names.insert(0, self._terms[term_id].name)
            term_id = self._terms[term_id].parent
        return "/".join(names)


def read_terms(api: Api, taxonomy: str, query: dict[str, str]) -> list[RawTerm]:
    """Return the terms that `query` describes, page by page, their names as plain text."""
    terms: list[RawTerm] = []
    page = pages = 1
    asked = query | {"per_page": str(PAGE), "orderby": "id", "_fields": "id,name,parent"}
    while page <= pages:
        reply = api.get(taxonomy, asked | {"page": str(page)})
        for term in reply.value(list[RawTerm]):
            term.name = unescape(term.name)
            terms.append(term)
        pages = whole_number(reply.headers.get("x-wp-totalpages", ""))
        page += 1
    return terms


def make_term(api: Api, taxonomy: str, name: str, parent: int = 0) -> RawTerm:
    """Return the term, which is made unless it is there; then its name is left empty."""
    said = {"name": as_html(name), "parent": parent} if parent else {"name": as_html(name)}
    question = Question(
        method="POST", path=taxonomy, json=said, action="edit", may=(HTTPStatus.BAD_REQUEST,)
    )
    reply = api.ask(question)
    if reply.good:
        made = reply.value(RawTerm)
        return RawTerm(made.id, unescape(made.name), parent)
    told = reply.value(Refusal)
    if told.term_id:
        return RawTerm(told.term_id, "", parent)
    raise FieldRefused(taxonomy, told.message)


def whole_number(text: str) -> int:
    """Return the number in a header field; 0 when there is none."""
    return int(text) if text.isascii() and text.isdigit() else 0


def _key(name: str) -> str:
    return nfc(name).strip().casefold()
