"""A small site in the theme, written to a folder as the engine writes one: same addresses."""

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup
from msgspec.structs import replace

from desktop.export.levels import size_names
from desktop.export.site.templates import templates
from desktop.export.site.views import (
    ArticleView,
    Link,
    ListView,
    PageView,
    Side,
    Surroundings,
    Teaser,
)
from desktop.export.site_theme import SiteTheme, site_policy, site_theme
from desktop.export.words import words
from desktop.settings.model import Contrast
from tests.export.samples import photograph

from . import samples

FRAGMENTS = ("head", "header", "controls", "side", "rating", "footer")
PAGES = {
    "home": ("home.html.j2", "index.html", samples.HOME),
    "article": ("article.html.j2", "2018/07/bai.html", samples.article()),
    "rich": ("article.html.j2", "2018/07/day-du.html", samples.rich_article()),
    "list": ("list.html.j2", "chuyen-muc/0/index.html", samples.LIST),
    "archive": ("directory.html.j2", "luu-tru/index.html", samples.ARCHIVE),
    "site map": ("directory.html.j2", "so-do/index.html", samples.SITE_MAP),
    "search": ("search.html.j2", "tim-kiem/index.html", None),
    "contact": ("contact.html.j2", "lien-he/index.html", None),
    "notice": ("notice.html.j2", "404.html", samples.NOT_FOUND),
}
COLOURS = ("#8fb8c0", "#d8b98a", "#a9bfa0")


@dataclass(frozen=True)
class Press:
    """Renders the sample pages in a theme; `service` is the API's address, empty for none."""

    theme: SiteTheme
    map_file: bytes = b""
    service: str = ""

    def page(self, template: str, path: str, view: object) -> str:
        """Return one page of the site."""
        root = "../" * path.count("/")
        page = PageView(
            site=samples.SITE,
            words=words("vi"),
            around=self.around(root),
            title=getattr(view, "title", "") or getattr(view, "heading", samples.SITE.portal),
            description=samples.SAPO,
            canonical=f"{samples.SITE.base_url}/{path}",
            trail=(
                Link(title="Trang chủ", url=f"{root}index.html"),
                Link(title="Tin đối ngoại", url=f"{root}chuyen-muc/0/index.html"),
                Link(title=getattr(view, "title", "Trang này"), url="", current=True),
            ),
        )
        return self.environment.get_template(template).render(page=page, view=self.told(view, root))

    def told(self, view: object, root: str) -> object:
        """Return `view` with the other articles that it names."""
        stories = samples.teasers(root, 7)
        if isinstance(view, ArticleView) and view.related:
            return replace(view, related=self.named("related", stories[1:5]))
        if isinstance(view, ListView) and view.teasers:
            return replace(view, teasers=self.named("listed", stories))
        return view

    def named(self, macro: str, stories: tuple[Teaser, ...]) -> Markup:
        """Return articles as the theme's macros name each of them in a list, or as related."""
        macros = self.environment.get_template("teaser.html.j2").module
        if macro == "related":
            return Markup("\n").join(macros.related(story, words("vi")) for story in stories)
        return Markup("\n").join(
            macros.listed(story, words("vi"), story is stories[0]) for story in stories
        )

    @property
    def environment(self) -> Environment:
        """How the theme's templates are read."""
        return templates(self.theme.folder, None)

    def around(self, root: str) -> Surroundings:
        """Return what every page of a depth has."""
        files = {
            "style": f"{root}tai-nguyen/site.css",
            "script": f"{root}tai-nguyen/site.js",
            "search_script": f"{root}tai-nguyen/search.js",
        }
        known = {
            "site": samples.SITE,
            "words": words("vi"),
            "root": root,
            "home": f"{root}index.html",
            "menu": tuple(Link(title=link.title, url=root + link.url) for link in samples.MENU),
            "logo": None,
            "banner": None,
            "side": self.side,
            "service": self.service,
            "fonts": [f"{root}tai-nguyen/fonts/{name}" for name in self.theme.preload],
            "policy": site_policy(self.service),
            "sizes": " ".join(size_names()),
            "contrasts": " ".join(Contrast),
            **files,
        }
        environment = self.environment
        fragments = {
            name: Markup(environment.get_template(f"{name}.html.j2").render(known))  # noqa: S704
            for name in FRAGMENTS
        }
        return Surroundings(root=root, service=self.service, **files, **fragments)

    @property
    def side(self) -> Side:
        """What stands beside the pages."""
        return samples.side(self.map_file, service=self.service)


def publish(folder: Path, press: Press) -> None:
    """Write every page of the sample site, its style, scripts, fonts and pictures."""
    assets = folder / "tai-nguyen"
    (assets / "fonts").mkdir(parents=True)
    for font in press.theme.fonts:
        (assets / "fonts" / font.name).write_bytes(font.data)
    (assets / "site.css").write_text(press.theme.style, encoding="utf-8")
    (assets / "site.js").write_text(press.theme.script, encoding="utf-8")
    (assets / "search.js").write_text(press.theme.search, encoding="utf-8")
    (folder / "anh").mkdir()
    for number, colour in enumerate(COLOURS):
        data = photograph(1200, 675, colour)
        (folder / f"anh/{number}-1200.jpg").write_bytes(data)
    for template, path, view in PAGES.values():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(press.page(template, path, view), encoding="utf-8")


def press(map_file: bytes = b"", *, service: str = "") -> Press:
    """Return the press of the theme that ships."""
    return Press(theme=site_theme(), map_file=map_file, service=service)
