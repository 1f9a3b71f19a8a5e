"""Setting an article's fields from what people write: front matter and `bantin set` alike.

Values come as `desktop.exchange.raw` has them: strings, and lists and mappings of them.
"""

import dataclasses
import re
import reprlib
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, get_origin, get_type_hints

import msgspec

from desktop.article.content import category_path
from desktop.article.model import Article, Byline, Source
from desktop.article.states import State
from desktop.exchange.errors import FieldFixed, FieldUnfit, FieldUnknown, FrontMatterBroken
from desktop.exchange.raw import Raw, flow
from desktop.vietnamese.dates import read_moment
from desktop.vietnamese.errors import UnreadableDate, WrongWeekday

if TYPE_CHECKING:
    from desktop.errors import ExpectedError

FIXED = frozenset({"id", "created_at", "modified_at"})
ALIASES = {"author": "bylines", "authors": "bylines", "byline": "bylines", "lead": "sapo"}
"""Names that other systems' front matter uses for our fields."""

EXAMPLES = {
    "language": "vi",
    "state": ", ".join(State),
    "ai_used": "true",
    "tags": "biển đảo, tập huấn",
    "categories": "Tin tức/Thông tin đối ngoại",
    "bylines": "Nguyễn Văn An, Trần Thị Bình",
    "cover": "anh-bia.jpg",
    "cover.media": "a1b2… (SHA-256)",
    "related": "0197b1c2-…",
    "attachments": '[{"media": "a1b2…", "file": "cong-van.pdf"}]',
}
_MOMENT = "12/07/2018 17:23"
_TRUE = {"true", "yes", "1", "có"}
_FALSE = {"false", "no", "0", "không", ""}
_SPACES = re.compile(r"[ \x00-\x1f\x7f]+")


def with_field(article: Article, name: str, value: Raw) -> Article:
    """Return `article` with the field `name`, which may be dotted (`source.name`), set to `value`.

    Raises `FieldUnknown`, `FieldFixed` or `FieldUnfit`. The body is taken as it is: whoever
    sets it normalises it.
    """
    head, *rest = name.split(".")
    head = ALIASES.get(head, head)
    if head in FIXED:
        raise FieldFixed(head)
    if name == "category":
        return _with_category(article, _text(value, name))
    hints = get_type_hints(Article)
    if head not in hints:
        raise FieldUnknown(name)
    raw = _shaped(value, hints[head], name) if not rest else _inner(article, head, rest, value)
    return _converted(article, head, raw, name)


def typed(name: str, text: str) -> Raw:
    """Return what `text`, typed as the value of the field `name`, means: JSON in a field of parts."""
    hint = get_type_hints(Article).get(ALIASES.get(name, name))
    if not text.startswith(("[", "{")) or (get_origin(hint) is not tuple and not _fields_of(hint)):
        return text
    try:
        value: Raw = flow(text, name)
    except FrontMatterBroken as error:
        raise _unfit(name, text) from error
    return value


def _converted(article: Article, head: str, raw: object, name: str) -> Article:
    hint = get_type_hints(Article)[head]
    try:
        fitting = msgspec.convert(raw, hint, strict=False)
    except (msgspec.ValidationError, ValueError) as error:
        raise _unfit(name, raw) from error
    return dataclasses.replace(article, **{head: fitting})


def _inner(article: Article, head: str, rest: list[str], value: Raw) -> object:
    """Return the whole field `head` as plain data with its inner field `rest` set."""
    name = ".".join([head, *rest])
    hint = get_type_hints(Article)[head]
    known = {} if get_origin(hint) is tuple else _fields_of(hint)
    if len(rest) != 1 or rest[0] not in known:
        raise FieldUnknown(name)
    whole = msgspec.to_builtins(getattr(article, head))
    if whole is None and rest[0] != "media":
        raise FieldUnfit(name, _shown(value), EXAMPLES["cover"])  # there is no cover to tell of
    return {**(whole or {}), rest[0]: _scalar(value, known[rest[0]], name)}


def _fields_of(hint: object) -> dict[str, object]:
    """Return names and types of the fields of a value such as `Source` or `Picture | None`."""
    for candidate in (hint, *getattr(hint, "__args__", ())):
        if isinstance(candidate, type) and dataclasses.is_dataclass(candidate):
            return get_type_hints(candidate)
    return {}


def _shaped(value: Raw, hint: object, name: str) -> object:
    """Return `value` as plain data that fits `hint`, its short forms written out."""
    if hint is Source and isinstance(value, str):
        return {"name": _text(value, name)}
    if get_origin(hint) is tuple:
        item = hint.__args__[0]  # type: ignore[attr-defined]
        return [_item(each, item, name) for each in _listed(value)]
    if isinstance(value, Mapping):
        return _mapping(value, _fields_of(hint), name)
    return _scalar(value, hint, name)


def _item(value: Raw, hint: object, name: str) -> object:
    if hint is Byline and isinstance(value, str):
        return {"name": _text(value, name)}
    if isinstance(value, Mapping):
        return _mapping(value, _fields_of(hint), name)
    return _text(value, name)


def _mapping(value: Mapping[str, Raw], known: dict[str, object], name: str) -> dict[str, object]:
    for key in value:
        if key not in known:
            raise FieldUnknown(f"{name}.{key}")
    return {key: _scalar(each, known[key], f"{name}.{key}") for key, each in value.items()}


def _scalar(value: Raw, hint: object, name: str) -> object:
    if hint is bool:
        return _truth(_text(value, name), name)
    if hint == datetime | None:
        return _moment(_text(value, name), name)
    if get_origin(hint) is tuple:  # the focus point, written `0.5, 0.3`
        return [_text(each, name) for each in _listed(value)]
    text = _text(value, name)
    return None if not text and type(None) in getattr(hint, "__args__", ()) else text


def _truth(text: str, name: str) -> bool:
    if text.lower() in _TRUE | _FALSE:
        return text.lower() in _TRUE
    raise _unfit(name, text, EXAMPLES["ai_used"])


def _moment(text: str, name: str) -> datetime | None:
    if not text:
        return None
    try:
        return read_moment(text).replace(microsecond=0)
    except (UnreadableDate, WrongWeekday) as error:
        raise _unfit(name, text, _MOMENT) from error


def _listed(value: Raw) -> list[Raw]:
    if isinstance(value, Mapping):
        return [value]
    parts = value.split(",") if isinstance(value, str) else value
    return [part for part in parts if part and (not isinstance(part, str) or part.strip())]


def _text(value: Raw, name: str) -> str:
    if not isinstance(value, str):
        raise _unfit(name, value)
    try:
        value.encode()
    except UnicodeEncodeError as error:  # an argument that was not in the system's encoding
        raise _unfit(name, ascii(value)) from error
    return (
        value if name == "body" else unicodedata.normalize("NFC", _SPACES.sub(" ", value).strip())
    )


def _with_category(article: Article, path: str) -> Article:
    path = category_path(path)
    others = tuple(each for each in article.categories[1:] if each != path)
    return dataclasses.replace(article, categories=(path, *others) if path else others)


def _unfit(name: str, value: object, example: str = "") -> "ExpectedError":
    return FieldUnfit(name, _shown(value), example or EXAMPLES.get(name, "…"))


def _shown(value: object) -> str:
    """Return the beginning of `value`: YAML can refer to itself, so it is never written out."""
    text = value if isinstance(value, str) else _BEGINNING.repr(value)
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004 - a line's worth


_BEGINNING = reprlib.Repr()
_BEGINNING.maxlevel = 2
