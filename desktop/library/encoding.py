"""How articles are kept as bytes, and when two of them say the same."""

import hashlib
import zlib
from dataclasses import MISSING, fields, is_dataclass
from typing import TYPE_CHECKING

import msgspec

from desktop.article.model import Article

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

ROAD_FIELDS = frozenset(
    {"id", "state", "created_at", "modified_at", "publish_at", "published_at", "expires_at"}
)
"""What moves an article along without changing what it says: no new version, no void approval."""

_decoder = msgspec.json.Decoder(Article)


def encoded(article: Article) -> bytes:
    """Return `article` as JSON."""
    return msgspec.json.encode(article)


def decoded(content: bytes) -> Article:
    """Return the article in `content`; raises `msgspec.MsgspecError` when it is none."""
    return _decoder.decode(content)


def packed(article: Article) -> bytes:
    """Return `article` as compressed JSON, the form that versions are kept in."""
    return zlib.compress(encoded(article))


def unpacked(content: bytes) -> Article:
    """Return the article in `content`; raises `zlib.error` or `msgspec.MsgspecError`."""
    return decoded(zlib.decompress(content))


def content_hash(article: Article) -> str:
    """Return the SHA-256, in hexadecimal, of everything that `article` says to its readers.

    Fields at their default are left out, so a field that a later program adds changes no hash.
    """
    content = {name: v for name, v in _told(article).items() if name not in ROAD_FIELDS}
    return hashlib.sha256(msgspec.json.encode(content, order="deterministic")).hexdigest()


def _said(value: object) -> object:
    if isinstance(value, tuple):
        return [_said(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return _told(value)
    return value


def _told(value: "DataclassInstance") -> dict[str, object]:
    kept = ((f.name, getattr(value, f.name), f.default) for f in fields(value))
    return {name: _said(v) for name, v, default in kept if default is MISSING or v != default}
