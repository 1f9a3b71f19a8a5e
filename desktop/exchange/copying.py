"""Articles from one library into another, as a package would bring them: by their histories."""

import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.exchange.packages.deciding import Fate
from desktop.exchange.packages.importing import Arrived, import_package
from desktop.exchange.packages.writing import write_package
from desktop.library.address import Place
from desktop.library.errors import MediaError
from desktop.progress import Job

if TYPE_CHECKING:
    from desktop.library import Library


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the articles that were copied, and how many files had been lost before.

    `kept` are those whose text became a version: they wait for another decision there.
    """

    added: int
    merged: int
    unchanged: int
    conflicts: int
    kept: int
    missing: int


_TOGETHER = 100
"""Articles that one package carries; what was brought stays when the way is cut."""


def copy(
    library: "Library",
    other: "Library",
    ids: Sequence[UUID],
    tell: Callable[[Arrived], object],
) -> Job[tuple[MediaError, ...]]:
    """Merge the articles `ids` of `library` into `other` and `tell` what became of each there.

    Both keep all they have; what was changed on both sides is merged, or is a conflict in
    `other`. Returns what `library` has lost of their files. Doing it again is safe. Raises what
    both libraries do.
    """
    missing: list[MediaError] = []
    with tempfile.TemporaryDirectory(prefix="bantin-") as folder:
        package = Path(folder) / "articles.bantin"
        for start in range(0, len(ids), _TOGETHER):
            written = yield from write_package(library, ids[start : start + _TOGETHER], package)
            missing += written.missing
            yield from import_package(other, package, tell)
    return tuple(missing)


def copy_to(
    library: "Library", place: Callable[[], Place], ids: Sequence[UUID] | None
) -> Job[Tally]:
    """Open the library at `place`, and copy the articles `ids` into it, or all outside the bin."""
    from desktop.library import Library

    fates: Counter[Fate] = Counter()
    with Library.open(place()) as other:
        named = [each.id for each in library.entries()] if ids is None else ids
        missing = yield from copy(library, other, named, lambda one: fates.update([one.fate]))
    merged = fates[Fate.UPDATED] + fates[Fate.MERGED]
    return Tally(
        added=fates[Fate.NEW],
        merged=merged,
        unchanged=fates[Fate.UNCHANGED],
        conflicts=fates[Fate.CONFLICT],
        kept=fates[Fate.KEPT],
        missing=len(missing),
    )
