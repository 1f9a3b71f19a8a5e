"""One export, timed from inside: `python -m tests.bench.site_run LIBRARY SITE full|again|changed`.

What it needs is imported late, as the program itself does: the process that writes the files
imports this module again.
"""

import resource
import sys
import time
from multiprocessing import active_children
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.export.site.build import SiteExported
    from desktop.library import Library
    from desktop.progress import Job


def main() -> None:
    import msgspec

    from desktop.export.site.build import export_site
    from desktop.library import Library
    from tests.bench.newsroom import PROFILE
    from tests.bench.site import Run
    from tests.export.site.publishing import NoSecrets

    folder, site, how = sys.argv[1:]
    with Library.open(Path(folder)) as library:
        if how == "changed":
            change(library)
        begun = time.perf_counter()
        done, beside = driven(export_site(library, PROFILE, site, NoSecrets()))
        seconds = time.perf_counter() - begun
    told = Run(seconds, done.written, done.unchanged, beside + own_peak())
    sys.stdout.buffer.write(msgspec.json.encode(told))


def change(library: "Library") -> None:
    """Give the article in the middle another title."""
    from dataclasses import replace

    middle = len(library.entries()) // 2
    (entry,) = library.entries(limit=1, offset=middle)
    article = library.article(entry.id)
    library.save(replace(article, title=f"{article.title} (sửa)"))


def driven(job: "Job[SiteExported]") -> "tuple[SiteExported, float]":
    """Return what `job` did, and the most MB that processes which it started held meanwhile.

    The system's own count of ended processes has what this one held when it started them.
    """
    beside = 0.0
    while True:
        try:
            next(job)
        except StopIteration as end:
            return end.value, beside
        beside = max(beside, sum(map(peak_of, active_children())))


def peak_of(process: BaseProcess) -> float:
    """Return the most MB that a running process held since it began."""
    try:
        status = Path(f"/proc/{process.pid}/status").read_text()
    except FileNotFoundError:
        return 0
    return next(int(line.split()[1]) for line in status.splitlines() if "VmHWM" in line) / 1024


def own_peak() -> float:
    """Return the most MB that this process held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
