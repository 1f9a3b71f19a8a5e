"""A Plone item as a post."""

import re
from datetime import datetime
from hashlib import blake2b

import msgspec

from desktop.article.post import Post, PostState
from desktop.sync.portal import Found
from desktop.sync.portals.plone.answers import Item
from desktop.sync.portals.plone.marks import unmarked
from desktop.sync.portals.plone.states import States

_LOGIN = re.compile(r"[a-z0-9._@+-]*")
_OURS = re.compile(r"[a-z0-9-]+-[0-9a-f]{16}(\.[a-z0-9]+)?")
"""Names of `desktop.sync.naming.upload_name`."""


def found(item: Item, now: datetime, states: States) -> Found:
    """Return what `item` says; `now` is the site's clock."""
    body, mark = unmarked(item.text.data if item.text else "")
    state = states.read(item.review_state, item.effective, now)
    post = Post(
        title=item.title,
        sapo=item.description or "",
        body=body,
        slug=item.id,
        state=state,
        moment=_moment(item, state),
        tags=item.subjects,
        author=author(item.creators),
        cover=cover(item),
    )
    return Found(
        remote_id=item.uid,
        stamp=f"{item.modified} {_digest(post)}",
        post=post,
        permalink=item.address,
        mark=mark,
    )


def _moment(item: Item, state: PostState) -> datetime | None:
    """Return when an item was or will be published; a draft's date means nothing."""
    public = state in {PostState.SCHEDULED, PostState.PUBLISHED}
    return item.effective if public else None


def author(creators: tuple[str, ...]) -> str:
    """Return the first of an item's creators that is no login, or ""."""
    return next((name for name in creators if not is_login(name)), "")


def is_login(name: str) -> bool:
    """Tell whether `name` looks like an account's rather than a person's."""
    return _LOGIN.fullmatch(name) is not None


def cover(item: Item) -> str:
    """Return the id of an item's own image: that of the upload it was made from, or its own."""
    if item.image is None:
        return ""
    name = item.image.filename or ""
    return name if _OURS.fullmatch(name) else f"{item.uid}/{item.image.size}/{name}"


def _digest(post: Post) -> str:
    return blake2b(msgspec.json.encode(post), digest_size=8).hexdigest()
