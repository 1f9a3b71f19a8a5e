"""Articles from one library into another, as a package would bring them: by their histories."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.exchange.packages.importing import Arrived, import_package
from desktop.exchange.packages.writing import write_package
from desktop.library.errors import MediaError
from desktop.progress import Job

if TYPE_CHECKING:
    from desktop.library import Library

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
