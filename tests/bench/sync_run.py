"""One sync, timed from inside: `python -m tests.bench.sync_run LIBRARY URL USER SECRET [again]`.

`again` times the second sync of the process, as the window has it all day.
"""

import resource
import sys
import time
from pathlib import Path

import msgspec

from desktop.article.post import PortalAccount, PortalKind
from desktop.library import Library
from desktop.progress import run
from desktop.sync.job import sync
from desktop.sync.portals.opening import open_portal
from tests.bench.sync import Run


def main() -> None:
    folder, url, user, secret, *again = sys.argv[1:]
    account = PortalAccount(name="cong", kind=PortalKind.WORDPRESS, url=url, user=user)
    portal = open_portal(account, secret)
    with Library.open(Path(folder)) as library:
        if not library.records.accounts():
            library.records.add_account(account)
        if again:
            run(sync(library, account, portal))
        begun = time.perf_counter()
        report = run(sync(library, account, portal))
        seconds = time.perf_counter() - begun
    portal.close()
    troubles = [repr(each) for each in (*report.failed, *report.waiting, *report.conflicts)]
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = Run(seconds, report.pushed, report.pulled, megabytes, troubles)
    sys.stdout.buffer.write(msgspec.json.encode(told))


if __name__ == "__main__":
    main()
