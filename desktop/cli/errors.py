"""What can be wrong with a command line, beyond what its verbs meet."""

from dataclasses import dataclass

from desktop.errors import ExpectedError


class WrongUsage(ExpectedError):
    """The base of what is wrong with the command line itself: exit code 2."""


@dataclass(eq=False)
class OptionWithoutValue(WrongUsage):
    """The global `option` is the last word, its value is missing."""

    option: str


@dataclass(eq=False)
class LanguageUnknown(WrongUsage):
    """The program does not speak `language`."""

    language: str


@dataclass(eq=False)
class AssignmentMisspelt(WrongUsage):
    """`written` is no `FIELD=VALUE`."""

    written: str


@dataclass(eq=False)
class Stopped(ExpectedError):
    """The user stopped the program (Ctrl+C)."""


@dataclass(eq=False)
class StoppedPartWay(Stopped):
    """The user stopped a long job when `done` of its `total` steps were done and kept."""

    done: int
    total: int


@dataclass(eq=False)
class OutputFailed(ExpectedError):
    """What was asked for could not be written to the standard output; `reason` says why."""

    reason: str


@dataclass(eq=False)
class NoTarget(WrongUsage):
    """The site `site` is to be published, and nobody ever said where."""

    site: str


@dataclass(eq=False)
class NoPortalName(WrongUsage):
    """`written` cannot be a portal's name: it is empty, or too long."""

    written: str


@dataclass(eq=False)
class NoLabelName(WrongUsage):
    """`written` cannot be a label's name: it is empty."""

    written: str


@dataclass(eq=False)
class NoSuchLabel(ExpectedError):
    """No label of the `kind` (a value of `LabelKind`) is called `name`."""

    kind: str
    name: str


@dataclass(eq=False)
class NoPortals(ExpectedError):
    """The library is to be synced and knows no portal."""


@dataclass(eq=False)
class NoSuchConflict(ExpectedError):
    """No article with a conflict has this id, prefix or suffix."""

    id: str


@dataclass(eq=False)
class SeveralConflicts(WrongUsage):
    """The article has conflicts with several `portals`, and nobody said which is meant."""

    id: str
    portals: tuple[str, ...]
