"""What machines are told of an article: Dublin Core, Open Graph, and schema.org's NewsArticle.

Circular 24/2011/TT-BTTTT (expired, and still the only list) wants DC.title, DC.creator, DC.date,
DC.description, DC.publisher and DC.identifier never empty; several values are parted by `;`.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from urllib.parse import urlsplit

import msgspec

from desktop.article.model import Article, Role
from desktop.article.site import SiteProfile
from desktop.export.words import Words

Pair = tuple[str, str]
JSON = str | Sequence["JSON"] | Mapping[str, "JSON"]
_LONGEST_DESCRIPTION = 300  # characters; what search engines show is shorter still
_LOCALES = {"vi": "vi_VN", "en": "en_GB"}
_CONTRIBUTORS = (Role.PHOTOGRAPHER, Role.EDITOR, Role.TRANSLATOR)


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What every vocabulary tells of an article, in its own terms; never empty but the URLs.

    `url` is empty when the site's address is not known, `image` when the cover has none of its
    own; `published` and `modified` are ISO 8601 in local time.
    """

    title: str
    description: str
    creator: str
    publisher: str
    identifier: str
    url: str
    image: str
    published: str
    modified: str


class Metadata(msgspec.Struct, frozen=True, kw_only=True):
    """The page's head: names and contents of its meta elements, and the JSON-LD document."""

    title: str
    site: str
    description: str
    url: str
    dublin_core: tuple[Pair, ...]
    open_graph: tuple[Pair, ...]
    news_article: dict[str, JSON]


def metadata(article: Article, site: SiteProfile, facts: Facts) -> Metadata:
    """Return the head of the article's page."""
    return Metadata(
        title=facts.title,
        site=site.portal or site.agency,
        description=facts.description,
        url=facts.url,
        dublin_core=_dublin_core(article, facts),
        open_graph=_open_graph(article, site, facts),
        news_article=_news_article(article, facts),
    )


def facts_of(
    article: Article,
    site: SiteProfile,
    words: Words,
    *,
    slug: str,
    text: str,
    date: datetime,
    picture: str,
) -> Facts:
    """Return the facts of the article.

    `text` is the body as plain text, `date` the readers' date in local time, `picture` the
    cover's URL relative to the page (or a `data:` URL, which tells others nothing).
    """
    title = article.title or words.untitled
    base = web_address(site.base_url).rstrip("/")
    url = f"{base}/{slug}.html" if base else ""
    publisher = site.agency or site.portal
    creator = "; ".join(_authors(article)) or article.source.name or publisher
    modified = max(date, article.modified_at.astimezone(date.tzinfo))
    return Facts(
        title=title,
        description=_shortened(article.sapo or text) or title,
        creator=creator or words.unstated,
        publisher=publisher or words.unstated,
        identifier=url or f"urn:uuid:{article.id}",
        url=url,
        image=f"{base}/{picture}" if base and picture and ":" not in picture else "",
        published=date.isoformat(),
        modified=modified.isoformat(),
    )


@lru_cache(maxsize=1024)
def web_address(address: str) -> str:
    """Return `address` if it is one of the web (http or https), else an empty string."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return address.strip() if parts.scheme in {"http", "https"} and parts.netloc else ""


def _dublin_core(article: Article, facts: Facts) -> tuple[Pair, ...]:
    return _filled(
        ("DC.title", facts.title),
        ("DC.creator", facts.creator),
        ("DC.date", facts.published),
        ("DC.description", facts.description),
        ("DC.publisher", facts.publisher),
        ("DC.identifier", facts.identifier),
        ("DC.language", article.language),
        ("DC.source", article.source.name),
        ("DC.contributor", "; ".join(_named(article, _CONTRIBUTORS))),
        ("DC.subject", "; ".join(article.tags)),
    )


def _open_graph(article: Article, site: SiteProfile, facts: Facts) -> tuple[Pair, ...]:
    return _filled(
        ("og:type", "article"),
        ("og:title", facts.title),
        ("og:description", facts.description),
        ("og:url", facts.url),
        ("og:image", facts.image),
        ("og:site_name", site.portal or site.agency),
        ("og:locale", _LOCALES.get(article.language, "")),
        ("article:published_time", facts.published),
        ("article:modified_time", facts.modified),
        ("article:section", article.category),
        *(("article:tag", tag) for tag in article.tags),
    )


def _news_article(article: Article, facts: Facts) -> dict[str, JSON]:
    persons = [{"@type": "Person", "name": name} for name in _authors(article)]
    known: dict[str, JSON] = {
        "headline": facts.title,
        "description": facts.description,
        "identifier": facts.identifier,
        "mainEntityOfPage": facts.url,
        "image": facts.image,
        "datePublished": facts.published,
        "dateModified": facts.modified,
        "author": persons or [_organisation(facts.creator)],
        "publisher": _organisation(facts.publisher),
        "inLanguage": article.language,
        "articleSection": article.category,
        "keywords": list(article.tags),
    }
    filled = {name: value for name, value in known.items() if value}
    return {"@context": "https://schema.org", "@type": "NewsArticle", **filled}


def _organisation(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}


def _authors(article: Article) -> list[str]:
    return _named(article, (Role.AUTHOR, Role.CO_AUTHOR))


def _named(article: Article, roles: tuple[Role, ...]) -> list[str]:
    return [byline.name for byline in article.bylines if byline.role in roles and byline.name]


def _filled(*pairs: Pair) -> tuple[Pair, ...]:
    return tuple(pair for pair in pairs if pair[1])


def _shortened(text: str) -> str:
    """Return the beginning of `text` on one line, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST_DESCRIPTION:
        return line
    return line[:_LONGEST_DESCRIPTION].rpartition(" ")[0].rstrip(",;:") + "…"
