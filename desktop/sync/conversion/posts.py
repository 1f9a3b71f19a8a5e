"""Whole posts to articles, and articles to posts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple
from uuid import UUID

from desktop.article.body import Removal
from desktop.article.model import Article, Attachment
from desktop.article.post import Base, PortalMedia, Post
from desktop.sync.conversion.addresses import ArticleAt, KnownThere, MediaAt, Owns
from desktop.sync.conversion.attached import without_list
from desktop.sync.conversion.bodies import Bodies
from desktop.sync.conversion.fields import author_of, moment_of, read_fields
from desktop.sync.conversion.links import Ours
from desktop.sync.conversion.reading import Reading, counts_lines
from desktop.sync.conversion.states import standing_there
from desktop.sync.portal import Capabilities, PostField
from desktop.vietnamese import slug


@dataclass(frozen=True, slots=True)
class Read:
    """An article as its post says it, and what was active in the post's text and is left out."""

    article: Article
    removals: tuple[Removal, ...] = ()


class Wrote(NamedTuple):
    """A post as it is to be there.

    `loose` are the articles that it should link to, `left_out` the attached files (SHA-256) that
    it should list, and cannot yet.
    """

    post: Post
    loose: tuple[UUID, ...] = ()
    left_out: tuple[str, ...] = ()


def read_post(
    post: Post,
    base_article: Article | None,
    *,
    capabilities: Capabilities,
    media_at: MediaAt,
    article_at: ArticleAt,
    owns: Owns,
    attached: tuple[Attachment, ...] = (),
) -> Read:
    """Return `post` as an article of ours.

    What does not travel, and what one value there may be several of here, comes from
    `base_article`; without one the article has a new id. `media_at` is asked with addresses in
    the body and with ids there (the cover's, those in classes `wp-image-ID`). A list of the
    attachments of `base_article` and of those `attached` since is no part of the body.
    """
    known = base_article or Article()
    said = read_fields(post, known, capabilities=capabilities, media_at=media_at)
    if PostField.BODY not in capabilities.fields:
        return Read(replace(known, **said))
    known_there = KnownThere(media_at, article_at, owns)
    lines = counts_lines(post.body, wordpress=capabilities.blocks)
    body = Reading(known_there, lines).body(post.body)
    text = without_list(body.body, (*known.attachments, *attached))
    return Read(replace(known, **said, body=text), body.removals)


def write_post(
    article: Article,
    base: Base | None,
    *,
    capabilities: Capabilities,
    media: Mapping[str, PortalMedia],
    permalink_of: Callable[[UUID], str | None],
) -> Wrote:
    """Return the post that says `article`, as little different from the base's as can be.

    A field that says what the base's article said stays as the portal has it. `media` holds, by
    SHA-256, the files of the article and of the base's article that are there; pictures and
    attachments that are not are left out.
    """
    known = base.post if base else Post()
    said = _said(article, base, media, capabilities)
    before = _said(base.article, base, media, capabilities) if base else {}
    changed = {
        field.value: value
        for field, value in said.items()
        if field in capabilities.fields and (field not in before or before[field] != value)
    }
    post = replace(known, **changed)  # type: ignore[arg-type]
    if PostField.BODY not in capabilities.fields:
        return Wrote(post)
    ours = Ours(media, permalink_of)
    bodies = Bodies(article, base, ours, wordpress=capabilities.blocks)
    whole = replace(post, body=bodies.write())
    return Wrote(whole, ours.loose(bodies.body), bodies.left_out)


def _said(
    article: Article,
    base: Base | None,
    media: Mapping[str, PortalMedia],
    capabilities: Capabilities,
) -> dict[PostField, object]:
    kept = base.post.slug if base else ""
    cover = media.get(article.cover.media) if article.cover else None
    return {
        PostField.TITLE: article.title,
        PostField.SAPO: article.sapo,
        PostField.SLUG: article.slug or kept or slug(article.title),
        PostField.STATE: standing_there(article, capabilities),
        PostField.MOMENT: moment_of(article, capabilities),
        PostField.CATEGORIES: article.categories,
        PostField.TAGS: article.tags,
        PostField.AUTHOR: author_of(article),
        PostField.COVER: cover.remote_id if cover else "",
    }
