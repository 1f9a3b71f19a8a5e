"""What machines are told of the site's pages in JSON-LD (schema.org), apart from the article."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from desktop.article.site import SiteProfile
from desktop.export.site.views import Link

if TYPE_CHECKING:
    from markupsafe import Markup


Document = dict[str, object]


def json_ld(document: Document) -> "Markup":
    """Return `document` for a `script` element: nothing in it can end the element."""
    import msgspec
    from markupsafe import Markup

    text = msgspec.json.encode(document).decode()
    safe = text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup(safe)  # noqa: S704 - the only characters that HTML reads are escaped above


def breadcrumbs(trail: Sequence[Link], base: str, folder: str) -> Document:
    """Return the BreadcrumbList of `trail`, whose addresses are relative to `base` + `folder`."""
    here = f"{base}{folder}"
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": link.title,
                **({"item": _joined(here, link.url)} if base and not link.current else {}),
            }
            for position, link in enumerate(trail, start=1)
        ],
    }


@lru_cache(maxsize=4096)
def _joined(here: str, url: str) -> str:
    return urljoin(here, url)


def web_site(site: SiteProfile, base: str) -> Document:
    """Return the WebSite with its publisher and its search, for the home page."""
    publisher: dict[str, object] = {
        "@type": "GovernmentOrganization",
        "name": site.agency or site.portal,
    }
    known = {"address": site.address, "telephone": site.phone, "email": site.email, "url": base}
    publisher |= {name: value for name, value in known.items() if value}
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": site.portal or site.agency,
        "url": base,
        "inLanguage": site.language,
        "publisher": publisher,
        "potentialAction": {
            "@type": "SearchAction",
            "target": f"{base}tim-kiem/?q={{search_term_string}}",
            "query-input": "required name=search_term_string",
        },
    }
