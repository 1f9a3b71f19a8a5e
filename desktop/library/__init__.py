"""Storage: articles with versions, drafts, search and media in one folder.

The only place that knows SQLAlchemy, which takes a fifth of a second to import: `Library`
is loaded at its first use, so that whoever needs only values and errors does not wait for it.
"""

from typing import TYPE_CHECKING

from desktop.library.values import (
    HIT_BEGINS,
    HIT_ENDS,
    Cursor,
    Draft,
    Due,
    Edited,
    Entry,
    LocalCopy,
    Media,
    Place,
    Problem,
    ProblemKind,
    ReadingCopy,
    Reason,
    Repaired,
    Saved,
    SavedSearch,
    Sort,
    Stays,
    Taken,
    VerifyReport,
    Version,
    Wanted,
)

if TYPE_CHECKING:
    from desktop.library.library import Library

__all__ = [
    "HIT_BEGINS",
    "HIT_ENDS",
    "Cursor",
    "Draft",
    "Due",
    "Edited",
    "Entry",
    "Library",
    "LocalCopy",
    "Media",
    "Place",
    "Problem",
    "ProblemKind",
    "ReadingCopy",
    "Reason",
    "Repaired",
    "Saved",
    "SavedSearch",
    "Sort",
    "Stays",
    "Taken",
    "VerifyReport",
    "Version",
    "Wanted",
]


def __getattr__(name: str) -> object:
    if name == "Library":
        from desktop.library.library import Library

        return Library
    raise AttributeError(name)
