"""Making and changing news items."""

from dataclasses import replace
from http import HTTPStatus
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.article.post import Post
from desktop.sync.errors import (
    ChangedThere,
    FieldRefused,
    GoneThere,
    LockedThere,
    NotPermitted,
)
from desktop.sync.portal import Found, Written
from desktop.sync.portals.http import Question
from desktop.sync.portals.plone import writing
from desktop.sync.portals.plone.answers import Item
from desktop.sync.portals.plone.files import Files
from desktop.sync.portals.plone.locks import Held, locked
from desktop.sync.portals.plone.reading import found
from desktop.sync.portals.plone.site import Site, below
from desktop.sync.portals.plone.states import States
from desktop.sync.portals.plone.workflow import bring
from desktop.vietnamese import slug

if TYPE_CHECKING:
    from collections.abc import Iterator

_TRIES = 9
"""Ids that a new item tries in turn: `cho-phien`, `cho-phien-2`, …"""

_REPRESENTED = {"Prefer": "return=representation"}


class Posts:
    """The items of one type below a folder."""

    def __init__(self, site: Site, states: States, files: Files, folder: str, kind: str) -> None:
        self._site, self._states, self._files = site, states, files
        self._folder, self._kind = folder, kind

    def look_up(self, mark: UUID, wanted: str) -> Found | None:
        """Return the eldest item with our mark among those that can have been made with a slug."""
        ids = [("getId", each) for each in _ids(wanted, mark)]
        items, now = self._site.items([*ids, ("portal_type", self._kind)])
        posts = [found(item, now, self._states) for item in sorted(items, key=_age)]
        return next((post for post in posts if post.mark == mark), None)

    def create(self, mark: UUID, post: Post) -> Written:
        """Make an item under the first id that is free, and bring it to its state."""
        fields = writing.changes(Post(), replace(post, slug=""), mark) | {
            "@type": self._kind,
            "text": writing.text(post.body, mark),
        }
        if post.author:
            fields["creators"] = (post.author,)
        if post.state in writing.PUBLIC and post.moment:
            fields["effective"] = post.moment.isoformat()
        if post.cover:
            fields |= self._files.as_cover(post.cover)
        item = self._made(fields, _ids(post.slug or slug(post.title), mark))
        try:
            return Written(found=self._settled(item, post))
        except NotPermitted:
            self._take_back(item, post)
            raise

    def update(self, known: Found, mark: UUID, post: Post) -> Written:
        """Change an item under a lock, if it still says what `known` says."""
        with locked(self._site, self._looked(known)) as held:
            item, now = self._site.item(held.path)
            if not writing.agree(found(item, now, self._states).post, known.post):
                raise ChangedThere(known.remote_id)
            fields = writing.changes(known.post, post, mark)
            fields |= writing.moment(known.post, post, item.effective, now)
            if post.author != known.post.author:
                fields["creators"] = writing.creators(item.creators, post.author)
            if post.cover != known.post.cover:
                fields |= self._files.as_cover(post.cover)
            if fields:
                item = self._patched(held, fields)
        return Written(found=self._settled(item, post, moved=post.state is not known.post.state))

    def delete(self, known: Found) -> None:
        """Delete an item for good, if it still says what `known` says; Plone heeds locks itself."""
        looked = self._site.by_uid(known.remote_id)
        if looked is None:
            return
        item, now = looked
        if not writing.agree(found(item, now, self._states).post, known.post):
            raise ChangedThere(known.remote_id)
        self._delete(item)

    def _looked(self, known: Found) -> Item:
        looked = self._site.by_uid(known.remote_id)
        if looked is None:
            raise GoneThere(known.remote_id)
        return looked[0]

    def _made(self, fields: writing.Fields, ids: "Iterator[str]") -> Item:
        for each in ids:
            path = below(self._folder, each)
            question = Question(
                method="POST", path=self._folder, json=fields | {"id": each}, action="edit"
            )
            try:
                return self._site.ask(question).value(Item)
            except FieldRefused as refusal:
                if refusal.field or self._is_free(path):
                    raise
        raise FieldRefused("slug")

    def _is_free(self, path: str) -> bool:
        hidden = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND}
        return self._site.get(path, may=hidden).status == HTTPStatus.NOT_FOUND

    def _patched(self, held: Held, fields: writing.Fields) -> Item:
        headers = held.headers | _REPRESENTED
        question = Question(
            method="PATCH", path=held.path, json=fields, headers=headers, action="edit"
        )
        item = self._site.ask(question).value(Item)
        held.path = self._site.path(item.address)
        return item

    def _settled(self, item: Item, post: Post, *, moved: bool = True) -> Found:
        """Bring an item, as we left it, to its state, and return it.

        The lock is gone by then: who submits may not even unlock any more. So what others write
        from here on is not taken in, and shows in the next survey.
        """
        path = self._site.path(item.address)
        if moved and not self._states.stands(item.review_state, post.state):
            bring(self._site, self._states, path, item.review_state, post.state)
        now_there, now = self._site.item(path)
        item.review_state, item.effective = now_there.review_state, now_there.effective
        item.modified = now_there.modified
        return found(item, now, self._states)

    def _take_back(self, item: Item, post: Post) -> None:
        """Delete what would be public although it must not: its type knows no drafts."""
        public = any(self._states.stands(item.review_state, each) for each in writing.PUBLIC)
        if public and post.state not in writing.PUBLIC:
            self._delete(item)

    def _delete(self, item: Item) -> None:
        question = Question(
            method="DELETE",
            path=self._site.path(item.address),
            action="delete",
            may={HTTPStatus.NOT_FOUND, HTTPStatus.LOCKED},
        )
        if self._site.ask(question).status == HTTPStatus.LOCKED:
            raise LockedThere(item.title, item.lock.by if item.lock else "")


def _ids(wanted: str, mark: UUID) -> "Iterator[str]":
    """Yield the ids that an item may be made under; the last is surely free."""
    if wanted:
        yield wanted
        yield from (f"{wanted}-{number}" for number in range(2, _TRIES + 1))
    yield f"{wanted}-{mark.hex}".strip("-")


def _age(item: Item) -> tuple[str, str]:
    return item.created, item.uid
