"""A small library and its site in a folder, for tests that publish."""

from desktop.article.site import Fact, SiteProfile
from desktop.export.site.build import export_site
from desktop.progress import run

PROFILE = SiteProfile(
    portal="Cổng thông tin đối ngoại",
    agency="Sở Thông tin và Truyền thông",
    base_url="https://doingoai.thaibinh.example/tin",
    service="/",
    facts=(Fact(label="Diện tích", value="1.586,3 km²", source="Niên giám", year=2018),),
)


class NoSecrets:
    """No password is kept anywhere."""

    def get(self, service, user):
        return None

    def set(self, service, user, secret):
        raise AssertionError(service)

    def delete(self, service, user):
        raise AssertionError(service)


def publish(library, to, profile=PROFILE, **how):
    """Publish the library to the folder `to`."""
    return run(export_site(library, profile, str(to), NoSecrets(), **how))


def files(folder):
    """Return what readers can fetch of a site, by path."""
    found = {
        path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()
    }
    return {name: path.read_bytes() for name, path in found.items() if not name.startswith(".")}
