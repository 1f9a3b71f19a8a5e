"""The labels in use: categories, tags, topics; counted, and renamed in all articles at once."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.labels import (
    Label,
    LabelKind,
    Renaming,
    renamed,
    renamed_profile,
    with_those_above,
)
from desktop.article.site import SiteProfile
from desktop.library import profiles
from desktop.library.database import Database
from desktop.library.filtering import one_of
from desktop.library.many import Given, Many
from desktop.library.schema import article_categories, article_people, article_tags, articles
from desktop.progress import Job
from desktop.vietnamese import collation_key
from desktop.vietnamese.collation import Key

_TABLES = {
    LabelKind.CATEGORY: article_categories.c.category,
    LabelKind.TAG: article_tags.c.tag,
}
_LIVE = articles.c.deleted_at.is_(None)


class Labels:
    """The labels of a library. Thread-safe as `Library` is; the same errors."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def used(self, kind: LabelKind) -> list[Label]:
        """Return the labels in use in the order of the alphabet, with their counts.

        Categories come with those above them, and with those that only a site's profile names.
        """
        with self._database.reading() as connection:
            if kind is LabelKind.TOPIC:
                counts = _topics(connection)
            elif kind is LabelKind.TAG:
                counts = _counted(connection, article_tags.c.tag)
            else:
                counts = _categories(connection)
        return [Label(name, counts[name]) for name in sorted(counts, key=_order)]

    def people(self) -> list[Label]:
        """Return who articles are by, in the order of the alphabet, with their counts."""
        with self._database.reading() as connection:
            counts = _counted(connection, article_people.c.person)
        return [Label(name, counts[name]) for name in sorted(counts, key=collation_key)]

    def rename(
        self, renaming: Renaming, tell: Callable[[Given], object]
    ) -> Job[tuple[SiteProfile, ...]]:
        """Carry out `renaming` in every article outside the bin, each as a version.

        `tell` hears of each that changed, once it is kept, without its text. Returns the sites'
        profiles as they were, those whose categories are renamed with them.
        """
        with self._database.reading() as connection:
            ids = _ids(connection, renaming)
        many = Many(self._database)
        edit = partial(renamed, renaming=renaming)
        yield from many.change(ids, edit, lambda given: tell(_without_text(given)))
        return self._rename_in_profiles(renaming)

    def take_back(
        self,
        renaming: Renaming,
        done: Sequence[Given],
        profiles_before: Iterable[SiteProfile],
        who: str,
    ) -> Job[None]:
        """Give articles their former labels, and profiles theirs; what changed since stays."""
        yield from Many(self._database).take_back(done, who)
        with self._database.writing() as connection:
            for before in profiles_before:
                present = profiles.site(connection, before.id)
                if present == renamed_profile(before, renaming):
                    profiles.keep_site(connection, before)

    def _rename_in_profiles(self, renaming: Renaming) -> tuple[SiteProfile, ...]:
        if renaming.kind is not LabelKind.CATEGORY:
            return ()
        with self._database.writing() as connection:
            before = profiles.sites(connection)
            changed = [one for one in before if renamed_profile(one, renaming) != one]
            for one in changed:
                profiles.keep_site(connection, renamed_profile(one, renaming))
        return tuple(changed)


def _counted(connection: Connection, column: "sa.Column[str]") -> Counter[str]:
    table = column.table
    query = (
        sa.select(column, sa.func.count())
        .join(articles, articles.c.key == table.c.article)
        .where(_LIVE)
        .group_by(column)
    )
    return Counter({row[0]: row[1] for row in connection.execute(query)})


def _topics(connection: Connection) -> Counter[str]:
    topic = articles.c.topic
    query = sa.select(topic, sa.func.count()).where(_LIVE, topic != "").group_by(topic)
    return Counter({row[0]: row[1] for row in connection.execute(query)})


def _categories(connection: Connection) -> Counter[str]:
    """Return how many articles stand in each category or below it, each counted once."""
    counts: Counter[str] = Counter()
    for path, count in _counted(connection, article_categories.c.category).items():
        for each in with_those_above([path]):
            counts[each] += count
    for paths in _several(connection):
        counts.subtract(Counter(each for path in paths for each in with_those_above([path])))
        counts.update(with_those_above(paths))
    for profile in profiles.sites(connection):
        counts.update(dict.fromkeys(with_those_above(profile.categories), 0))
    return counts


def _several(connection: Connection) -> Collection[list[str]]:
    """Return the categories of each article that has more than one."""
    table = article_categories.c
    several = sa.select(table.article).group_by(table.article).having(sa.func.count() > 1)
    query = (
        sa.select(table.article, table.category)
        .join(articles, articles.c.key == table.article)
        .where(_LIVE, table.article.in_(several))
    )
    found: dict[int, list[str]] = {}
    for article, category in connection.execute(query):
        found.setdefault(article, []).append(category)
    return found.values()


def _ids(connection: Connection, renaming: Renaming) -> list[UUID]:
    if renaming.kind is LabelKind.TOPIC:
        labelled = one_of(connection, articles.c.topic, renaming.former)
    else:
        column = _TABLES[renaming.kind]
        used = connection.execute(sa.select(column).distinct()).scalars()
        meant = [label for label in used if renaming.of(label) != label]
        named = one_of(connection, column, meant)
        labelled = articles.c.key.in_(sa.select(column.table.c.article).where(named))
    query = sa.select(articles.c.id).where(labelled, _LIVE).order_by(articles.c.key)
    return list(connection.execute(query).scalars())


def _without_text(given: Given) -> Given:
    """Return what is needed to take it back: of a hundred thousand, texts would fill the memory."""
    before, after = (
        replace(each, body="", sapo="", cover=None, attachments=(), related=())
        for each in (given.before, given.after)
    )
    return replace(given, before=before, after=after)


def _order(name: str) -> list[Key]:
    return [collation_key(part) for part in name.split("/")]
