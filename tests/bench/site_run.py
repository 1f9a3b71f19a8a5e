"""One export, timed from inside: `python -m tests.bench.site_run LIBRARY SITE full|again|changed`.

What it needs is imported late, as the program itself does: the process that writes the files
imports this module again.
"""

import os
import sys
import time
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
        done, megabytes = driven(export_site(library, PROFILE, site, NoSecrets()))
        seconds = time.perf_counter() - begun
    told = Run(seconds, done.written, done.unchanged, megabytes)
    sys.stdout.buffer.write(msgspec.json.encode(told))


def change(library: "Library") -> None:
    """Give the article in the middle another title."""
    from dataclasses import replace

    middle = len(library.entries()) // 2
    (entry,) = library.entries(limit=1, offset=middle)
    article = library.article(entry.id)
    library.save(replace(article, title=f"{article.title} (sửa)"))


def driven(job: "Job[SiteExported]") -> "tuple[SiteExported, float]":
    """Return what `job` did, and the most MB that this process and those it started held together.

    Of each process running at a moment that is the most it held until then, so rather too much.
    """
    together = 0.0
    while True:
        try:
            next(job)
        except StopIteration as end:
            return end.value, max(together, held())
        together = max(together, held())


def held() -> float:
    """Return the most MB that this process held, and each of those that it started and still run."""
    return sum(map(peak_of, ("self", *started())))


def started() -> list[str]:
    """Return the numbers of the processes that this one started: Python's own are among them."""
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()


def peak_of(process: str) -> float:
    """Return the most MB that a running process held since it began."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except FileNotFoundError:
        return 0
    lines = (line.split() for line in status.splitlines())
    return next((int(line[1]) / 1024 for line in lines if line[0] == "VmHWM:"), 0)


if __name__ == "__main__":
    main()
