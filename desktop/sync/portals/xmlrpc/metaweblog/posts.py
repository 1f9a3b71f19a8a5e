"""A post out of a MetaWeblog struct, and back."""

import hashlib
from uuid import UUID

from desktop.article.post import Post, PostState
from desktop.sync.marks import marked, unmarked
from desktop.sync.portal import Found
from desktop.sync.portals.wordpress.texts import as_html, plain
from desktop.sync.portals.xmlrpc.wire import Members

_PUBLIC = frozenset({"", "publish", "future"})
"""A system that tells no status shows whatever it has."""
_TRASHED = "trash"
_MORE = "<!--more-->"

Content = dict[str, object]


def is_trashed(struct: Members) -> bool:
    """Tell whether a post lies in a trash, which this protocol cannot take it out of."""
    return struct.text("post_status") == _TRASHED


def read_post(struct: Members) -> Found:
    """Return a post; without a stamp of its own, what it says is the stamp."""
    body, mark = unmarked(_body(struct))
    public = struct.text("post_status") in _PUBLIC
    post = Post(
        title=plain(struct.text("title")),
        sapo=plain(struct.text("mt_excerpt")),
        body=body,
        slug=struct.text("wp_slug", "mt_basename"),
        state=PostState.PUBLISHED if public else PostState.DRAFT,
        categories=tuple(map(plain, struct.texts("categories"))),
        tags=_tags(struct.text("mt_keywords", "mt_tags")),
    )
    moment = struct.moment("date_modified_gmt")
    stamp = moment.isoformat() if moment else hashlib.sha256(repr(post).encode()).hexdigest()
    return Found(
        remote_id=struct.text("postid"),
        stamp=stamp,
        post=post,
        permalink=struct.text("permaLink", "link"),
        mark=mark,
    )


def content_of(post: Post, mark: UUID, now: Members | None = None) -> Content:
    """Return the struct that says `post`.

    All of it: some systems empty what is not sent. A status that we have no word for is sent as
    it is `now`, unless `post` says another.
    """
    content: Content = {
        "title": as_html(post.title),
        "mt_excerpt": as_html(post.sapo),
        "description": marked(post.body, mark),
        "mt_text_more": "",
        "mt_keywords": ", ".join(post.tags),
        "categories": list(post.categories),
        "wp_slug": post.slug,
        "mt_basename": post.slug,
    }
    if now is not None and now.has("post_status") and read_post(now).post.state is post.state:
        content["post_status"] = now.text("post_status")
    return content


def _body(struct: Members) -> str:
    """Return both halves of a text that has a break for "read more"."""
    more = struct.text("mt_text_more")
    return struct.text("description") + (_MORE + more if more else "")


def _tags(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (plain(tag).strip() for tag in text.split(","))))
