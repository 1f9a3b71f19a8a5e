"""What an article says, apart from where it stands: its hash, and its text brought to order."""

import hashlib
from dataclasses import MISSING, fields, is_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, TypeVar

import msgspec

from desktop.article.model import Article, Byline, Picture
from desktop.vietnamese import nfc

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Value = TypeVar("Value", bound="DataclassInstance")

STANDING = frozenset(
    {"id", "state", "publish_at", "published_at", "expires_at", "created_at", "modified_at"}
)
"""Fields that tell where an article stands in the newsroom, not what readers get to read."""


def content_hash(article: Article) -> str:
    """Return the SHA-256, in hexadecimal, of everything that `article` says.

    An approval holds for this hash: it stays while only states and stamps change. Fields at
    their default are left out, so one that a later program adds voids no approval.
    """
    said = {name: value for name, value in _told(article).items() if name not in STANDING}
    return hashlib.sha256(msgspec.json.encode(said, order="deterministic")).hexdigest()


def clean(article: Article) -> Article:
    """Return `article` with its plain-text fields in NFC, on one line where they are lines.

    Empty tags and categories go, and so do repeated ones. The body is left as it is.
    """
    return _with(
        article,
        title=_line(article.title),
        sapo=_text(article.sapo),
        bylines=tuple(map(_clean_byline, article.bylines)),
        source=_with(article.source, name=_line(article.source.name)),
        categories=_names(tuple(map(category_path, article.categories))),
        tags=_names(article.tags),
        topic=_line(article.topic),
        cover=_clean_picture(article.cover) if article.cover else None,
        place=_line(article.place),
        correction=_text(article.correction),
    )


def category_path(path: str) -> str:
    """Return the category's `path` with nothing around its slashes: `Tin tức / Thời sự` too."""
    return "/".join(filter(None, map(_line, path.split("/"))))


def _told(value: "DataclassInstance") -> dict[str, object]:
    kept = ((name, getattr(value, name), default) for name, default in _defaults(type(value)))
    return {name: _said(v) for name, v, default in kept if default is MISSING or v != default}


@cache
def _defaults(kind: type["DataclassInstance"]) -> tuple[tuple[str, object], ...]:
    return tuple((field.name, field.default) for field in fields(kind))


def _said(value: object) -> object:
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return [_said(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return _told(value)
    return value


def _with(value: Value, **said: object) -> Value:
    """Return `value` saying `said`: itself when it does already, as most do."""
    new = {name: each for name, each in said.items() if getattr(value, name) != each}
    return replace(value, **new) if new else value


def _line(text: str) -> str:
    return " ".join(nfc(text).split()) if text else ""


def _text(text: str) -> str:
    return "\n".join(filter(None, map(_line, text.splitlines())))


def _names(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(_line, names))))


def _clean_byline(byline: Byline) -> Byline:
    return _with(byline, name=_line(byline.name))


def _clean_picture(picture: Picture) -> Picture:
    alt, caption, credit = map(_line, (picture.alt, picture.caption, picture.credit))
    return _with(picture, alt=alt, caption=caption, credit=credit)
