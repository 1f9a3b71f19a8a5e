"""What several articles are given at once, and how it is taken back from those that changed since."""

from dataclasses import dataclass, replace
from datetime import datetime

from desktop.article.merging import merge
from desktop.article.model import Article, Byline, Role
from desktop.article.moving import after_edit, is_due
from desktop.article.states import State

_FIELDS = ("categories", "tags", "bylines", "topic", "publish_at")
"""What a `Setting` may change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What articles are given; of what is empty each keeps its own.

    `category` takes the main one's place, `author` that of the authors; editors, photographers and
    further categories stay. `state` is taken by the articles that may step there, with `reason`
    and for the moment `publish_at`.
    """

    category: str = ""
    tags_added: tuple[str, ...] = ()
    tags_dropped: tuple[str, ...] = ()
    author: str = ""
    topic: str = ""
    state: State | None = None
    reason: str = ""
    publish_at: datetime | None = None


def given(article: Article, setting: Setting) -> Article:
    """Return `article` with the fields of `setting`, in the state that an edit leaves it in."""
    tags = [tag for tag in article.tags if tag not in setting.tags_dropped]
    tags += [tag for tag in setting.tags_added if tag not in tags]
    others = tuple(each for each in article.categories[1:] if each != setting.category)
    edited = replace(
        article,
        categories=(setting.category, *others) if setting.category else article.categories,
        tags=tuple(tags),
        bylines=_bylines(article, setting.author),
        topic=setting.topic or article.topic,
    )
    return after_edit(article, edited)


def _bylines(article: Article, author: str) -> tuple[Byline, ...]:
    if not author:
        return article.bylines
    others = (each for each in article.bylines if each.role is not Role.AUTHOR)
    return (Byline(name=author), *others)


def taken_back(before: Article, after: Article, present: Article, when: datetime) -> Article:
    """Return `present` without what made `after` of `before`; what changed since stays.

    The state goes back where it is still that of `after`, and the text that of `before` again:
    an approval that the edit voided holds again for the very content it was given. What was
    scheduled for a moment that has passed `when` it is taken back waits for none any more.
    """
    fields = merge(after, present, before, _FIELDS).article
    if present.state is not after.state:
        return fields
    same_day = present.published_at == after.published_at
    published_at = before.published_at if same_day else present.published_at
    back = replace(fields, state=before.state, published_at=published_at)
    return replace(back, state=State.APPROVED) if is_due(back, when) else back
