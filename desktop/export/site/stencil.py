"""Templates cut into stencils: what pages of one shape have in common is rendered once.

A stencil is made by rendering a template with holes in place of every text of its views. A hole
may be put out and nothing else: a template that looks at a text in any other way (its length,
its letters) is told so by `Looked` and is rendered anew for every page. Views of one shape have
the same fields empty and the same number of parts. Each stencil is proved on its first page.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import wraps
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, NoReturn

from markupsafe import Markup, escape

from desktop.export.metadata import Metadata
from desktop.export.site import views

if TYPE_CHECKING:
    from jinja2 import Environment

_MOST = 2000
"""Stencils that are kept: a theme with more shapes gains nothing by them."""

_HOLE = re.compile("\ue000([0-9]+)\ue001")
_CODES = {"language", "kind", "type"}
"""Fields that hold a word for programs: templates compare them, so they are part of the shape. So
are the names in pairs of a name and a text."""

Picker = Callable[[list[Any]], tuple[Any, ...]]
Get = Callable[[Any], tuple[Any, ...]]

_BLIND = {"join", "escape", "e", "forceescape", "safe", "string", "default", "d", "list"}
"""Filters that put a text out as it is."""

_SEEING = {"defined", "undefined", "none", "true", "false", "boolean", "string", "sequence"}
"""Tests that a text of any content answers alike."""


class Looked(Exception):
    """A template did more with a text than to put it out."""


def _refuse(*_: object, **__: object) -> NoReturn:
    raise Looked


class Hole(Markup):
    """Stands for a text that differs from page to page."""

    __slots__ = ()

    def __html__(self) -> "Hole":
        return self

    def __bool__(self) -> bool:
        return True


for _name in {*dir(str), "__lt__", "__mod__"} - {
    *("__new__", "__init__", "__init_subclass__", "__class__", "__getattribute__", "__doc__"),
    *("__str__", "__html__", "__setattr__", "__delattr__", "__dir__", "__subclasshook__"),
    *("__reduce__", "__reduce_ex__", "__sizeof__", "__getnewargs__", "__getstate__", "__repr__"),
    *("__slots__", "__module__", "__format__", "join"),
}:
    setattr(Hole, _name, _refuse)


def guard(environment: "Environment") -> None:
    """Let the environment's filters and tests refuse a hole, however they look at it."""
    looking: tuple[tuple[dict[str, Any], set[str]], ...] = (
        (environment.filters, _BLIND),
        (environment.tests, _SEEING),
    )
    for functions, harmless in looking:
        for name in functions.keys() - harmless:
            functions[name] = _guarded(functions[name])


def _guarded(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def refusing(*args: Any, **named: Any) -> Any:  # noqa: ANN401 - any filter's own
        if any(isinstance(arg, Hole) for arg in args):
            raise Looked
        return function(*args, **named)

    return refusing


@dataclass(slots=True)
class _Reading:
    """What views are made of: their `shape`, and their texts, plain and HTML, in order."""

    shape: list[object]
    texts: list[str]
    html: list[str]


@dataclass(frozen=True, slots=True)
class Stencil:
    """The pieces between the holes, and which text each hole takes: plain ones first."""

    pieces: list[str]
    encoded: list[bytes]
    holes: Picker

    def fill(self, texts: list[str]) -> str:
        """Return the page with `texts`, which are escaped already."""
        page = [""] * (2 * len(self.pieces) - 1)
        page[::2] = self.pieces
        page[1::2] = self.holes(texts)
        return "".join(page)

    def fill_bytes(self, texts: list[bytes]) -> bytes:
        """Return the page in UTF-8 with `texts`, which are escaped and in UTF-8 already."""
        page = [b""] * (2 * len(self.encoded) - 1)
        page[::2] = self.encoded
        page[1::2] = self.holes(texts)
        return b"".join(page)


class Stencils:
    """The stencils of one way of rendering: `render` makes HTML of views."""

    def __init__(self, render: Callable[..., str]) -> None:
        self._render = render
        self._cut: dict[tuple[object, ...], Stencil | None] = {}

    def __call__(self, *args: Any, **named: Any) -> Markup:  # noqa: ANN401 - the template's own
        """Return what `render` returns for these arguments."""
        stencil, reading = self._stencil(args, named)
        texts = _escaped(reading) if stencil else None
        if stencil is None or texts is None:
            return Markup(self._render(*args, **named))  # noqa: S704 - rendered
        return Markup(stencil.fill(texts))  # noqa: S704 - of rendered pieces and escaped texts

    def page(self, **named: Any) -> bytes:  # noqa: ANN401 - the template's own
        """Return the same in UTF-8, without making one long text in between."""
        stencil, reading = self._stencil((), named)
        texts = _encoded(reading) if stencil else None
        if stencil is None or texts is None:
            return self._render(**named).encode()
        return stencil.fill_bytes(texts)

    def _stencil(
        self, args: tuple[Any, ...], named: Mapping[str, Any]
    ) -> tuple[Stencil | None, _Reading]:
        reading = _Reading([len(args), *named], [], [])
        for value in (*args, *named.values()):
            _read(value, reading)
        key = tuple(reading.shape)
        if key not in self._cut and len(self._cut) < _MOST:
            self._cut[key] = self._proved(reading, args, named)
        return self._cut.get(key), reading

    def _proved(
        self, reading: _Reading, args: tuple[Any, ...], named: Mapping[str, Any]
    ) -> Stencil | None:
        """Return the stencil of this shape if it gives what the template gives."""
        stencil, texts = self._made(reading, args, named), _escaped(reading)
        if stencil is None or texts is None:
            return None
        return stencil if stencil.fill(texts) == self._render(*args, **named) else None

    def _made(
        self, reading: _Reading, args: tuple[Any, ...], named: Mapping[str, Any]
    ) -> Stencil | None:
        holes = _Holes(len(reading.texts))
        try:
            cut = self._render(
                *map(holes.of, args), **{name: holes.of(value) for name, value in named.items()}
            )
        except Looked:
            return None
        pieces = _HOLE.split(cut)
        taken = [int(number) for number in pieces[1::2]]
        between = pieces[::2]
        return Stencil(between, [piece.encode() for piece in between], _picker(taken))


class _Holes:
    """Makes views with holes, numbered as `_read` finds the texts: `plain` of them, then HTML."""

    def __init__(self, plain: int) -> None:
        self._text, self._html = iter(range(plain)), iter(range(plain, 1_000_000))

    def of(self, value: Any) -> Any:  # noqa: ANN401 - a view, or part of one
        """Return `value` with holes for texts."""
        if isinstance(value, tuple):
            return self._tuple(value)
        return self._view(value) if type(value) in _GETTERS else value

    def _tuple(self, value: tuple[Any, ...]) -> tuple[Any, ...]:
        if value and type(value[0]) is tuple:
            return tuple((name, self._part(text)) for name, text in value)
        return tuple(map(self._part, value))

    def _part(self, value: Any) -> Any:  # noqa: ANN401
        if isinstance(value, bool) or not value:
            return value
        if isinstance(value, Markup):
            return _hole(next(self._html))
        if isinstance(value, str | int):
            return _hole(next(self._text))
        return {} if isinstance(value, dict) else self.of(value)

    def _view(self, view: Any) -> Any:  # noqa: ANN401
        """Return `view` with holes, its plain texts numbered before its parts."""
        texts = [field.name for field in fields(view) if field.type is str]
        parts = [field.name for field in fields(view) if field.type is not str]
        made = {
            name: getattr(view, name) if name in _CODES else self._part(getattr(view, name))
            for name in (*texts, *parts)
        }
        return type(view)(**made)


def _read(value: object, reading: _Reading) -> None:
    """Add an argument to `reading`: views are taken apart, anything else is as it is."""
    if type(value) is tuple or type(value) in _GETTERS:
        _take_apart(value, reading)
    else:
        reading.shape.append(value if isinstance(value, str | int | None) else id(value))


def _take_apart(value: Any, reading: _Reading) -> None:  # noqa: ANN401 - part of a view
    kind = type(value)
    if kind in _GETTERS:
        codes, texts, parts = _GETTERS[kind]
        reading.shape += (kind, *codes(value))
        _add_texts(texts(value), reading)
        for part in parts(value):
            _take_apart(part, reading)
    elif kind is tuple:
        _take_tuple(value, reading)
    elif kind is str:
        _add_texts((value,), reading)
    elif kind is int:
        _add_texts((str(value) if value else "",), reading)
    else:
        _take_whole(value, reading)


def _take_tuple(value: tuple[Any, ...], reading: _Reading) -> None:
    if value and type(value[0]) is tuple:
        names, texts = zip(*value, strict=True)
        reading.shape.append(names)
        _add_texts(texts, reading)
        return
    reading.shape.append(len(value))
    for part in value:
        _take_apart(part, reading)


def _add_texts(texts: tuple[str, ...], reading: _Reading) -> None:
    reading.shape += map(bool, texts)
    reading.texts += filter(None, texts)


def _take_whole(value: object, reading: _Reading) -> None:
    if isinstance(value, Markup):
        reading.shape.append(bool(value))
        if value:
            reading.html.append(value)
    elif not isinstance(value, dict):
        reading.shape.append(value if isinstance(value, bool | None) else id(value))


def _getter(names: list[str]) -> Get:
    if not names:
        return lambda _view: ()
    get = attrgetter(*names)
    return get if len(names) > 1 else lambda view: (get(view),)


_VIEWS: list[type] = [
    Metadata,
    *(
        kind
        for kind in vars(views).values()
        if isinstance(kind, type) and is_dataclass(kind) and kind is not views.Surroundings
    ),
]


def _getters(kind: Any) -> tuple[Get, Get, Get]:  # noqa: ANN401 - a dataclass
    """Return what gets a view's codes, its plain texts, and its other parts."""
    codes = [field.name for field in fields(kind) if field.name in _CODES]
    texts = [field.name for field in fields(kind) if field.type is str and field.name not in _CODES]
    named = {*codes, *texts}
    return (
        _getter(codes),
        _getter(texts),
        _getter([field.name for field in fields(kind) if field.name not in named]),
    )


_GETTERS: dict[type, tuple[Get, Get, Get]] = {kind: _getters(kind) for kind in _VIEWS}


def _picker(numbers: list[int]) -> Picker:
    if len(numbers) > 1:
        return itemgetter(*numbers)
    return lambda texts: tuple(texts[number] for number in numbers)


def _escaped(reading: _Reading) -> list[str] | None:
    """Return the texts escaped, all in one go; None if one holds the mark between them."""
    found = str(escape("\0".join(reading.texts))).split("\0") if reading.texts else []
    return [*found, *reading.html] if len(found) == len(reading.texts) else None


def _encoded(reading: _Reading) -> list[bytes] | None:
    found = escape("\0".join(reading.texts)).encode().split(b"\0") if reading.texts else []
    html = [each.encode() for each in reading.html]
    return [*found, *html] if len(found) == len(reading.texts) else None


def _hole(number: int) -> Hole:
    return Hole(f"\ue000{number}\ue001")
