"""The article as a plain document for paper: a page of its own, whatever the editor looks like."""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop import resources
from desktop.export.body import page_body
from desktop.export.dates import date_text
from desktop.export.fonts import FontFile, font_faces, font_files
from desktop.export.pictures import PagePicture, PictureFile, picture_file
from desktop.export.theme import paper_style
from desktop.export.words import byline_text, words

if TYPE_CHECKING:
    from desktop.article.model import Article
    from desktop.library import Library

PAGE = "print.html"
_FALLBACK = "Source Serif 4"
"""The face that comes along for machines that have no metric twin of Times New Roman."""


def write_print_page(library: "Library", article: "Article", folder: Path) -> Path:
    """Write the page of `article` (as it stands, saved or not) with all it shows into `folder`.

    Returns the page. Media that are missing or cannot be read are left out with their captions.
    """
    pictures: dict[str, PagePicture] = {}
    for number, media in enumerate(_media(article)):
        file = _picture(library, media)
        if file:
            name = f"{number}.{file.ending}"
            (folder / name).write_bytes(file.data)
            pictures[media] = file.at(name)
    faces = _faces(article)
    for face in faces:
        (folder / face.name).write_bytes(face.data())
    page = folder / PAGE
    page.write_text(_html(article, pictures, faces), encoding="utf-8")
    return page


def _html(article: "Article", pictures: dict[str, PagePicture], faces: tuple[FontFile, ...]) -> str:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    said = words(article.language)
    environment = Environment(
        loader=FileSystemLoader(resources.path("themes/print")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("print.html.j2").render(
        article=article,
        words=said,
        style=paper_style(font_faces(faces, lambda face: face.name)),
        date_text=date_text(article.reader_date, said.language),
        cover=pictures.get(article.cover.media) if article.cover else None,
        body=page_body(article.body, pictures, said.language).html,
        bylines=[byline_text(each, article.language) for each in article.bylines if each.name],
    )


def _media(article: "Article") -> list[str]:
    from desktop.article.body import pictures

    cover = [article.cover.media] if article.cover else []
    return list(dict.fromkeys([*cover, *(picture.media for picture in pictures(article.body))]))


def _picture(library: "Library", media: str) -> PictureFile | None:
    from desktop.library.errors import ChangedMedia, MissingMedia

    try:
        return picture_file(library.media_bytes(media))
    except (MissingMedia, ChangedMedia):
        return None


def _faces(article: "Article") -> tuple[FontFile, ...]:
    every = font_files(f"{article}", italic=True)
    return tuple(face for face in every if face.family == _FALLBACK)
