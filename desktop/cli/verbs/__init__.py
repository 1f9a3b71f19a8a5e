"""The verbs of `bantin`. Their help texts are translated when this package is imported."""

import click

from desktop import __version__
from desktop.cli.verbs.backing_up import backup, restore_backup
from desktop.cli.verbs.binning import put_into_bin, take_out_of_bin
from desktop.cli.verbs.checking import check
from desktop.cli.verbs.conflicts import list_conflicts, resolve
from desktop.cli.verbs.copying import copy
from desktop.cli.verbs.editing import set_fields
from desktop.cli.verbs.exporting import export
from desktop.cli.verbs.history import restore, versions
from desktop.cli.verbs.housekeeping import housekeeping
from desktop.cli.verbs.importing import import_files
from desktop.cli.verbs.listing import list_articles, list_labels, search
from desktop.cli.verbs.media import media
from desktop.cli.verbs.opening import open_window
from desktop.cli.verbs.portals import portal
from desktop.cli.verbs.relabelling import relabel
from desktop.cli.verbs.serving import serve
from desktop.cli.verbs.showing import show
from desktop.cli.verbs.syncing import sync
from desktop.cli.verbs.verifying import verify
from desktop.language import tr


class Group(click.Group):
    """A group whose verbs are listed in the order of the work, not of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - Click's signature
        """Return the verbs as they were added."""
        return list(self.commands)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - Click's signature
        """Write what holds for every verb."""
        with formatter.section(tr("Options for every command, before or after it")):
            formatter.write_dl(_global_options())


def _global_options() -> list[tuple[str, str]]:
    return [
        (
            "--library PATH|URL",
            tr(
                "The library's folder, made when missing, or the address of a shared one "
                "(or BANTIN_LIBRARY in the environment)."
            ),
        ),
        ("--lang vi|en", tr("The language of all messages (or BANTIN_LANG in the environment).")),
        (
            "--json",
            tr("Answer with one JSON document on standard output, messages on standard error."),
        ),
    ]


@click.group(
    cls=Group,
    help=tr("Bản Tin: write articles, keep every version, export pages that any browser opens."),
    options_metavar=tr("[OPTIONS]"),
    subcommand_metavar=tr("COMMAND …"),
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
)
@click.version_option(__version__, message="bantin %(version)s")
def bantin() -> None:
    """Do nothing by itself: the verbs do."""


for verb in (
    open_window,
    import_files,
    list_articles,
    search,
    list_labels,
    relabel,
    media,
    show,
    set_fields,
    versions,
    restore,
    put_into_bin,
    take_out_of_bin,
    check,
    export,
    copy,
    portal,
    sync,
    list_conflicts,
    resolve,
    backup,
    restore_backup,
    verify,
    housekeeping,
    serve,
):
    bantin.add_command(verb)
