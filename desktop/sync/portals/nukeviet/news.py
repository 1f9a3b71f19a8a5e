"""A post out of a row of news, and back."""

from datetime import datetime
from uuid import UUID

from desktop.article.post import Post, PostState
from desktop.sync.marks import marked, unmarked
from desktop.sync.portal import Found, PostField
from desktop.sync.portals.nukeviet.categories import Tree
from desktop.sync.portals.nukeviet.rows import Row, moment_of, number_of, text_of
from desktop.sync.portals.nukeviet.settings import NukevietSettings
from desktop.sync.portals.nukeviet.states import DATED, state_of, status_of
from desktop.sync.portals.wordpress.texts import as_html, plain

Params = dict[str, str]


class News:
    """Reads rows and writes parameters by the account's names of fields."""

    def __init__(self, settings: NukevietSettings, tree: Tree, url: str) -> None:
        self._names = settings.fields
        self._carried = settings.capabilities.fields
        self._tree = tree
        self._url = url

    def read(self, row: Row) -> Found:
        """Return a row as a post."""
        body, mark = unmarked(self._text(row, "body"))
        state = state_of(number_of(row.get(self._names["state"])))
        moment = moment_of(row.get(self._names["moment"]))
        post = Post(
            title=plain(self._text(row, "title")),
            sapo=plain(self._text(row, "sapo")),
            body=body,
            slug=self._text(row, "slug"),
            state=state,
            moment=moment if state in DATED else None,
            categories=self._tree.paths(self._text(row, "categories")),
            tags=_split(self._text(row, "tags")),
            author=plain(self._text(row, "author")),
            cover=self._text(row, "cover") if PostField.COVER in self._carried else "",
        )
        return Found(
            remote_id=self._text(row, "id"),
            stamp=self._text(row, "stamp"),
            post=post,
            permalink=self._address(self._text(row, "permalink")),
            mark=mark,
        )

    def new(self, post: Post, mark: UUID, clock: datetime) -> Params:
        """Return the parameters that make `post`."""
        always = {"body": marked(post.body, mark), "state": str(status_of(post.state))}
        return self._named(self._differing(Post(), post, mark, clock) | always)

    def changes(self, before: Post, after: Post, mark: UUID, clock: datetime) -> Params:
        """Return the parameters that make `before` say `after`; none when they say the same."""
        return self._named(self._differing(before, after, mark, clock))

    def _differing(self, before: Post, after: Post, mark: UUID, clock: datetime) -> Params:
        """Return values by our names of the fields."""
        values = _texts(before, after, mark) | _standing(before, after, clock)
        if after.categories != before.categories and PostField.CATEGORIES in self._carried:
            values["categories"] = self._tree.ids(after.categories)
        return values

    def _named(self, values: Params) -> Params:
        return {self._names[name]: value for name, value in values.items() if self._names[name]}

    def _text(self, row: Row, name: str) -> str:
        return text_of(row.get(self._names[name])) if self._names[name] else ""

    def _address(self, link: str) -> str:
        return f"{self._url}/{link.lstrip('/')}" if link and "://" not in link else link


def _texts(before: Post, after: Post, mark: UUID) -> Params:
    told = {
        "title": as_html(after.title),
        "sapo": as_html(after.sapo),
        "body": marked(after.body, mark),
        "slug": after.slug,
        "tags": ",".join(after.tags),
        "author": as_html(after.author),
        "cover": after.cover,
    }
    return {
        name: value for name, value in told.items() if getattr(after, name) != getattr(before, name)
    }


def _standing(before: Post, after: Post, clock: datetime) -> Params:
    values: Params = {}
    if after.state is not before.state and after.state is not PostState.TRASHED:
        values["state"] = str(status_of(after.state))
    moment = after.moment
    if before.state is PostState.SCHEDULED and after.state is PostState.PUBLISHED:
        moment = moment or clock  # else it would wait for the old moment
    if moment and moment != before.moment:
        values["moment"] = str(int(moment.timestamp()))
    return values


def _split(keywords: str) -> tuple[str, ...]:
    return tuple(filter(None, (plain(each).strip() for each in keywords.split(","))))
