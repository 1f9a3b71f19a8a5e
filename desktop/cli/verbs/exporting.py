"""`bantin export`: pages and clean HTML out of the library."""

from pathlib import Path

import click

from desktop.cli import console
from desktop.cli.session import Session
from desktop.cli.shapes import ExportedFiles
from desktop.cli.verbs.common import article_id, verb
from desktop.language import tr
from desktop.sentences import sentence


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
@click.pass_obj
def page(session: Session, article_id: str, to: Path, *, folder: bool) -> int:
    """Export the saved article as one self-contained page, or as a folder."""
    from desktop.export import export_page

    with session.library() as library:
        job = export_page(library, library.find(article_id), to, folder=folder)
        exported = console.drive(job)
    for warning in exported.warnings:
        console.tell(sentence(warning))
    files = tuple(map(str, exported.files))
    session.answer(ExportedFiles(files, exported.bytes), lambda: console.put("\n".join(files)))
    return 0


export = click.Group(
    "export",
    commands=[page],
    no_args_is_help=False,
    help=tr("Export articles."),
    options_metavar=tr("[OPTIONS]"),
    subcommand_metavar=tr("COMMAND …"),
)
