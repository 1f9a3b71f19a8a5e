"""One export, timed from inside: `python -m tests.bench.site_run LIBRARY SITE full|again|changed`."""

import resource
import sys
import time
from dataclasses import replace
from pathlib import Path

import msgspec

from desktop.export.site.build import export_site
from desktop.library import Library
from desktop.progress import run
from tests.bench.newsroom import PROFILE
from tests.bench.site import Run
from tests.export.site.publishing import NoSecrets


def main() -> None:
    folder, site, how = sys.argv[1:]
    with Library.open(Path(folder)) as library:
        if how == "changed":
            change(library)
        begun = time.perf_counter()
        done = run(export_site(library, PROFILE, site, NoSecrets()))
        seconds = time.perf_counter() - begun
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = Run(seconds, done.written, done.unchanged, megabytes)
    sys.stdout.buffer.write(msgspec.json.encode(told))


def change(library: Library) -> None:
    """Give the article in the middle another title."""
    middle = len(library.entries()) // 2
    (entry,) = library.entries(limit=1, offset=middle)
    article = library.article(entry.id)
    library.save(replace(article, title=f"{article.title} (sửa)"))


if __name__ == "__main__":
    main()
