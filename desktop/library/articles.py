"""Articles in the database: the saved text, its versions, and lists of them.

Every function works inside the transaction of the connection it is given.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from desktop.article.model import Article
from desktop.article.states import State
from desktop.library import changes, drafts, label_rows
from desktop.library.encoding import packed, unpacked
from desktop.library.errors import NewerVersion, NoSuchArticle, NoSuchVersion
from desktop.library.planning import mostly
from desktop.library.schema import article_categories, articles, versions
from desktop.library.values import Entry, Place, Reason, Version
from desktop.vietnamese import sort_text

_NAMED = 500
"""Ids that one query may name."""

AS_THE_ARTICLE = b""
"""Stands for the content of a version that says what its article's row says: it is kept once.

Its title stands in that row too.
"""

Listing = sa.Select[*tuple[Any, ...]]

_AN_ARTICLE: sa.BindParameter[UUID] = sa.bindparam("an_article")
# Statements of a save are made once: to build and to name them takes longer than to run them.
_KNOWN = (
    sa.select(articles, versions.c.hash)
    .select_from(
        articles.outerjoin(
            versions,
            (versions.c.article == articles.c.id) & (versions.c.number == articles.c.version),
        )
    )
    .where(articles.c.id == _AN_ARTICLE)
)
_WRITTEN = sa.update(articles).where(articles.c.key == sa.bindparam("a_key"))
_NEW = sa.insert(articles)
_KEYS = (
    sa.select(articles.c.key)
    .where(articles.c.change.between(sa.bindparam("first"), sa.bindparam("last")))
    .order_by(articles.c.change)
)
_KEPT = sa.insert(versions)
_KEPT_APART = (
    sa.update(versions)
    .where(
        versions.c.article == _AN_ARTICLE,
        versions.c.number == sa.bindparam("a_number"),
        versions.c.content == AS_THE_ARTICLE,
    )
    .values(
        {
            name: sa.select(articles.c[name]).where(articles.c.id == _AN_ARTICLE).scalar_subquery()
            for name in ("title", "content")
        }
    )
)

NEWEST_FIRST = (articles.c.modified_at.desc(), articles.c.key.desc())
"""The order of every list; of two articles of one second, the one begun later comes first."""


def read(connection: Connection, article_id: UUID) -> Article | None:
    """Return the saved article, be it in the bin or not."""
    query = sa.select(articles.c.content).where(articles.c.id == article_id)
    content = connection.execute(query).scalar()
    return None if content is None else unpacked(content)


def existing(connection: Connection, article_id: UUID) -> Article:
    """Return the saved article; raises `NoSuchArticle`."""
    article = read(connection, article_id)
    if article is None:
        raise NoSuchArticle(str(article_id))
    return article


def last_version(connection: Connection, article_id: UUID) -> int:
    """Return the number of the article's last version, 0 for one that was never saved."""
    query = sa.select(articles.c.version).where(articles.c.id == article_id)
    return connection.execute(query).scalar() or 0


def expect_version(connection: Connection, article_id: UUID, base: int) -> None:
    """Raise `NewerVersion` unless `base` is the number of the article's last version."""
    last = last_version(connection, article_id)
    if last != base:
        raise NewerVersion(article_id, base, last)


def with_draft(connection: Connection, ids: Collection[UUID]) -> set[UUID]:
    """Return which of `ids`, saved or not, someone is writing on."""
    every = connection.execute(drafts.begun()).scalars()
    return set(every).intersection(ids)  # drafts are few, ids may be more than a query can name


@dataclass(frozen=True, slots=True)
class Known:
    """A saved article, the number of its last version and that version's hash."""

    key: int
    article: Article
    version: int
    hash: str
    columns: Mapping[str, object]
    """The article's row but for its content."""


def known(connection: Connection, article_id: UUID) -> Known | None:
    """Return what is saved of the article; None: nothing."""
    row = connection.execute(_KNOWN, {"an_article": article_id}).first()
    if row is None:
        return None
    columns = {name: value for name, value in row._mapping.items() if name != "content"}
    return Known(row.key, unpacked(row.content), row.version, row.hash or "", columns)


def absent(connection: Connection, ids: Collection[UUID]) -> set[UUID]:
    """Return which of `ids` the library has no row of."""
    wanted = list(set(ids))
    found: set[UUID] = set()
    for start in range(0, len(wanted), _NAMED):
        named = articles.c.id.in_(wanted[start : start + _NAMED])
        found.update(connection.execute(sa.select(articles.c.id).where(named)).scalars())
    return set(wanted) - found


def update(connection: Connection, article: Article, version: int, known: Known) -> None:
    """Write the row of the article, of which `known` is saved, and its labels.

    It leaves the bin. What stays is not written: an index is, for a column that is.
    """
    row = {**row_of(article, version), "change": changes.following(connection)}
    columns = known.columns
    new = {
        name: value
        for name, value in row.items()
        if name not in columns or _as_stored(value) != columns[name]
    }
    connection.execute(_WRITTEN, {"a_key": known.key, **new})
    label_rows.replace(connection, known.key, article)


def _as_stored(value: object) -> object:
    """Return `value` as a row gives it back: a stamp to the second."""
    return value.replace(microsecond=0) if isinstance(value, datetime) else value


def insert(
    connection: Connection, many: Sequence[Article], numbers: Sequence[int] | None = None
) -> list[int]:
    """Write the rows of new articles and their labels; return the keys.

    `numbers` are those of their last versions; None: each has its first.
    """
    last = numbers or [1] * len(many)
    rows = [row_of(*each) for each in zip(many, last, strict=True)]
    return insert_rows(connection, many, rows)


def insert_rows(
    connection: Connection, many: Sequence[Article], rows: Sequence[Mapping[str, object]]
) -> list[int]:
    """Do the same with rows that `row_of` made of the articles."""
    counted = changes.several(connection, len(many))
    numbered = zip(rows, counted, strict=True)
    connection.execute(_NEW, [{**row, "change": change} for row, change in numbered])
    # Telling each row's key as it is written would take as long as writing it.
    between = {"first": counted[0], "last": counted[-1]}
    keys = list(connection.execute(_KEYS, between).scalars())
    label_rows.add(connection, dict(zip(keys, many, strict=True)))
    return keys


def row_of(article: Article, version: int) -> dict[str, object]:
    """Return the row of `article`, of which `version` is the last, without its change's number."""
    return {
        "id": article.id,
        "version": version,
        "title": article.title,
        "state": article.state.value,
        "category": article.category,
        "created_at": article.created_at,
        "modified_at": article.modified_at,
        "published_at": article.published_at,
        "deleted_at": None,
        "content": packed(article),
        **sorted_by(article),
    }


def sorted_by(article: Article) -> dict[str, object]:
    """Return the columns that lists are sorted by and topics are found by."""
    return {
        "title_key": sort_text(article.title),
        "category_key": category_key(article.category),
        "day": article.reader_date,
        "topic": article.topic,
    }


def category_key(path: str) -> str:
    """Return what sorts a category's path: each before those below it, and those before others."""
    return sort_text(path.replace("/", "\t"))


def set_deleted(connection: Connection, article_id: UUID, moment: datetime | None) -> None:
    """Put the article into the bin at `moment`, or take it out; raises `NoSuchArticle`."""
    change = changes.following(connection)
    row = sa.update(articles).where(articles.c.id == article_id)
    if connection.execute(row.values(deleted_at=moment, change=change)).rowcount == 0:
        raise NoSuchArticle(str(article_id))


def keep_versions(
    connection: Connection, hashes: Mapping[UUID, str], number: int, reason: Reason, at: datetime
) -> None:
    """Write version `number` of articles, by their content hashes; their rows say the same."""
    rows = [
        {
            "article": article_id,
            "number": number,
            "kept_at": at,
            "reason": reason.value,
            "title": "",
            "hash": hash_,
            "content": AS_THE_ARTICLE,
        }
        for article_id, hash_ in hashes.items()
    ]
    connection.execute(_KEPT, rows)


def keep_apart(connection: Connection, article_id: UUID, number: int) -> None:
    """Give version `number` its own text before the article's row, which holds it, changes."""
    connection.execute(_KEPT_APART, {"an_article": article_id, "a_number": number})


def version(connection: Connection, article_id: UUID, number: int) -> Article:
    """Return a version of the article; raises `NoSuchArticle` and `NoSuchVersion`."""
    last = last_version(connection, article_id)
    if last == 0:
        raise NoSuchArticle(str(article_id))
    if number > last:  # maybe beyond what SQLite counts to
        raise NoSuchVersion(article_id, number, last)
    query = (
        sa.select(versions.c.content, articles.c.content.label("present"))
        .select_from(versions.join(articles, articles.c.id == versions.c.article))
        .where(versions.c.article == article_id, versions.c.number == number)
    )
    row = connection.execute(query).first()
    if row is None:
        raise NoSuchVersion(article_id, number, last)
    return unpacked(row.content or row.present)


def version_list(connection: Connection, article_id: UUID) -> list[Version]:
    """Return the article's versions, the newest first."""
    leans = sa.func.length(versions.c.content) == 0  # read from its head, unlike the content
    title = sa.case((leans, articles.c.title), else_=versions.c.title).label("title")
    query = (
        sa.select(*versions.c["number", "kept_at", "reason", "hash"], title)
        .select_from(versions.join(articles, articles.c.id == versions.c.article))
        .where(versions.c.article == article_id)
        .order_by(versions.c.number.desc())
    )
    return [
        Version(
            number=row.number,
            kept_at=row.kept_at,
            reason=Reason(row.reason),
            title=row.title,
            content=row.hash,
        )
        for row in connection.execute(query)
    ]


def listing(state: State | None = None, category: str = "", *, binned: bool = False) -> Listing:
    """Return the query for entries outside the bin, or in it, in no order yet.

    `category` also means every category below it: `Tin tức` finds `Tin tức/Thời sự`.
    """
    deleted = articles.c.deleted_at
    query = _entries().where(deleted.is_not(None) if binned else mostly(deleted.is_(None)))
    if state is not None:
        query = query.where(articles.c.state == state.value)
    if category:
        filed = sa.select(article_categories.c.article).where(within(category))
        query = query.where(articles.c.key.in_(filed))
    return query


def within(category: str) -> sa.ColumnElement[bool]:
    """Return the condition that a row of `article_categories` is of `category` or one below it."""
    label = article_categories.c.category
    return (label == category) | label.startswith(f"{category}/", autoescape=True)


def named(connection: Connection, ids: Collection[UUID]) -> list[Entry]:
    """Return the entries of saved articles, in the bin or not; unknown ids are left out."""
    rows = connection.execute(_entries().where(articles.c.id.in_(ids)))
    found = {row.id: entry(row) for row in rows}
    return [found[each] for each in ids if each in found]


def binned() -> Listing:
    """Return the query for entries in the bin, the last deleted first."""
    in_bin = _entries().where(articles.c.deleted_at.is_not(None))
    return in_bin.order_by(articles.c.deleted_at.desc(), articles.c.key.desc())


def _entries() -> Listing:
    names = ("key", "id", "title", "state", "category", "modified_at", "published_at", "deleted_at")
    columns = articles.c[names]
    has_draft = drafts.is_begun(articles.c.id).label("has_draft")
    return sa.select(*columns, has_draft)


def entry(
    row: Row[*tuple[Any, ...]],
    snippet: str = "",
    place: Place | None = None,
    *,
    untold: bool = False,
) -> Entry:
    """Return what a row of `listing` says."""
    return Entry(
        id=row.id,
        title=row.title,
        state=State(row.state),
        category=row.category,
        modified_at=row.modified_at,
        published_at=row.published_at,
        snippet=snippet,
        untold=untold,
        has_draft=row.has_draft,
        deleted_at=row.deleted_at,
        place=place,
    )
