"""`bantin export`: pages and clean HTML out of the library."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.article.body import media
from desktop.article.clipboard import FIELDS, Clip, clip
from desktop.cli import console
from desktop.cli.clip_pictures import clip_pictures
from desktop.cli.session import Session
from desktop.cli.shapes import Clipboard, ClipPicture, ExportedFiles
from desktop.cli.verbs.common import all_the_same, article_id, verb
from desktop.cli.verbs.packages import package
from desktop.cli.verbs.publishing import site
from desktop.export.errors import BlocksLeftOut, PicturesLeftOut, Shortfall
from desktop.language import tr
from desktop.library.secret_marks import refuse_secret
from desktop.sentences import sentence

if TYPE_CHECKING:
    from desktop.export import Exported


@verb("page", tr("Write one article as a page that any browser opens with a double click."))
@article_id
@click.option(
    "--to",
    required=True,
    type=click.Path(path_type=Path),
    metavar=tr("FILE.html"),
    help=tr("Where to write the page."),
)
@click.option("--folder", is_flag=True, help=tr("Write a folder with page and pictures apart."))
@all_the_same
@click.pass_obj
def page(session: Session, article_id: str, to: Path, *, folder: bool, all_the_same: bool) -> int:
    """Export the saved article as one self-contained page, or as a folder."""
    from desktop.export import export_page

    with session.library() as library:
        found = library.find(article_id)
        job = export_page(library, found, to, folder=folder, all_the_same=all_the_same)
        exported = console.drive(job)
    _answer(session, exported)
    return 0


@verb("paste", tr("Write what is pasted into a portal by hand: fields, page and pictures."))
@article_id
@click.option(
    "--to",
    required=True,
    type=click.Path(path_type=Path),
    metavar=tr("FOLDER|FILE.zip"),
    help=tr("The folder or archive to write."),
)
@all_the_same
@click.pass_obj
def paste(session: Session, article_id: str, to: Path, *, all_the_same: bool) -> int:
    """Export the saved article's publishing package."""
    from desktop.export.paste import export_paste

    with session.library() as library:
        job = export_paste(library, library.find(article_id), to, all_the_same=all_the_same)
        exported = console.drive(job)
    _answer(session, exported)
    return 0


def _answer(session: Session, exported: "Exported") -> None:
    for warning in exported.warnings:
        console.tell(sentence(warning))
    files = tuple(map(str, exported.files))
    session.answer(ExportedFiles(files, exported.bytes), lambda: console.put("\n".join(files)))


@verb("clipboard", tr("Print a field as clean HTML for pasting into another publishing system."))
@article_id
@click.option(
    "--field",
    type=click.Choice(tuple(FIELDS)),
    default="body",
    metavar="|".join(FIELDS),
    help=tr("The field to print; the body where none is given."),
)
@all_the_same
@click.pass_obj
def clipboard(session: Session, article_id: str, field: str, *, all_the_same: bool) -> int:
    """Print a field of the saved article; its pictures are named as files to be put beside it."""
    with session.library() as library:
        article = library.article(library.find(article_id))
        if not all_the_same:
            refuse_secret(library, article)
        files = {each.media: each for each in clip_pictures(library, media(article.body))}
    clipped = clip(article, field, {hash_: each.file for hash_, each in files.items()})
    pictures = tuple(files[each] for each in clipped.media)
    for shortfall in _shortfalls(clipped):
        console.tell(sentence(shortfall))
    session.answer(
        Clipboard(field, clipped.html, clipped.text, pictures),
        lambda: _say(clipped.html, pictures),
    )
    return 0


def _shortfalls(clipped: Clip) -> Iterator[Shortfall]:
    if clipped.missing:
        yield PicturesLeftOut(clipped.missing)
    if clipped.left_out:
        yield BlocksLeftOut(clipped.left_out)


def _say(html: str, pictures: Sequence[ClipPicture]) -> None:
    console.put(html)
    for each in pictures:
        console.tell(
            tr("Upload the picture {file} too; it is {path}.", file=each.file, path=each.path)
        )


export = click.Group(
    "export",
    commands=[page, site, package, paste, clipboard],
    no_args_is_help=False,
    help=tr("Export articles and the site."),
    options_metavar=tr("[OPTIONS]"),
    subcommand_metavar=tr("COMMAND …"),
)
