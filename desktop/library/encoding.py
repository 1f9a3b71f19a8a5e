"""How articles are kept as bytes."""

import zlib

import msgspec

from desktop.article.model import Article

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
