"""Whose row it is: a damaged page may hold another id beside a text that can still be read.

The texts of articles and versions have a checksum, and each says whose it is.
"""

from collections.abc import Callable
from dataclasses import dataclass

import sqlalchemy as sa

from desktop.article.model import Article
from desktop.library.encoding import decoded, legible, unpacked
from desktop.library.schema import articles, drafts, versions

Row = tuple[object, ...]
"""The row's number, then its columns in the table's order."""

_ID = 32
"""Letters of an id as the tables write it: hexadecimal."""


@dataclass(frozen=True, slots=True)
class _Told:
    column: str
    read: Callable[[bytes], Article]


_TELLING = {
    articles: _Told("id", unpacked),
    versions: _Told("article", unpacked),
    drafts: _Told("article", decoded),
}


def selected(table: sa.Table) -> str:
    """Return the table's columns for SQL to select; an id comes as bytes, for it may be no text."""
    told = _TELLING.get(table)
    id_ = told.column if told else ""
    names = table.columns.keys()
    return ", ".join(f'CAST("{each}" AS BLOB)' if each == id_ else f'"{each}"' for each in names)


def its_own(table: sa.Table, row: Row) -> tuple[Row | None, bool]:
    """Return the row, by `selected`, under its text's id, and whether it is sure whose it is.

    None for a row whose id is none and whose text cannot be read.
    """
    told = _TELLING.get(table)
    if told is None:
        return row, True
    names = table.columns.keys()
    place, content = names.index(told.column) + 1, row[names.index("content") + 1]
    article = legible(content, told.read) if isinstance(content, bytes) and content else None
    written = article.id.hex if article else _id_in(row[place])
    is_sure = article is not None or (content == b"" and bool(written))
    return ((*row[:place], written, *row[place + 1 :]) if written else None), is_sure


def _id_in(value: object) -> str:
    text = value.decode("ascii", "replace") if isinstance(value, bytes) else ""
    return text if len(text) == _ID and all(letter in "0123456789abcdef" for letter in text) else ""
