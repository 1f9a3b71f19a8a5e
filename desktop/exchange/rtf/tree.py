"""Rich Text Format as a tree of groups (Rich Text Format Specification 1.9.1)."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

from desktop.exchange.document_errors import DocumentOverfull


@dataclass(frozen=True, slots=True)
class Word:
    """A control word such as `fs24`: its name and number; a control symbol has no number."""

    name: str
    number: int | None = None

    @property
    def on(self) -> bool:
        """Whether a switch such as `b` is on: only `b0` turns it off."""
        return self.number != 0


@dataclass(slots=True)
class Group:
    """What stands between braces; strings are bytes of text, one character each."""

    parts: "list[Part]" = field(default_factory=list)

    @property
    def kind(self) -> str:
        """The first control word, which names a destination; a star before it is passed over."""
        for part in self.parts[:2]:
            if isinstance(part, Word) and part.name != "*":
                return part.name
        return ""

    @property
    def may_be_skipped(self) -> bool:
        """Whether who does not know the group's kind shall skip it."""
        return bool(self.parts) and self.parts[0] == Word("*")

    def groups(self) -> "Iterator[Group]":
        """Yield the groups directly in this one."""
        return (part for part in self.parts if isinstance(part, Group))

    def find(self, kind: str) -> "Group | None":
        """Return the first group of `kind` anywhere inside."""
        return next((each for each in self.every() if each.kind == kind), None)

    def every(self) -> "Iterator[Group]":
        """Yield all groups inside, as they are written."""
        for each in self.groups():
            yield each
            yield from each.every()

    def text(self) -> str:
        """Return the bytes of text inside, groups in it too."""
        return "".join(
            part.text() if isinstance(part, Group) else part if isinstance(part, str) else ""
            for part in self.parts
        )


@dataclass(frozen=True, slots=True)
class Binary:
    """Bytes as they are, behind `bin`."""

    data: bytes


Part: TypeAlias = Word | str | Group | Binary

_TOKEN = re.compile(
    r"""\\(?P<word>[a-zA-Z]{1,40})(?P<number>-?\d{1,10})?\x20?
      | \\'(?P<hex>[0-9a-fA-F]{2})
      | \\(?P<sign>[^a-zA-Z])
      | (?P<open>\{) | (?P<close>\})
      | (?P<text>[^\\{}\r\n\x00]+)
      | (?P<rest>.)""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPED = frozenset("\\{}")


MOST_PARTS = 3_000_000
"""Words, groups and pieces of text of one file; a book has a third of it."""


def tree(data: bytes, file: str) -> Group:
    """Return the tree of an RTF file; what is not closed ends with the file.

    Raises `DocumentOverfull` for more than `MOST_PARTS`; `file` is only for the message.
    """
    text = data.decode("latin-1")
    root = Group()
    stack = [root]
    at = count = 0
    while found := _TOKEN.match(text, at):
        count += 1
        if count > MOST_PARTS:
            raise DocumentOverfull(file)
        at = found.end()
        length = int(found["number"] or 0) if found["word"] == "bin" else 0
        if length > 0:
            stack[-1].parts.append(Binary(data[at : at + length]))
            at += length
        elif found["open"]:
            inner = Group()
            stack[-1].parts.append(inner)
            stack.append(inner)
        elif found["close"]:
            if len(stack) > 1:
                stack.pop()
        else:
            stack[-1].parts += _part(found)
    return root


def _part(found: re.Match[str]) -> list[Part]:
    if found["word"]:
        return [Word(found["word"], int(found["number"]) if found["number"] else None)]
    if found["hex"]:
        return [chr(int(found["hex"], 16))]
    if found["sign"]:
        sign = found["sign"]
        return [sign] if sign in _ESCAPED else [Word("par" if sign in "\r\n" else sign)]
    return [found["text"]] if found["text"] else []
