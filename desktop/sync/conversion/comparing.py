"""Whether two articles say the same to a portal."""

from desktop.article.model import Article
from desktop.sync.conversion.fields import author_of, moment_of
from desktop.sync.conversion.states import standing_there
from desktop.sync.portal import Capabilities, PostField


def travels(article: Article, capabilities: Capabilities) -> dict[PostField, object]:
    """Return what of `article` a portal can be told, by field, as values to compare."""
    cover = article.cover
    said: dict[PostField, object] = {
        PostField.TITLE: article.title,
        PostField.SAPO: article.sapo,
        PostField.BODY: (article.body, article.attachments if capabilities.media else ()),
        PostField.SLUG: article.slug,
        PostField.STATE: standing_there(article, capabilities),
        PostField.MOMENT: moment_of(article, capabilities),
        PostField.CATEGORIES: article.categories,
        PostField.TAGS: article.tags,
        PostField.AUTHOR: author_of(article),
        PostField.COVER: (cover.media, cover.alt, cover.caption) if cover else None,
    }
    return {field: value for field, value in said.items() if field in capabilities.fields}


def says_the_same(one: Article, other: Article, capabilities: Capabilities) -> bool:
    """Tell whether a portal would learn the same of both."""
    return travels(one, capabilities) == travels(other, capabilities)
