"""What stands around every page: rendered once for each depth of folders."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from desktop.article.site import SiteProfile
from desktop.export.levels import size_names
from desktop.export.site import paths
from desktop.export.site.catalogue import Catalogue
from desktop.export.site.home import menu
from desktop.export.site.views import Link, MapView, Shown, Side, Surroundings
from desktop.export.site_theme import SiteTheme, site_policy
from desktop.export.words import Words
from desktop.settings.model import Contrast

Render = Callable[[str, dict[str, Any]], str]

FRAGMENTS = ("head", "header", "controls", "side", "rating", "footer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What the fragments are made of; `logo` and `banner` as a page of the depth shows them."""

    profile: SiteProfile
    theme: SiteTheme
    words: Words
    catalogue: Catalogue
    map: MapView | None
    service: str
    logo: Shown | None
    banner: Shown | None


def surroundings(publication: Publication, root: str, render: Render) -> Surroundings:
    """Return the surroundings of pages whose `root` leads to the site's first folder."""
    from markupsafe import Markup

    values = _values(publication, root)
    made = {name: Markup(render(name, values)) for name in FRAGMENTS}  # noqa: S704 - by templates
    return Surroundings(
        root=root,
        service=publication.service,
        style=values["style"],
        script=values["script"],
        search_script=values["search_script"],
        **made,
    )


def assets(theme: SiteTheme) -> dict[str, bytes]:
    """Return the theme's files by their path on the site."""
    files = {
        _hashed("site", theme.style, "css"): theme.style.encode(),
        _hashed("site", theme.script, "js"): theme.script.encode(),
        _hashed("search", theme.search, "js"): theme.search.encode(),
    }
    return files | {f"{paths.ASSETS}/fonts/{font.name}": font.data for font in theme.fonts}


def side(profile: SiteProfile, site_map: MapView | None, service: str) -> Side:
    """Return what stands beside every page: a widget without its data is not there."""
    return Side(
        map=site_map,
        geography=profile.geography,
        facts=tuple(fact for fact in profile.facts if fact.is_shown),
        poll=next((poll for poll in profile.polls if poll.is_shown), None) if service else None,
        has_weather=bool(service and profile.weather.places),
        has_visits=bool(service),
        service=service,
    )


def _values(publication: Publication, root: str) -> dict[str, Any]:
    theme, profile = publication.theme, publication.profile
    return {
        "site": profile,
        "words": publication.words,
        "root": root,
        "menu": _menu(publication.catalogue, profile, root),
        "side": side(profile, publication.map, publication.service),
        "logo": publication.logo,
        "banner": publication.banner,
        "home": f"{root}{paths.HOME}",
        "service": publication.service,
        "style": f"{root}{_hashed('site', theme.style, 'css')}",
        "script": f"{root}{_hashed('site', theme.script, 'js')}",
        "search_script": f"{root}{_hashed('search', theme.search, 'js')}",
        "fonts": tuple(f"{root}{paths.ASSETS}/fonts/{font}" for font in theme.preload),
        "policy": site_policy(profile.service),
        "sizes": " ".join(size_names()),
        "contrasts": " ".join(Contrast),
    }


def _menu(catalogue: Catalogue, profile: SiteProfile, root: str) -> tuple[Link, ...]:
    return tuple(
        Link(
            title=title,
            url=f"{root}{paths.list_path(target)}" if target in catalogue.lists else target,
        )
        for title, target in menu(catalogue, profile)
    )


def _hashed(name: str, text: str, ending: str) -> str:
    return f"{paths.ASSETS}/{name}.{sha256(text.encode()).hexdigest()[:8]}.{ending}"
