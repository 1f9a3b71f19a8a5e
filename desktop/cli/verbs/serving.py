"""`bantin serve`: the published site and its widgets, for readers."""

import os
from pathlib import Path

import click

from desktop.cli import console
from desktop.cli.session import Session
from desktop.cli.shapes import Serving
from desktop.cli.verbs.common import verb
from desktop.language import tr
from desktop.library.address import own_folder

_FOLDER = click.Path(path_type=Path, file_okay=False)
_FILE = click.Path(path_type=Path, dir_okay=False)


@verb("serve", tr("Serve an exported site with its ratings, polls, visits and weather."))
@click.option(
    "--site",
    required=True,
    type=_FOLDER,
    metavar=tr("FOLDER"),
    help=tr("The folder that the site was exported into."),
)
@click.option(
    "--host", default="127.0.0.1", help=tr("The address to listen at (default 127.0.0.1).")
)
@click.option(
    "--port",
    default=8080,
    type=click.IntRange(0, 65535),
    help=tr("The port to listen at (default 8080; 0 takes a free one)."),
)
@click.option(
    "--database",
    envvar="BANTIN_SERVICE_DATABASE",
    metavar="FILE|URL",
    help=tr("Where the counts are kept: an SQLite file, or postgresql://… (default: your data)."),
)
@click.option(
    "--workers",
    default=1,
    type=click.IntRange(1, 64),
    metavar="N",
    help=tr("How many processes answer (default 1)."),
)
@click.option(
    "--token",
    envvar="BANTIN_SERVICE_TOKEN",
    default="",
    help=tr(
        "The secret word for statistics (better in BANTIN_SERVICE_TOKEN); none: no statistics."
    ),
)
@click.option(
    "--weather",
    type=_FILE,
    metavar=tr("FILE"),
    help=tr("A JSON file with the weather, in the place of Open-Meteo."),
)
@click.option(
    "--forwarded-allow-ips",
    "proxies",
    default="",
    metavar=tr("ADDRESSES"),
    help=tr("The proxies whose X-Forwarded-For is believed, separated by commas."),
)
@click.option(
    "--votes-per-minute",
    "votes",
    default=600,
    type=click.IntRange(min=0),
    metavar="N",
    help=tr("How many votes and visits one address may send a minute (default 600; 0: any)."),
)
@click.option(
    "--requests-per-minute",
    "requests",
    default=6000,
    type=click.IntRange(min=0),
    metavar="N",
    help=tr("How many requests one address may send a minute (default 6000; 0: any)."),
)
@click.pass_obj
def serve(
    session: Session, /, host: str, port: int, workers: int, database: str | None, **rest: object
) -> int:
    """Serve until a signal ends it; exit code 1 when the service did not come up."""
    from desktop.service import running
    from desktop.service.options import Options

    running.check_installed()
    options = Options(
        database=database or str(own_folder() / "service.db"),
        tallies=Path(),
        secret=os.environ.get("BANTIN_SERVICE_SECRET", ""),
        **rest,  # type: ignore[arg-type]
    )

    def listening(address: str) -> None:
        session.answer(
            Serving(address, str(options.site)),
            lambda: console.put(tr("The site is served at {address}.", address=address)),
        )

    return int(not running.run(options, host, port, workers, listening))
