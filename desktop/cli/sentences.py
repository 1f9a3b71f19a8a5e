"""What can be wrong with a command line, in words: taught to `desktop.sentences` from above."""

from desktop.cli import errors
from desktop.language import tr
from desktop.sentences import sentence

__all__ = ["sentence"]


@sentence.register
def _(error: errors.OptionWithoutValue) -> str:
    return tr(
        "The option {option} needs a value after it: see “bantin --help”.", option=error.option
    )


@sentence.register
def _(error: errors.LanguageUnknown) -> str:
    return tr("Bản Tin does not speak “{language}”: write vi or en.", language=error.language)


@sentence.register
def _(error: errors.AssignmentMisspelt) -> str:
    return tr(
        "“{written}” is no FIELD=VALUE, so nothing was changed: write it as in tags=a,b.",
        written=error.written,
    )


@sentence.register
def _(_error: errors.Stopped) -> str:
    return tr("Stopped; what was finished until then is kept.")


@sentence.register
def _(error: errors.StoppedPartWay) -> str:
    return tr(
        "Stopped after {done} of {total}; what was done until then is kept.",
        done=error.done,
        total=error.total,
    )


@sentence.register
def _(error: errors.OutputFailed) -> str:
    return tr(
        "The answer could not be written to standard output ({reason}); the work itself was done.",
        reason=error.reason,
    )


@sentence.register
def _(error: errors.NoTarget) -> str:
    return tr(
        "Nobody said yet where the site “{site}” goes, so nothing was published; "
        "name a folder or an address after --to.",
        site=error.site,
    )


@sentence.register
def _(error: errors.NoPortalName) -> str:
    return tr(
        "“{written}” cannot be a portal's name, so nothing was added; choose one of up to 64 "
        "letters.",
        written=error.written,
    )


@sentence.register
def _(error: errors.NoLabelName) -> str:
    return tr(
        "“{written}” cannot be a label's name, so nothing was changed; write the new name after "
        "--to.",
        written=error.written,
    )


@sentence.register
def _(error: errors.NoSuchLabel) -> str:
    return tr(
        "No label in use is called “{name}”, so nothing was changed; “bantin labels {kind}” lists "
        "them all.",
        name=error.name,
        kind=error.kind,
    )


@sentence.register
def _(_error: errors.NoPortals) -> str:
    return tr("The library knows no portal yet; add one with “bantin portal add”.")


@sentence.register
def _(error: errors.NoSuchConflict) -> str:
    return tr(
        "No conflict is noted for the id “{id}”, so nothing was decided; “bantin conflicts” shows "
        "them all.",
        id=error.id,
    )


@sentence.register
def _(error: errors.SeveralConflicts) -> str:
    return tr(
        "The article “{id}” is in conflict with several portals ({portals}), so nothing was "
        "decided; name one after --portal.",
        id=error.id,
        portals=", ".join(error.portals),
    )
