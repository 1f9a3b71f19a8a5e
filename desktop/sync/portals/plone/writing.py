"""A post as the fields of a Plone item."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from desktop.article.post import Post, PostState
from desktop.sync.portals.plone.marks import marked
from desktop.sync.portals.plone.reading import author, is_login

Fields = dict[str, object]

PUBLIC = frozenset({PostState.SCHEDULED, PostState.PUBLISHED})
"""The states in which a moment counts; Plone dates drafts by itself when they change state."""


def text(body: str, mark: UUID) -> Fields:
    """Return a text as it has to be sent so that Plone stores `body` and the mark.

    plone.restapi runs `html.unescape` over every text it is sent (RichTextFieldDeserializer).
    """
    return {"content-type": "text/html", "data": marked(body, mark).replace("&", "&amp;")}


def changes(known: Post, post: Post, mark: UUID) -> Fields:
    """Return the fields in which `post` differs, but for state, moment, author and cover."""
    fields: Fields = {}
    if post.title != known.title:
        fields["title"] = post.title
    if post.sapo != known.sapo:
        fields["description"] = post.sapo
    if post.body != known.body:
        fields["text"] = text(post.body, mark)
    if post.tags != known.tags:
        fields["subjects"] = post.tags
    if post.slug and post.slug != known.slug:
        fields["id"] = post.slug
    return fields


def moment(known: Post, post: Post, effective: datetime | None, now: datetime) -> Fields:
    """Return the date to write when an item dated `effective` is to say `post`.

    What is to be published is so at once, whatever an earlier plan or Plone itself has left as
    its date.
    """
    same = (known.state, known.moment) == (post.state, post.moment)
    if same or post.state not in PUBLIC:
        return {}
    wanted = post.moment
    if post.state is PostState.PUBLISHED:
        kept = effective if known.state is PostState.PUBLISHED else now
        wanted = min(wanted, now) if wanted else kept
    if wanted == effective:
        return {}
    return {"effective": wanted.astimezone(UTC).isoformat() if wanted else None}


def creators(known: tuple[str, ...], name: str) -> tuple[str, ...]:
    """Return an item's creators with `name` in the place of the author; logins stay."""
    former = author(known)
    others = tuple(each for each in known if is_login(each) or each != former)
    return (name, *others) if name else others


def agree(one: Post, other: Post) -> bool:
    """Tell whether two looks at an item show the same; what only fell due is no change."""
    return _timeless(one) == _timeless(other)


def _timeless(post: Post) -> Post:
    due = post.state is PostState.SCHEDULED
    return replace(post, state=PostState.PUBLISHED) if due else post
