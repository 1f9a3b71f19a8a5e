"""A tool of the bar, and tools that stay together."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.editor.commands import Command
from desktop.editor.state import EditState


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A tool that sends one command; it may be `pressed` and is `free` to use or not.

    `keys` is only shown: the page itself answers it. The window answers `shortcut`.
    """

    command: Command
    name: str
    picture: str
    keys: str = ""
    shortcut: str = ""
    pressed: Callable[[EditState], bool] | None = None
    free: Callable[[EditState], bool] = lambda _state: True


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolGroup:
    """Tools that stay together; `shown` says where the group is of use.

    One with a `picture` is shown as a menu under the group's name; a `patient` one is the first
    to go where there is little room.
    """

    name: str
    tools: tuple[Tool, ...]
    picture: str = ""
    patient: bool = False
    shown: Callable[[EditState], bool] = lambda _state: True
