"""The portal's article page, made of values alone: nothing is read but the program's own files."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop import resources
from desktop.article.body import plain_text
from desktop.article.model import Article
from desktop.article.site import SiteProfile
from desktop.export.body import page_body
from desktop.export.dates import date_text
from desktop.export.fonts import FontFile, font_faces, font_files, inside
from desktop.export.levels import size_names
from desktop.export.metadata import facts_of, metadata, web_address
from desktop.export.page_links import PageLinks
from desktop.export.pictures import PagePicture
from desktop.export.theme import theme
from desktop.export.words import Words, byline_text, words
from desktop.settings.model import Contrast
from desktop.vietnamese import slug
from desktop.vietnamese.dates import in_hanoi

if TYPE_CHECKING:
    from jinja2 import Environment

_SLANTED = ("<em>", "<blockquote")


@dataclass(frozen=True, slots=True)
class Page:
    """A page's HTML, and how many media and blocks of its article found no place on it."""

    html: str
    missing_media: int = 0
    left_out: int = 0


def render_page(
    article: Article, site: SiteProfile, pictures: Mapping[str, PagePicture], *, assets: str = ""
) -> str:
    """Return the article's page as HTML; see `make_page`, which also counts what is left out."""
    return make_page(article, site, pictures, assets=assets).html


def make_page(
    article: Article,
    site: SiteProfile,
    pictures: Mapping[str, PagePicture],
    *,
    assets: str = "",
    links: PageLinks = PageLinks(),  # noqa: B008 - frozen
) -> Page:
    """Return the article's page.

    `pictures` holds what the page may show, by media hash: the body's, the cover and the site's
    logo. Without `assets` the page is one file with its fonts inside; with it, fonts and a copy
    to save are expected in the folder of that name beside the page (`page_fonts`, `page_slug`).
    """
    said = words(article.language)
    name = page_slug(article)
    cover = pictures.get(article.cover.media) if article.cover else None
    body = page_body(article.body, pictures, said.language, links)
    date = in_hanoi(article.reader_date)
    facts = facts_of(
        article,
        site,
        said,
        slug=name,
        text=plain_text(article.body),
        date=date,
        picture=cover.url if cover else "",
    )
    html = (
        _environment()
        .get_template("page.html.j2")
        .render(
            article=article,
            site=site,
            words=said,
            language=article.language,
            theme=theme(
                _fonts(article, site, assets),
                files_beside=bool(assets),
                framed="data-frame=" in body.html,
            ),
            metadata=metadata(article, site, facts),
            sizes=size_names(),
            contrasts=[str(level) for level in Contrast],
            home=web_address(site.base_url),
            sections=[part for part in article.category.split("/") if part.strip()],
            logo=pictures.get(site.logo),
            dialled="".join(letter for letter in site.phone if letter in "+0123456789"),
            date=date,
            date_text=date_text(date, said.language),
            bylines=[
                byline_text(byline, article.language) for byline in article.bylines if byline.name
            ],
            source_url=web_address(article.source.url),
            cover=cover,
            cover_alt=_cover_alt(article, said),
            body=body.html,
            file_name=f"{name}.html",
            saved_copy=f"{assets}/{name}.html" if assets else "",
        )
    )
    missing_cover = article.cover is not None and cover is None
    return Page(html, body.missing_media + missing_cover, body.left_out)


def page_slug(article: Article) -> str:
    """Return the plain name of the article's files: its slug, made of its title if need be."""
    return slug(article.slug) or slug(article.title) or f"bai-{article.id.hex[-12:]}"


def page_fonts(article: Article, site: SiteProfile) -> tuple[FontFile, ...]:
    """Return the font files that the article's page uses."""
    slanted = any(tag in article.body for tag in _SLANTED)
    return font_files(f"{article}{site}", italic=slanted)


def _fonts(article: Article, site: SiteProfile, assets: str) -> str:
    def beside(file: FontFile) -> str:
        return f"{assets}/fonts/{file.name}"

    return font_faces(page_fonts(article, site), beside if assets else inside)


def _cover_alt(article: Article, said: Words) -> str:
    if article.cover is None or article.cover.decorative:
        return ""
    return article.cover.alt or article.cover.caption or said.undescribed_picture


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(resources.path("themes/page")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
