"""The fields of an article and of its post, apart from the body."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from desktop.article.content import category_path
from desktop.article.model import Article, Byline, Picture, Role
from desktop.article.post import Post, PostState
from desktop.article.states import State
from desktop.sync.conversion.addresses import MediaAt
from desktop.sync.conversion.states import standing_there, state_here
from desktop.sync.conversion.words import plain_line, plain_lines
from desktop.sync.portal import Capabilities, PostField

if TYPE_CHECKING:
    from collections.abc import Iterator

FIELDS: dict[PostField, tuple[str, ...]] = {
    PostField.TITLE: ("title",),
    PostField.SAPO: ("sapo",),
    PostField.BODY: ("body",),
    PostField.SLUG: ("slug",),
    PostField.STATE: ("state",),
    PostField.MOMENT: ("publish_at", "published_at"),
    PostField.CATEGORIES: ("categories",),
    PostField.TAGS: ("tags",),
    PostField.AUTHOR: ("bylines",),
    PostField.COVER: ("cover",),
}
"""The article's fields that each field of a post carries."""


def travelling(capabilities: Capabilities) -> frozenset[str]:
    """Return the names of the article's fields that travel to such a portal and back."""
    return frozenset(name for field in capabilities.fields for name in FIELDS[field])


def read_fields(
    post: Post, known: Article, *, capabilities: Capabilities, media_at: MediaAt
) -> dict[str, Any]:
    """Return the fields of `known` as `post` says them, by name, the body apart."""
    stays = standing_there(known, capabilities) is post.state
    said = {
        "title": plain_line(post.title),
        "sapo": plain_lines(post.sapo),
        "slug": post.slug or known.slug,
        "state": known.state if stays else state_here(post.state, known.state, capabilities),
        "publish_at": _publish_at(post, known),
        "published_at": _published_at(post, known),
        "categories": _names(map(category_path, post.categories)),
        "tags": _names(post.tags),
        "bylines": _bylines(post.author, known.bylines),
        "cover": _cover(post.cover, known.cover, media_at),
    }
    travels = travelling(capabilities)
    return {name: value for name, value in said.items() if name in travels}


def author_of(article: Article) -> str:
    """Return the name of the first author, or ""."""
    return next((each.name for each in article.bylines if each.role is Role.AUTHOR), "")


def moment_of(article: Article, capabilities: Capabilities) -> datetime | None:
    """Return the moment that the post of `article` carries, to the second; None: none."""
    there = standing_there(article, capabilities)
    if there is PostState.SCHEDULED:
        moment = article.publish_at
    elif article.state in {State.PUBLISHED, State.WITHDRAWN}:
        moment = article.published_at
    else:
        moment = None
    return moment.replace(microsecond=0) if moment else None


def _publish_at(post: Post, known: Article) -> datetime | None:
    return post.moment if post.state is PostState.SCHEDULED else known.publish_at


def _published_at(post: Post, known: Article) -> datetime | None:
    out = post.state in {PostState.PUBLISHED, PostState.WITHDRAWN}
    return (post.moment or known.published_at) if out else known.published_at


def _names(names: "Iterator[str] | tuple[str, ...]") -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(plain_line, names))))


def _bylines(author: str, known: tuple[Byline, ...]) -> tuple[Byline, ...]:
    name = plain_line(author)
    at = next((i for i, each in enumerate(known) if each.role is Role.AUTHOR), None)
    if not name:
        return known
    if at is None:
        return (Byline(name=name), *known)
    return (*known[:at], replace(known[at], name=name), *known[at + 1 :])


def _cover(cover: str, known: Picture | None, media_at: MediaAt) -> Picture | None:
    if not cover:
        return None
    media = media_at(cover)
    if media is None or (known and known.media == media):
        return known
    return Picture(media=media)
