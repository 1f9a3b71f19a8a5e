"""Which media an article shows or hands out, and what it says of each.

What an article no longer shows stays noted as past, for its versions still do.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.model import Article, Attachment, Picture
from desktop.library.schema import media, media_past
from desktop.library.schema import media_uses as table
from desktop.vietnamese import fold

_WRITTEN = sa.select(*table.c["hash", "words", "unsaid"]).where(
    table.c.article == sa.bindparam("a_key")
)
"""Made once: every save asks for it."""

_FIGURE = re.compile(r"<figure[^<>]*><(img|audio|video)([^<>]*)>(.*?)</figure>")
_HASH = re.compile(r"media:([0-9a-f]{64})")
_ALT = re.compile(r' alt="([^"]*)"')
_TAG = re.compile("<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Use:
    """What an article says of a medium: its words, folded, and whether a picture has no alt."""

    words: str = ""
    unsaid: bool = False

    def __or__(self, other: "Use") -> "Use":
        """Return both together."""
        return Use(f"{self.words} {other.words}".strip(), self.unsaid or other.unsaid)


Uses = Mapping[str, Use]


def used_by(article: Article) -> dict[str, Use]:
    """Return what `article`, whose body is canonical, says of each medium, by its SHA-256."""
    from desktop.article import body

    uses = {each: Use() for each in body.media(article.body)}
    for media_hash, use in _said(article):
        uses[media_hash] = uses.get(media_hash, Use()) | use
    return uses


def _said(article: Article) -> Iterator[tuple[str, Use]]:
    for tag, values, caption in _FIGURE.findall(article.body):
        media_hash, alt = _HASH.search(values), _ALT.search(values)
        if media_hash:
            said = html.unescape(f"{alt[1] if alt else ''} {_TAG.sub(' ', caption)}")
            yield media_hash[1], Use(_folded(said), unsaid=tag == "img" and alt is None)
    if article.cover:
        yield article.cover.media, _cover(article.cover)
    for file in article.attachments:
        yield file.media, _attached(file)


def _cover(cover: Picture) -> Use:
    said = _folded(f"{cover.alt} {cover.caption} {cover.credit}")
    return Use(said, unsaid=not cover.alt and not cover.decorative)


def _attached(file: Attachment) -> Use:
    said = (file.file, file.number, file.date, file.authority, file.abstract)
    return Use(_folded(" ".join(said)))


def _folded(text: str) -> str:
    return fold(" ".join(text.split()))


def write(connection: Connection, key: int, uses: Uses) -> None:
    """Write what the article, whose row is `key`, uses now; what stays is not written."""
    rows = connection.execute(_WRITTEN, {"a_key": key})
    before = {row.hash: Use(row.words, bool(row.unsaid)) for row in rows}
    changed = {each for each, use in before.items() if uses.get(each) != use}
    if changed:
        old = (table.c.article == key) & table.c.hash.in_(changed)
        connection.execute(sa.delete(table).where(old))
        add_past(connection, {key: changed - uses.keys()})
    new = {each: use for each, use in uses.items() if before.get(each) != use}
    add(connection, {key: new})


def add(connection: Connection, uses: Mapping[int, Uses]) -> None:
    """Write what articles, by their rows' keys, use, of which nothing is written yet."""
    rows = [
        {"article": key, "hash": each, "words": use.words, "unsaid": use.unsaid}
        for key, used in uses.items()
        for each, use in sorted(used.items())
    ]
    if rows:
        connection.execute(sa.insert(table), rows)
        _out_of_bin(connection, {each for used in uses.values() for each in used})


def _out_of_bin(connection: Connection, used: set[str]) -> None:
    binned = connection.execute(sa.select(media.c.hash).where(media.c.binned_at.is_not(None)))
    for each in used.intersection(binned.scalars()):
        connection.execute(sa.update(media).where(media.c.hash == each).values(binned_at=None))


def add_past(connection: Connection, past: Mapping[int, set[str]]) -> None:
    """Write which media versions of the articles show, those that are noted already too."""
    for key, hashes in past.items():
        its = sa.select(media_past.c.hash).where(media_past.c.article == key)
        missing = hashes - set(connection.execute(its).scalars()) if hashes else set()
        rows = [{"article": key, "hash": each} for each in sorted(missing)]
        if rows:
            connection.execute(sa.insert(media_past), rows)
