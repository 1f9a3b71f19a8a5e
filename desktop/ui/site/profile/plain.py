"""Fields that are an attribute of their value and nothing more."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from desktop.ui.inspector.fields import Field, Kind, one_line


def changed(value: Any, name: str, part: object) -> Any:  # noqa: ANN401 - any dataclass, by name
    """Return `value` with `part` as its attribute `name`."""
    return replace(value, **{name: part})


def plain(
    name: str,
    label: str,
    read: Callable[[str], object] = one_line,
    *,
    help_text: str = "",
    placeholder: str = "",
) -> Field[Any]:
    """Return the line for the attribute `name`, whose text `read` turns into its value."""
    return Field(
        name=name,
        label=label,
        help=help_text,
        placeholder=placeholder,
        read=lambda value: str(getattr(value, name) or ""),
        write=lambda value, text: changed(value, name, read(text)),
    )


def chosen(name: str, label: str, choices: list[tuple[str, str]]) -> Field[Any]:
    """Return the choice of the attribute `name`, one of `choices` (value, words)."""
    return Field(
        name=name,
        label=label,
        kind=Kind.CHOICE,
        choices=tuple(choices),
        read=lambda value: str(getattr(value, name)),
        write=lambda value, text: changed(value, name, text),
    )
