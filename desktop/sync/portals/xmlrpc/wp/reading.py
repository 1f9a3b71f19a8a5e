"""A post out of the struct that `wp.getPost` answers."""

from datetime import datetime

from desktop.article.post import Post, PostState
from desktop.sync.marks import unmarked
from desktop.sync.portal import Found
from desktop.sync.portals.wordpress.states import DATED, state_of
from desktop.sync.portals.wordpress.texts import plain
from desktop.sync.portals.xmlrpc.wire import Members
from desktop.sync.portals.xmlrpc.wp.authors import Authors
from desktop.sync.portals.xmlrpc.wp.categories import Categories

FIELDS = (
    "post_title",
    "post_excerpt",
    "post_content",
    "post_name",
    "post_status",
    "post_password",
    "post_date_gmt",
    "post_modified_gmt",
    "post_author",
    "post_thumbnail",
    "link",
    "terms",
)
"""What is asked of a post."""

_TRASHED = "__trashed"
"""What WordPress puts behind the slug of a post in the trash."""


def read_post(struct: Members, clock: datetime, authors: Authors, categories: Categories) -> Found:
    """Return a post; `clock` is the portal's, for it calls scheduled posts published."""
    body, mark = unmarked(struct.text("post_content"))
    state = _state(struct, clock)
    post = Post(
        title=plain(struct.text("post_title")),
        sapo=plain(struct.text("post_excerpt")),
        body=body,
        slug=_slug(struct, state),
        state=state,
        moment=struct.moment("post_date_gmt") if state in DATED else None,
        categories=categories.paths(struct.many("terms")),
        tags=tuple(_names(struct, "post_tag")),
        author=authors.name(struct.text("post_author")),
        cover=struct.one("post_thumbnail").text("attachment_id"),
    )
    return Found(
        remote_id=struct.text("post_id"),
        stamp=stamp_of(struct),
        post=post,
        permalink=struct.text("link"),
        mark=mark,
    )


def stamp_of(struct: Members) -> str:
    """Return the moment of the last change, to the second, or "" when it is not told."""
    moment = struct.moment("post_modified_gmt")
    return moment.isoformat() if moment else ""


def _state(struct: Members, clock: datetime) -> PostState:
    state = state_of(struct.text("post_status"), locked=bool(struct.text("post_password")))
    moment = struct.moment("post_date_gmt")
    if state is PostState.PUBLISHED and moment and moment > clock:
        return PostState.SCHEDULED
    return state


def _slug(struct: Members, state: PostState) -> str:
    slug = struct.text("post_name")
    return slug.removesuffix(_TRASHED) if state is PostState.TRASHED else slug


def _names(struct: Members, taxonomy: str) -> list[str]:
    terms = struct.many("terms")
    return [plain(term.text("name")) for term in terms if term.text("taxonomy") == taxonomy]
