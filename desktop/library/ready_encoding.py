"""How ready bodies are kept as bytes.

One holds what its article's body holds, so it is compressed against that body and takes some tens
of bytes.
"""

import zlib

import msgspec

from desktop.article.body.ready import ReadyBody
from desktop.article.model import Article

_LEVEL = 1
_SEEN = 32 << 10
"""Bytes that zlib looks back: of a longer body its end, the rest is compressed by itself."""

_decoder = msgspec.json.Decoder(ReadyBody)


def packed(ready: ReadyBody, article: Article) -> bytes:
    """Return `ready`, which belongs to `article`, as bytes."""
    stream = zlib.compressobj(_LEVEL, zdict=_seen(article))
    return stream.compress(msgspec.json.encode(ready)) + stream.flush()


def unpacked(content: bytes, article: Article) -> ReadyBody | None:
    """Return what `packed` made `content` of; None for what cannot be read.

    That may be since the article's row was mended.
    """
    try:
        stream = zlib.decompressobj(zdict=_seen(article))
        return _decoder.decode(stream.decompress(content))
    except (zlib.error, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def _seen(article: Article) -> bytes:
    return article.body.encode()[-_SEEN:] or b"<p>"
