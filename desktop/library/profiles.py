"""Values that belong to the whole library, each under a name, as JSON: the site profiles."""

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.site import DEFAULT_SITE, SiteProfile
from desktop.library.errors import NoSuchSite
from desktop.library.schema import profiles
from desktop.vietnamese import collation_key

_SITE = "site"

_decoder = msgspec.json.Decoder(SiteProfile)


def site(connection: Connection, site_id: str) -> SiteProfile:
    """Return the site's profile; the main one is there, if empty, before anyone keeps it.

    Raises `NoSuchSite`.
    """
    query = sa.select(profiles.c.content).where(profiles.c.name == _name(site_id))
    content = connection.execute(query).scalar()
    if content is not None:
        return _decoder.decode(content)
    if site_id == DEFAULT_SITE:
        return SiteProfile()
    raise NoSuchSite(site_id)


def sites(connection: Connection) -> list[SiteProfile]:
    """Return every site's profile, the main one first, the others by name."""
    named = profiles.c.name.startswith(f"{_SITE}:", autoescape=True)
    others = connection.execute(sa.select(profiles.c.content).where(named)).scalars()
    by_name = sorted(
        map(_decoder.decode, others), key=lambda one: (collation_key(one.name), one.id)
    )
    return [site(connection, DEFAULT_SITE), *by_name]


def keep_site(connection: Connection, profile: SiteProfile) -> None:
    """Keep `profile` under its id, in place of what was there."""
    drop_site(connection, profile.id)
    content = msgspec.json.encode(profile)
    connection.execute(sa.insert(profiles).values(name=_name(profile.id), content=content))


def drop_site(connection: Connection, site_id: str) -> None:
    """Remove the site's profile, if it is there."""
    connection.execute(sa.delete(profiles).where(profiles.c.name == _name(site_id)))


def media(connection: Connection) -> set[str]:
    """Return the SHA-256 of every file that a site shows around its articles."""
    used: set[str] = set()
    for profile in sites(connection):
        used |= {profile.logo, profile.banner, profile.map.media if profile.map else ""}
    return used - {""}


def _name(site_id: str) -> str:
    return _SITE if site_id == DEFAULT_SITE else f"{_SITE}:{site_id}"
