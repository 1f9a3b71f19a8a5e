"""One upload: assets, pages, indexes, then deletions; the list of what is there is written last.

A kill, a cut line or a cancel at any moment leaves whole files; the journal knows which, and the
next upload goes on from there.
"""

from collections.abc import Collection, Iterable, Sequence

from desktop.export.targets.insisting import PAUSES
from desktop.export.targets.journal import Journal
from desktop.export.targets.manifest import Manifest
from desktop.export.targets.target import Target
from desktop.export.targets.telling import Pace
from desktop.export.targets.under_way import UnderWay
from desktop.export.targets.values import Failure, Recipe, SiteFile, Stage, Uploaded
from desktop.progress import Job

__all__ = ["Failure", "Recipe", "SiteFile", "Stage", "Uploaded", "upload"]


def upload(  # noqa: PLR0913 - the last two are for tests
    files: Iterable[SiteFile],
    gone: Collection[str],
    target: Target,
    manifest: Manifest,
    journal: Journal,
    *,
    total: int,
    whole: bool,
    every: float = 0.05,
    pauses: Sequence[float] = PAUSES,
) -> Job[Uploaded]:
    """Bring `target` up to `files`, which come in the order of their stages.

    `whole`: `files` is the entire site, and what `manifest` names beyond it is deleted (an empty
    stream deletes nothing). Otherwise only `gone` is. A file that the manifest has with the same
    hash is not sent. `total` counts `files`, for the progress, which is told every `every`
    seconds; a cut line is tried again after each of `pauses` (seconds).

    Raises what concerns the target as a whole (`LineError`, `AccessError`, `ManifestError`,
    `UploadRunning`, `JournalFailed`, and `FileError` when nothing at all can be written): what
    was confirmed until then is in the journal.
    """
    with journal.held(manifest) as resumed:
        under_way = UnderWay(target, manifest, journal, resumed, Pace(total, every, pauses))
        yield from under_way.send_all(files)
        yield from under_way.delete_all(gone, whole=whole)
        yield from under_way.list_all()
        journal.clear()
    return under_way.result()
