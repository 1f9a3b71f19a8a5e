"""How articles are kept as bytes."""

import zlib
from collections.abc import Callable
from functools import cache
from typing import Generic, TypeVar

import msgspec

from desktop import resources
from desktop.article.model import Article

Value = TypeVar("Value")

_FAST = 1
"""Of zlib's levels: what is kept by the thousand is a tenth larger and ready in a third."""

_LEVEL = 5
"""For articles, of which there are a million; 6 takes 0.07 ms more to save a thirtieth."""

UNREADABLE = (zlib.error, msgspec.MsgspecError, UnicodeDecodeError)
"""What is raised by content that was not written by this program."""

_decoder = msgspec.json.Decoder(Article)


def encoded(article: Article) -> bytes:
    """Return `article` as JSON, the form that drafts are kept in."""
    return msgspec.json.encode(article)


def decoded(content: bytes) -> Article:
    """Return the article in `content`; raises `msgspec.MsgspecError` when it is none."""
    return _decoder.decode(content)


def packed(article: Article) -> bytes:
    """Return `article` as compressed JSON, the form that articles and versions are kept in."""
    return deflated(encoded(article))


def unpacked(content: bytes) -> Article:
    """Return the article in `content`; raises `zlib.error` or `msgspec.MsgspecError`."""
    return decoded(inflated(content))


def legible(content: bytes, read: Callable[[bytes], Article] = unpacked) -> Article | None:
    """Return what `read` reads in `content`; None for what it cannot."""
    try:
        return read(content)
    except UNREADABLE:
        return None


def deflated(plain: bytes) -> bytes:
    """Return `plain` compressed against the words that most articles hold.

    The words are a third of what a short article would take. They are a part of the form: what
    was kept with them cannot be read without, so their files never change, and none ever goes.
    """
    filled = _filled().copy()  # six times faster than filling a new one
    return filled.compress(plain) + filled.flush()


def inflated(content: bytes) -> bytes:
    """Return what `deflated`, or zlib alone, made `content` of; raises `zlib.error`."""
    stream = zlib.decompressobj(zdict=_words_of(content))
    plain = stream.decompress(content) + stream.flush()
    if not stream.eof:
        raise zlib.error("the end is missing")
    return plain


_WORDS = ("library/words-1.txt", "library/words-2.txt")
"""What articles were compressed against, the newest last."""

_SUM = slice(2, 6)
"""Where what is compressed against words says which: by their Adler-32 (RFC 1950)."""


def _words_of(content: bytes) -> bytes:
    """Return the words that `content` was compressed against, if against any."""
    newest = _words(_WORDS[-1])
    if content[_SUM] == _sum(newest):
        return newest
    older = (_words(name) for name in _WORDS[:-1])
    return next((each for each in older if content[_SUM] == _sum(each)), newest)


@cache
def _sum(words: bytes) -> bytes:
    return zlib.adler32(words).to_bytes(4, "big")


@cache
def _words(name: str) -> bytes:
    return resources.path(name).read_bytes()


@cache
def _filled() -> "zlib._Compress":
    return zlib.compressobj(_LEVEL, zdict=_words(_WORDS[-1]))


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
