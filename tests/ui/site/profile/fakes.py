"""Sites in memory, and a window that writes down what it is told."""

from pathlib import Path

from desktop.article.site import DEFAULT_SITE, SiteProfile
from desktop.export.site.views import Region
from desktop.ui.site.profile.sites import MapPreview
from tests.ui.fakes import DiskIsFull

SQUARES = (
    Region(name="Tiền Hải", outline="M0 0l10 0 0 10-10 0z"),
    Region(name="Thái Thụy", outline="M10 0l10 0 0 10-10 0z"),
)


class Sites:
    """A library in memory; `broken` makes every write fail."""

    def __init__(self, *profiles: SiteProfile) -> None:
        self.kept = {profile.id: profile for profile in profiles or (SiteProfile(),)}
        self.used = ["Tin tức", "Văn bản"]
        self.broken = False
        self.writes = 0

    def site_profiles(self):
        return list(self.kept.values())

    def keep_site_profile(self, profile) -> None:
        if self.broken:
            raise DiskIsFull
        self.writes += 1
        self.kept[profile.id] = profile

    def drop_site_profile(self, site) -> None:
        self.kept.pop(site, None)

    def categories(self):
        return self.used

    def themes(self):
        return [("cong", "Cổng")]

    def add_picture(self, file: Path) -> str:
        return f"hash-of-{file.name}"

    add_map = add_picture

    def preview(self, site_map):
        return MapPreview(SQUARES)

    def file_of(self, media):
        return Path(media) if media else None

    @property
    def main(self) -> SiteProfile:
        return self.kept[DEFAULT_SITE]


class View:
    def __init__(self) -> None:
        self.sites: list[str] = []
        self.profile: SiteProfile | None = None
        self.standing = ""
        self.begun = 0
        self.flushed = lambda: None

    def show_sites(self, sites, current) -> None:
        self.sites, self.current = [site.id for site in sites], current

    def show_categories(self, categories) -> None:
        self.categories = categories

    def begin(self, profile) -> None:
        self.profile, self.begun = profile, self.begun + 1

    def show_profile(self, profile) -> None:
        self.profile = profile

    def show_standing(self, text) -> None:
        self.standing = text

    def flush(self) -> None:
        self.flushed()
