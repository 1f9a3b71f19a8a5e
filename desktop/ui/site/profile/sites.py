"""What the profile's window needs of the library, and the files that a site shows."""

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.article.site import DEFAULT_SITE, SiteMap, SiteProfile
from desktop.errors import ExpectedError
from desktop.export.errors import MapNotRead
from desktop.export.site.views import Region
from desktop.language import tr

if TYPE_CHECKING:
    from desktop.library import Library

MAP_PATTERNS = "*.geojson *.json *.svg *.jpg *.jpeg *.png *.gif *.webp *.avif"
_MIME = {".svg": "image/svg+xml", ".json": "application/geo+json"}


def site_name(profile: SiteProfile) -> str:
    """Return what a site is called where one is chosen."""
    main = profile.id == DEFAULT_SITE
    return profile.name or profile.portal or (tr("Main site") if main else tr("New site"))


@dataclass(frozen=True, slots=True)
class MapPreview:
    """What a map looks like: areas with their outlines as path data, or a picture's `file`."""

    areas: tuple[Region, ...] = ()
    file: Path | None = None


class Sites(Protocol):
    """The profiles and their files; everything may raise what the library raises."""

    def site_profiles(self) -> list[SiteProfile]:
        """Return every profile, the main one first."""
        ...

    def keep_site_profile(self, profile: SiteProfile) -> None:
        """Keep `profile` under its id."""
        ...

    def drop_site_profile(self, site: str) -> None:
        """Remove a profile, if it is there."""
        ...

    def categories(self) -> list[str]:
        """Return the paths of the categories in use."""
        ...

    def themes(self) -> list[tuple[str, str]]:
        """Return name and title of each theme."""
        ...

    def add_picture(self, file: Path) -> str:
        """Keep the picture in `file`; return its SHA-256."""
        ...

    def add_map(self, file: Path) -> str:
        """Keep the map in `file` (GeoJSON, SVG or a picture); return its SHA-256."""
        ...

    def preview(self, site_map: SiteMap) -> MapPreview:
        """Return what the map looks like, with the names that the file has."""
        ...

    def file_of(self, media: str) -> Path | None:
        """Return where the file `media` stands, or None when there is none."""
        ...


class LibrarySites:
    """The library as the window needs it."""

    def __init__(self, library: "Library") -> None:
        self._library = library
        self.site_profiles = library.site_profiles
        self.drop_site_profile = library.drop_site_profile
        self.categories = library.categories

    def keep_site_profile(self, profile: SiteProfile) -> None:
        """Keep `profile`, but for `target`: where the site goes is chosen elsewhere."""
        known = {kept.id: kept.target for kept in self._library.site_profiles()}
        target = known.get(profile.id, profile.target)
        self._library.keep_site_profile(replace(profile, target=target))

    def themes(self) -> list[tuple[str, str]]:
        """Return name and title of each theme that comes with the program."""
        from desktop.export.site_theme import theme_titles

        return theme_titles()

    def add_picture(self, file: Path) -> str:
        """Keep the picture in `file`; raises what reading it raises."""
        from desktop.exchange.errors import PictureTooLarge
        from desktop.exchange.pictures import BYTES_LIMIT
        from desktop.exchange.text import read_bytes

        return self._add_picture(read_bytes(file, BYTES_LIMIT, PictureTooLarge), file.name)

    def add_map(self, file: Path) -> str:
        """Keep the map in `file`; raises `MapNotRead` and what reading a picture raises."""
        from desktop.exchange.text import read_bytes
        from desktop.export.site.maps import LARGEST_FILE, area_names

        data = read_bytes(file, LARGEST_FILE)
        if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"<")):
            return self._add_picture(data, file.name)
        if not area_names(data):
            raise MapNotRead(file.name)
        mime = _MIME.get(file.suffix.lower(), "application/geo+json")
        kept = self._library.add_media(data, name=file.name, mime=mime, width=0, height=0)
        return kept.hash

    def file_of(self, media: str) -> Path | None:
        """Return where the file `media` stands, or None when there is none."""
        with suppress(ExpectedError):
            return self._library.media_path(media) if media else None
        return None

    def preview(self, site_map: SiteMap) -> MapPreview:
        """Return what the map looks like; raises what reading its file raises."""
        from desktop.export.site.maps import map_view

        view = map_view(replace(site_map, names=()), self._library.media_bytes(site_map.media))
        return MapPreview(view.regions) if view else MapPreview(file=self.file_of(site_map.media))

    def _add_picture(self, data: bytes, name: str) -> str:
        from desktop.exchange import read_picture

        read = read_picture(data, name)
        kept = self._library.add_media(
            read.data, name=read.name, mime=read.mime, width=read.width, height=read.height
        )
        return kept.hash
