"""The YAML block at the head of a Markdown file."""

from collections.abc import Mapping
from typing import NamedTuple

from desktop.exchange.errors import FrontMatterBroken
from desktop.exchange.raw import Raw, flow

_FENCE = "---"
_ENDS = (_FENCE, "...")
_LONGEST = 200_000
"""Characters; more than fields ever need, and what YAML is still read from in a second or two."""


class Parted(NamedTuple):
    """A Markdown file's `fields` by name, and its `text` below them."""

    fields: Mapping[str, Raw]
    text: str


def part(text: str, name: str) -> Parted:
    """Part `text` into front matter and Markdown; a file without front matter has no fields.

    Raises `FrontMatterBroken` where the block is not closed or is no YAML mapping.
    """
    lines = text.lstrip("\ufeff").split("\n")
    if lines[0].rstrip() != _FENCE:
        return Parted({}, text)
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() in _ENDS:
            return Parted(_mapping(lines[1:number], name), "\n".join(lines[number + 1 :]))
    if any(":" in line for line in lines[1:3]):
        raise FrontMatterBroken(name, len(lines))
    return Parted({}, text)  # the first line is a rule, not a fence


def _mapping(lines: list[str], name: str) -> Mapping[str, Raw]:
    block = "\n".join(lines)
    if len(block) > _LONGEST:
        raise FrontMatterBroken(name, 2)
    fields = flow(block, name)
    if not fields:
        return {}
    if not isinstance(fields, Mapping):
        raise FrontMatterBroken(name, 2)
    return {str(key): value for key, value in fields.items()}
