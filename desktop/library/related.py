"""Which articles may stand beside an article as related: what shares topic, tags, category, words.

As on the site, only the nearest articles of each list that it stands in are looked at, and of those
that share two syllables of the title the newest. So a library of a million articles is not read.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.model import Article
from desktop.library import articles, search
from desktop.library.schema import article_categories, article_tags
from desktop.library.schema import articles as table
from desktop.library.values import Entry
from desktop.vietnamese import fold

MOST = 6
"""Related articles that are suggested."""
_NEAR = 20
"""Articles to either side in each list that are looked at; keys sort by the time of coming."""
_LAST = (1 << 31) - 1
"""Beyond every article's key: where one stands that was never saved."""
_READ = 60
"""The best by topic, tags and category whose titles are compared, with as many found by words."""
_LABELS = 8
"""Tags, and pairs of syllables, that are looked up at most."""
_TOPIC, _TAG, _CATEGORY, _TITLE = 8, 4, 2, 3
"""What it counts to share a topic, a tag, the main category, two syllables: the site's weights."""


@dataclass(frozen=True, slots=True)
class Related:
    """An article that may be related, and the topic and tags that it shares."""

    entry: Entry
    shared: tuple[str, ...] = ()


@dataclass(slots=True)
class _Found:
    score: int = 0
    shared: tuple[str, ...] = ()


def related(connection: Connection, article: Article) -> list[Related]:
    """Return what may be related to `article`, saved or not, the best first.

    What is chosen already and what lies in the bin is left out.
    """
    found: defaultdict[UUID, _Found] = defaultdict(_Found)
    for label, weight, ids in _neighbours(connection, article):
        for each in ids:
            found[each].score += weight
            found[each].shared += (label,) if label else ()
    best = sorted(found, key=lambda each: (found[each].score, each), reverse=True)[:_READ]
    pairs = _pairs(article.title)
    entries = _entries(connection, best, search.alike(connection, sorted(pairs)[:_LABELS], _READ))
    told = [
        (found[entry.id].score + _TITLE * len(pairs & _pairs(entry.title)), entry.id, entry)
        for entry in entries
        if entry.id not in {article.id, *article.related}
    ]
    ranked = sorted(told, key=lambda each: each[:2], reverse=True)
    return [Related(entry, found[each].shared) for score, each, entry in ranked if score][:MOST]


def _neighbours(connection: Connection, article: Article) -> Iterator[tuple[str, int, list[UUID]]]:
    """Yield what relates `article` to others (empty: the category), its weight, and those."""
    if article.topic:
        of_topic = sa.select(table.c.id).where(
            table.c.topic == article.topic, table.c.deleted_at.is_(None)
        )
        newest = of_topic.order_by(table.c.key.desc()).limit(2 * _NEAR)
        yield article.topic, _TOPIC, list(connection.execute(newest).scalars())
    for tag in article.tags[:_LABELS]:
        yield tag, _TAG, _near(connection, article_tags, "tag", tag, article.id)
    for path in article.categories[:1]:
        yield "", _CATEGORY, _near(connection, article_categories, "category", path, article.id)


def _near(
    connection: Connection, labels: sa.Table, column: str, label: str, article_id: UUID
) -> list[UUID]:
    key = labels.c.article
    own = sa.select(table.c.key).where(table.c.id == article_id).scalar_subquery()
    of_it = sa.select(key).where(labels.c[column] == label)
    before = of_it.where(key < sa.func.coalesce(own, _LAST)).order_by(key.desc()).limit(_NEAR)
    after = of_it.where(key > own).order_by(key).limit(_NEAR)
    keys = [each for query in (before, after) for each in connection.execute(query).scalars()]
    named = sa.select(table.c.id).where(table.c.key.in_(keys))
    return list(connection.execute(named).scalars())


def _entries(connection: Connection, ids: list[UUID], keys: list[int]) -> list[Entry]:
    # Asking for those outside the bin would lead SQLite to another index, and through all of it.
    alike = connection.execute(sa.select(table.c.id).where(table.c.key.in_(keys))).scalars()
    named = articles.named(connection, list({*ids, *alike}))
    return [entry for entry in named if entry.deleted_at is None]


def _pairs(title: str) -> frozenset[str]:
    """Return the folded pairs of neighbouring syllables: most Vietnamese words have two."""
    return frozenset(map(" ".join, pairwise(fold(title).split())))
