"""The struct that makes a post say what it should: only what differs is in it."""

from datetime import datetime
from uuid import UUID

from desktop.article.post import Post, PostState
from desktop.sync.marks import marked
from desktop.sync.portals.wordpress.states import status_of
from desktop.sync.portals.wordpress.texts import as_html
from desktop.sync.portals.xmlrpc.wire import moment_value, text_value
from desktop.sync.portals.xmlrpc.wp.authors import Authors
from desktop.sync.portals.xmlrpc.wp.categories import Categories

Content = dict[str, object]

_NOWHERE = Post(state=PostState.TRASHED)
"""What is not there yet: like out of the trash, it comes with its state and slug."""


class Writing:
    """Turns what differs between two posts into a content struct; makes missing categories."""

    def __init__(self, authors: Authors, categories: Categories) -> None:
        self._authors = authors
        self._categories = categories

    def new(self, post: Post, mark: UUID, clock: datetime) -> Content:
        """Return the struct for `wp.newPost`, which the mark is always in."""
        content = self.changes(_NOWHERE, post, mark, clock)
        return content | {"post_content": text_value(marked(post.body, mark))}

    def changes(self, before: Post, after: Post, mark: UUID, clock: datetime) -> Content:
        """Return the struct for `wp.editPost`; empty when nothing differs."""
        return (
            _texts(before, after, mark)
            | self._terms(before, after)
            | self._people(before, after)
            | _standing(before, after, clock)
        )

    def _terms(self, before: Post, after: Post) -> Content:
        content: Content = {}
        ids: Content = {}
        if after.categories != before.categories:
            ids["category"] = self._categories.ids(after.categories)
        if after.tags != before.tags and after.tags:
            content["terms_names"] = {"post_tag": list(after.tags)}
        elif after.tags != before.tags:
            ids["post_tag"] = []  # no names at all would leave those that are there
        return content | ({"terms": ids} if ids else {})

    def _people(self, before: Post, after: Post) -> Content:
        content: Content = {}
        if after.cover != before.cover:
            content["post_thumbnail"] = int(after.cover or 0)
        if after.author != before.author and (author := self._authors.id(after.author)):
            content["post_author"] = int(author)
        return content


def _texts(before: Post, after: Post, mark: UUID) -> Content:
    content: Content = {}
    if after.title != before.title:
        content["post_title"] = text_value(as_html(after.title))
    if after.sapo != before.sapo:
        content["post_excerpt"] = text_value(as_html(after.sapo))
    if after.body != before.body:
        content["post_content"] = text_value(marked(after.body, mark))
    if after.slug != before.slug or _leaves_trash(before, after):
        content["post_name"] = after.slug
    return content


def _standing(before: Post, after: Post, clock: datetime) -> Content:
    if (after.state, after.moment) == (before.state, before.moment):
        return {}
    content: Content = {}
    if after.state is not PostState.TRASHED:
        content["post_status"] = status_of(after.state)
    if after.moment:
        content["post_date_gmt"] = moment_value(after.moment)
    elif before.state is PostState.SCHEDULED and after.state is PostState.PUBLISHED:
        content["post_date_gmt"] = moment_value(clock)  # else it stays scheduled
    return content


def _leaves_trash(before: Post, after: Post) -> bool:
    return before.state is PostState.TRASHED and after.state is not PostState.TRASHED
