"""Writing a post where nothing guards it: look, write, and look who wrote in between."""

from dataclasses import fields, replace
from http import HTTPStatus
from uuid import UUID

from desktop.article.post import Post, PostState
from desktop.sync.errors import ChangedThere, GoneThere
from desktop.sync.portal import Found, Written
from desktop.sync.portals.http import Question, Reply
from desktop.sync.portals.wordpress.api import Api
from desktop.sync.portals.wordpress.posts import Posts, texts_of
from desktop.sync.portals.wordpress.values import POST_FIELDS, RawPost, Refusal, Revision

_TEXTS = frozenset({"title", "content", "excerpt"})
"""The fields whose change makes a revision."""

_SENT_AS = {
    "sapo": "excerpt",
    "body": "content",
    "state": "status",
    "moment": "date_gmt",
    "cover": "featured_media",
}
"""WordPress' names of our fields where they are others."""

_FOLLOWS = frozenset({"state", "moment", "slug"})
"""Fields of which one moves the others: publishing dates a post and may give it a slug."""

_RECENT = "10"

_NO_TRASH = "rest_trash_not_supported"


class Writer:
    """Writes posts of one portal."""

    def __init__(self, api: Api, posts: Posts) -> None:
        self._api, self._posts = api, posts

    def raw(self, remote_id: str, action: str = "read") -> tuple[RawPost | None, Reply]:
        """Return the post as it stands (None: it is gone) and the reply that said so."""
        question = Question(
            path=f"posts/{int(remote_id)}",
            query={"context": "edit", "_fields": POST_FIELDS},
            action=action,
            may=(HTTPStatus.NOT_FOUND,),
        )
        reply = self._api.ask(question)
        return (reply.value(RawPost) if reply.good else None), reply

    def create(self, mark: UUID, post: Post) -> Written:
        """Make a post."""
        said = self._posts.fields(post, mark, known=None, clock=self._api.clock)
        return Written(found=self._posts.one(self._send(said, post)))

    def update(self, known: Found, mark: UUID, post: Post) -> Written:
        """Make the post `known` say `post`; raises `ChangedThere` and `GoneThere`."""
        raw, reply = self._unchanged(known)
        before = self._posts.one(raw)
        said = self._posts.fields(post, mark, known=known.post, clock=reply.date)
        if not said:
            return Written(found=before)
        written = self._send(said, post, str(raw.id))
        found = self._posts.one(written)
        return Written(found=found, overtaken=self._overtaken(raw, before, written, found, said))

    def trash(self, known: Found) -> None:
        """Put the post into the trash; one that is there or gone already is fine.

        A site that has switched its trash off (`EMPTY_TRASH_DAYS` 0) deletes it.
        """
        raw, _ = self.raw(known.remote_id, "delete")
        if raw is None or raw.status == "trash":
            return
        self._compare(known, raw)
        question = Question(
            method="DELETE",
            path=f"posts/{raw.id}",
            query={"_fields": "id"},
            action="delete",
            may=(HTTPStatus.NOT_FOUND, HTTPStatus.GONE, HTTPStatus.NOT_IMPLEMENTED),
        )
        reply = self._api.ask(question)
        if reply.value_or(Refusal, Refusal()).code == _NO_TRASH:
            self._api.ask(replace(question, query={"_fields": "id", "force": "true"}))

    def _unchanged(self, known: Found) -> tuple[RawPost, Reply]:
        raw, reply = self.raw(known.remote_id, "edit")
        if raw is None:
            raise GoneThere(known.remote_id)
        self._compare(known, raw)
        return raw, reply

    def _compare(self, known: Found, raw: RawPost) -> None:
        if self._posts.one(raw).post != known.post:
            raise ChangedThere(known.remote_id)

    def _send(self, said: dict[str, object], post: Post, remote_id: str = "") -> RawPost:
        publishes = said.get("status") in {"publish", "future", "private"}
        question = Question(
            method="POST",
            path=f"posts/{remote_id}" if remote_id else "posts",
            query={"context": "edit", "_fields": POST_FIELDS},
            json=said,
            action="publish" if publishes else "edit",
            name=post.title,
            may=(HTTPStatus.NOT_FOUND,) if remote_id else (),
        )
        reply = self._api.ask(question)
        if not reply.good:  # it was there when we looked
            raise GoneThere(remote_id)
        return reply.value(RawPost)

    def _overtaken(
        self, raw: RawPost, before: Found, written: RawPost, found: Found, said: dict[str, object]
    ) -> Post | None:
        """Return what the post said between our look and our write, if that was something else.

        A revision that is neither the one we saw nor ours is somebody's; so is a field that we
        did not send and that is another now.
        """
        theirs = _unsent_changes(before.post, found.post, said)
        if self._has_others_revision(raw, written, said):
            revision = self._others(raw, written)
            theirs = texts_of(theirs or before.post, revision) if revision else theirs
        return None if theirs == before.post else theirs

    def _has_others_revision(self, raw: RawPost, written: RawPost, said: dict[str, object]) -> bool:
        if written.revision == raw.revision:
            return False
        ours = 1 if _TEXTS & said.keys() else 0
        return written.revisions != raw.revisions + ours or not ours

    def _others(self, raw: RawPost, written: RawPost) -> Revision | None:
        """Return the last text that somebody else saved after our look."""
        query = {
            "context": "edit",
            "per_page": _RECENT,
            "orderby": "id",
            "order": "desc",
            "_fields": "id,slug,title,content,excerpt",
        }
        listed = self._api.get(f"posts/{raw.id}/revisions", query).value(list[Revision])
        after = [each for each in listed if each.id > raw.revision and not each.is_autosave]
        ours = written.content.raw, written.title.raw, written.excerpt.raw
        return next(
            (
                each
                for each in after
                if (each.content.raw, each.title.raw, each.excerpt.raw) != ours
            ),
            None,
        )


def _unsent_changes(before: Post, after: Post, said: dict[str, object]) -> Post | None:
    """Return `before` with the fields that we did not send and that are others now."""
    sent = {each.name for each in fields(Post) if _SENT_AS.get(each.name, each.name) in said}
    if sent & _FOLLOWS or before.state is PostState.TRASHED:
        sent |= _FOLLOWS
    if not before.categories:  # WordPress files under its default what is filed nowhere
        sent.add("categories")
    changed = {
        each.name: getattr(after, each.name)
        for each in fields(Post)
        if each.name not in sent and getattr(after, each.name) != getattr(before, each.name)
    }
    return replace(before, **changed) if changed else None
