"""Values that belong to the whole library, each under a name, as JSON: sites, and their readers."""

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.readers import Readers
from desktop.article.site import DEFAULT_SITE, SiteProfile
from desktop.library.errors import NoSuchSite
from desktop.library.schema import profiles
from desktop.vietnamese import collation_key

_SITE = "site"
_READERS = "statistics"

_decoder = msgspec.json.Decoder(SiteProfile)
_readers_decoder = msgspec.json.Decoder(Readers)


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
    _keep(connection, _name(profile.id), msgspec.json.encode(profile))


def drop_site(connection: Connection, site_id: str) -> None:
    """Remove the site's profile and what is known of its readers, if they are there."""
    names = (_name(site_id), f"{_READERS}:{site_id}")
    connection.execute(sa.delete(profiles).where(profiles.c.name.in_(names)))


def readers(connection: Connection, site_id: str) -> Readers | None:
    """Return what is known of the site's readers; None before anything was read."""
    query = sa.select(profiles.c.content).where(profiles.c.name == f"{_READERS}:{site_id}")
    content = connection.execute(query).scalar()
    return None if content is None else _readers_decoder.decode(content)


def keep_readers(connection: Connection, site_id: str, known: Readers) -> None:
    """Keep what is known of the site's readers, in place of what was known before."""
    _keep(connection, f"{_READERS}:{site_id}", msgspec.json.encode(known))


def media(connection: Connection) -> set[str]:
    """Return the SHA-256 of every file that a site shows around its articles."""
    used: set[str] = set()
    for profile in sites(connection):
        used |= {profile.logo, profile.banner, profile.map.media if profile.map else ""}
    return used - {""}


def _keep(connection: Connection, name: str, content: bytes) -> None:
    connection.execute(sa.delete(profiles).where(profiles.c.name == name))
    connection.execute(sa.insert(profiles).values(name=name, content=content))


def _name(site_id: str) -> str:
    return _SITE if site_id == DEFAULT_SITE else f"{_SITE}:{site_id}"
