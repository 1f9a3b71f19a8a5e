"""Where the links of one article's page lead: to articles on the site, to files beside the page."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.export import documents

if TYPE_CHECKING:
    from desktop.article.model import Article, Attachment
    from desktop.article.site import SiteProfile
    from desktop.library import Library

_MENTION = re.compile('<a href="article:([0-9a-f-]{36})"')
_LINKED = re.compile('<a href="media:([0-9a-f]{64})"')


@dataclass(frozen=True, slots=True)
class PageLinks:
    """Addresses by article id and by media hash; what is in neither stays mere text.

    `names` are the file names of documents that the page carries itself, `told` is what stands
    behind a link to a document, by its hash.
    """

    articles: Mapping[UUID, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[str, str] = field(default_factory=dict)


def published(library: "Library", article: "Article", site: "SiteProfile") -> dict[UUID, str]:
    """Return the addresses on the site of the articles that the body links to.

    Only what the site has published has one, and only a site whose address is known.
    """
    from desktop.export.metadata import web_address
    from desktop.export.site.paths import article_path
    from desktop.library.errors import NoSuchArticle

    base = web_address(site.base_url).rstrip("/")
    mentioned = {UUID(found) for found in _MENTION.findall(article.body)}
    if not base or not mentioned:
        return {}
    known = library.published_paths(site.id)
    addresses: dict[UUID, str] = {}
    for other in mentioned & set(known.values()):
        try:
            path = article_path(library.article(other))
        except NoSuchArticle:
            continue
        addresses |= {other: f"{base}/{path}"} if path in known else {}
    return addresses


def linked_files(
    library: "Library", article: "Article", folder: str
) -> dict[str, tuple[str, bytes]]:
    """Return path in `folder` and bytes of each attachment that the body links to, by its hash."""
    from desktop.library.errors import ChangedMedia, MissingMedia
    from desktop.vietnamese import slug

    found: dict[str, tuple[str, bytes]] = {}
    for file in linked(article):
        name = PurePath(file.file)
        path = f"{folder}/{slug(name.stem) or 'tep'}-{file.media[:8]}{name.suffix.lower()}"
        try:
            found[file.media] = (path, library.media_bytes(file.media))
        except (MissingMedia, ChangedMedia):
            continue
    return found


def told(library: "Library", article: "Article") -> dict[str, str]:
    """Return kind and size of each attachment that the body links to, by its hash."""
    from desktop.library.errors import MissingMedia

    said: dict[str, str] = {}
    for file in linked(article):
        with suppress(MissingMedia):
            said[file.media] = documents.told(file.file, library.media(file.media).size)
    return said


def linked(article: "Article") -> list["Attachment"]:
    """Return the attachments that the body links to."""
    wanted = set(_LINKED.findall(article.body))
    return [file for file in article.attachments if file.media in wanted]
