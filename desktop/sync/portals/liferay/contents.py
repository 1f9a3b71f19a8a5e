"""A post out of a structured content, and back."""

from datetime import datetime
from uuid import UUID

from desktop.article.post import Post
from desktop.sync.marks import marked, unmarked
from desktop.sync.portal import Found
from desktop.sync.portals.liferay.answers import Content
from desktop.sync.portals.liferay.categories import Tree
from desktop.sync.portals.liferay.settings import LiferaySettings
from desktop.sync.portals.liferay.states import Dates, dates_of, kept_dates, moment_of, state_of

Sent = dict[str, object]


class Contents:
    """Reads and writes contents of one structure."""

    def __init__(self, settings: LiferaySettings, tree: Tree, url: str) -> None:
        self._settings = settings
        self._tree = tree
        self._page = f"{url}/{settings.page}"

    def read(self, content: Content, clock: datetime) -> Found:
        """Return a content as a post; `clock` is the portal's."""
        told = self._settings
        body, mark = unmarked(content.field(told.body).data or "")
        cover = content.field(told.cover).image if told.cover else None
        post = Post(
            title=content.title,
            sapo=(content.field(told.sapo).data or "") if told.sapo else content.description,
            body=body,
            slug=content.friendly_url_path,
            state=state_of(content, clock),
            moment=moment_of(content),
            categories=self._tree.paths(content.taxonomy_category_briefs),
            tags=tuple(content.keywords),
            author=(content.field(told.author).data or "") if told.author else "",
            cover=str(cover.id) if cover and cover.id else "",
        )
        return Found(
            remote_id=content.external_reference_code,
            stamp=content.date_modified.isoformat() if content.date_modified else "",
            post=post,
            permalink=self._page + content.friendly_url_path,
            mark=mark,
        )

    def sent(
        self, post: Post, mark: UUID, clock: datetime, now: tuple[Content, Post] | None = None
    ) -> Sent:
        """Return the whole content to PUT: `post`, and what is there `now` beside it.

        The body goes with our mark when it is new; else it goes back as it came.
        """
        told = self._settings
        content, before = now or (Content(), None)
        values = {told.body: _body(post, mark, content.field(told.body).data, before)}
        values |= {told.sapo: post.sapo} if told.sapo else {}
        values |= {told.author: post.author} if told.author else {}
        return {
            "contentStructureId": told.structure,
            "title": post.title,
            "description": content.description if told.sapo else post.sapo,
            "friendlyUrlPath": post.slug,
            "keywords": list(post.tags),
            "taxonomyCategoryIds": self._categories(post, content, before),
            "contentFields": self._fields(post, content, before, values),
            "viewableBy": "Anyone",
            **_dates(post, before, content, clock),
        }

    def _categories(self, post: Post, content: Content, before: Post | None) -> list[int]:
        kept = [brief.taxonomy_category_id for brief in content.taxonomy_category_briefs]
        if before is not None and before.categories == post.categories:
            return kept
        others = [each for each in kept if not self._tree.knows(each)]
        return others + self._tree.ids(post.categories)

    def _fields(
        self, post: Post, content: Content, before: Post | None, values: dict[str, str]
    ) -> list[Sent]:
        fields: list[Sent] = [
            {"name": name, "contentFieldValue": {"data": value}} for name, value in values.items()
        ]
        ours = set(values)
        if self._settings.cover and (before is None or before.cover != post.cover):
            ours.add(self._settings.cover)
            image = {"image": {"id": int(post.cover)}} if post.cover else {}
            fields.append({"name": self._settings.cover, "contentFieldValue": image})
        return fields + [
            {
                "name": field.name,
                "contentFieldValue": field.content_field_value,
            }
            for field in content.content_fields
            if field.name not in ours
        ]


def _body(post: Post, mark: UUID, stored: str | None, before: Post | None) -> str:
    if before is not None and before.body == post.body:
        return stored or ""
    return marked(post.body, mark)


def _dates(post: Post, before: Post | None, content: Content, clock: datetime) -> Dates:
    if before is not None and (before.state, before.moment) == (post.state, post.moment):
        return kept_dates(content)
    return dates_of(post, clock)
