"""One export, timed from inside: `python -m tests.bench.site_run LIBRARY SITE full|again|changed`.

What it needs is imported late, as the program itself does: the process that writes the files
imports this module again.
"""

import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.library import Library


def main() -> None:
    import msgspec

    from desktop.export.site.build import export_site
    from desktop.library import Library
    from desktop.progress import run
    from tests.bench.newsroom import PROFILE
    from tests.bench.site import Run
    from tests.export.site.publishing import NoSecrets

    folder, site, how = sys.argv[1:]
    with Library.open(Path(folder)) as library:
        if how == "changed":
            change(library)
        begun = time.perf_counter()
        done = run(export_site(library, PROFILE, site, NoSecrets()))
        seconds = time.perf_counter() - begun
    told = Run(seconds, done.written, done.unchanged, megabytes())
    sys.stdout.buffer.write(msgspec.json.encode(told))


def change(library: "Library") -> None:
    """Give the article in the middle another title."""
    from dataclasses import replace

    middle = len(library.entries()) // 2
    (entry,) = library.entries(limit=1, offset=middle)
    article = library.article(entry.id)
    library.save(replace(article, title=f"{article.title} (sửa)"))


def megabytes() -> float:
    """Return the most that this process held, and the most that the largest it started held."""
    own, started = (
        resource.getrusage(whose).ru_maxrss
        for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return (own + started) / 1024


if __name__ == "__main__":
    main()
