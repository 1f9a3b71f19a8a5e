"""How articles are kept as bytes."""

import zlib
from typing import Generic, TypeVar

import msgspec

from desktop.article.model import Article

Value = TypeVar("Value")

_FAST = 1
"""Of zlib's levels: what is kept by the thousand is a tenth larger and ready in a third."""

_decoder = msgspec.json.Decoder(Article)


def encoded(article: Article) -> bytes:
    """Return `article` as JSON."""
    return msgspec.json.encode(article)


def decoded(content: bytes) -> Article:
    """Return the article in `content`; raises `msgspec.MsgspecError` when it is none."""
    return _decoder.decode(content)


def packed(article: Article) -> bytes:
    """Return `article` as compressed JSON, the form that versions are kept in."""
    return zlib.compress(encoded(article), _FAST)


def unpacked(content: bytes) -> Article:
    """Return the article in `content`; raises `zlib.error` or `msgspec.MsgspecError`."""
    return decoded(zlib.decompress(content))


class Packing(Generic[Value]):
    """Values of one frozen dataclass as compressed JSON."""

    def __init__(self, kind: type[Value]) -> None:
        self._decoder = msgspec.json.Decoder(kind)

    def packed(self, value: Value) -> bytes:
        """Return `value` as bytes."""
        return zlib.compress(msgspec.json.encode(value), _FAST)

    def unpacked(self, content: bytes) -> Value:
        """Return the value in `content`; raises `zlib.error` or `msgspec.MsgspecError`."""
        return self._decoder.decode(zlib.decompress(content))
