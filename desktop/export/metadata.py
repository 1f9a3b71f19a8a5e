"""What machines are told of an article: Dublin Core, Open Graph, and schema.org's NewsArticle.

Circular 24/2011/TT-BTTTT (expired, and still the only list) wants DC.title, DC.creator, DC.date,
DC.description, DC.publisher and DC.identifier never empty; several values are parted by `;`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from desktop.article.model import Article, Role
from desktop.article.site import SiteProfile
from desktop.export.words import Words

JSON = str | Sequence["JSON"] | Mapping[str, "JSON"]
_LONGEST_DESCRIPTION = 300  # characters; what search engines show is shorter still
_CONTRIBUTORS = (Role.PHOTOGRAPHER, Role.EDITOR, Role.TRANSLATOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The facts of the page's head; `url` is empty when the site's address is not known."""

    title: str
    site: str
    description: str
    url: str
    dublin_core: tuple[tuple[str, str], ...]
    open_graph: tuple[tuple[str, str], ...]
    news_article: dict[str, JSON]


def metadata(
    article: Article,
    site: SiteProfile,
    words: Words,
    *,
    slug: str,
    text: str,
    date: datetime,
    picture: str,
) -> Metadata:
    """Return the page's metadata.

    `text` is the body as plain text, `date` the readers' date in local time, `picture` the
    cover's URL relative to the page (or a `data:` URL, which is then left out).
    """
    title = article.title or words.untitled
    description = _shortened(article.sapo or text) or title
    url = (
        f"{web_address(site.base_url).rstrip('/')}/{slug}.html"
        if web_address(site.base_url)
        else ""
    )
    identifier = url or f"urn:uuid:{article.id}"
    creator = "; ".join(_authors(article)) or article.source.name or site.agency or site.portal
    creator = creator or words.unstated
    publisher = site.agency or site.portal or words.unstated
    image = f"{url.rpartition('/')[0]}/{picture}" if url and picture and ":" not in picture else ""
    published = date.isoformat()
    modified = max(date, article.modified_at.astimezone(date.tzinfo)).isoformat()
    return Metadata(
        title=title,
        site=site.portal or site.agency,
        description=description,
        url=url,
        dublin_core=tuple(
            _filled(
                ("DC.title", title),
                ("DC.creator", creator),
                ("DC.date", published),
                ("DC.description", description),
                ("DC.publisher", publisher),
                ("DC.identifier", identifier),
                ("DC.language", article.language),
                ("DC.source", article.source.name),
                ("DC.contributor", "; ".join(_named(article, _CONTRIBUTORS))),
                ("DC.subject", "; ".join(article.tags)),
            )
        ),
        open_graph=tuple(
            _filled(
                ("og:type", "article"),
                ("og:title", title),
                ("og:description", description),
                ("og:url", url),
                ("og:image", image),
                ("og:site_name", site.portal or site.agency),
                ("og:locale", {"vi": "vi_VN", "en": "en_GB"}.get(article.language, "")),
                ("article:published_time", published),
                ("article:modified_time", modified),
                ("article:section", article.category),
                *(("article:tag", tag) for tag in article.tags),
            )
        ),
        news_article=_news_article(
            article,
            headline=title,
            description=description,
            identifier=identifier,
            mainEntityOfPage=url,
            image=image,
            datePublished=published,
            dateModified=modified,
            author=[{"@type": "Person", "name": name} for name in _authors(article)]
            or [{"@type": "Organization", "name": creator}],
            publisher={"@type": "Organization", "name": publisher},
        ),
    )


def web_address(address: str) -> str:
    """Return `address` if it is one of the web (http or https), else an empty string."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return address.strip() if parts.scheme in {"http", "https"} and parts.netloc else ""


def _news_article(article: Article, **facts: JSON) -> dict[str, JSON]:
    known = {
        **facts,
        "inLanguage": article.language,
        "articleSection": article.category,
        "keywords": list(article.tags),
    }
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        **{name: value for name, value in known.items() if value},
    }


def _authors(article: Article) -> list[str]:
    return _named(article, (Role.AUTHOR, Role.CO_AUTHOR))


def _named(article: Article, roles: tuple[Role, ...]) -> list[str]:
    return [byline.name for byline in article.bylines if byline.role in roles and byline.name]


def _filled(*pairs: tuple[str, str]) -> Iterator[tuple[str, str]]:
    return (pair for pair in pairs if pair[1])


def _shortened(text: str) -> str:
    """Return the beginning of `text` on one line, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST_DESCRIPTION:
        return line
    return line[:_LONGEST_DESCRIPTION].rpartition(" ")[0].rstrip(",;:") + "…"
