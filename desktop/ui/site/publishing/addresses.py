"""The kinds of places that a site can go to, as a writer chooses among them."""

from dataclasses import dataclass
from pathlib import Path

from desktop.article.site import SiteProfile
from desktop.language import tr

FOLDER, ZIP = "", "zip://"
"""What the addresses of a folder and of an archive begin with."""


@dataclass(frozen=True, slots=True)
class Place:
    """A kind of place: what its addresses begin with, its name and an example."""

    begins: str
    name: str
    example: str


def places() -> tuple[Place, ...]:
    """Return the kinds, the simplest first."""
    return (
        Place(FOLDER, tr("A folder of this computer"), tr("For example D:\\Website")),
        Place(ZIP, tr("A ZIP file"), "zip://D:/website.zip"),
        Place("sftp://", tr("A server, by SFTP"), "sftp://nguoidung@maychu.vn/var/www/site"),
        Place(
            "webdav+https://", tr("A server, by WebDAV"), "webdav+https://nguoidung@maychu.vn/site"
        ),
        Place("ftps://", tr("A server, by FTPS"), "ftps://nguoidung@maychu.vn/site"),
        Place("s3://", tr("A store, by S3"), "s3://KEY@bucket/site?endpoint=https://s3.maychu.vn"),
    )


def place_of(address: str) -> Place:
    """Return the kind of `address`; what begins like no other is a folder."""
    if address.startswith("webdav+http:"):
        address = address.replace("+http:", "+https:", 1)
    named = (place for place in places() if place.begins and address.startswith(place.begins))
    return next(named, places()[0])


def turned(address: str, before: Place, after: Place) -> str:
    """Return what to begin with when the kind changes: an address is only good for its own."""
    return address if before == after else after.begins


def zip_address(path: str) -> str:
    """Return the address of the archive at `path`."""
    slashed = path.replace("\\", "/")
    return f"{ZIP}{slashed}" if slashed.startswith("/") else f"{ZIP}/{slashed}"


def site_address(profile: SiteProfile, address: str) -> str:
    """Return where a browser finds the site that was published at `address`; empty: nowhere."""
    if place_of(address).begins == FOLDER:
        return (Path(address).absolute() / "index.html").as_uri()
    if place_of(address).begins == ZIP:
        return ""
    from desktop.export.metadata import web_address

    return web_address(profile.base_url)
