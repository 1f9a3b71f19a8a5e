"""One sync in a process that is there to be killed: `python -m … FOLDER URL USER SECRET`."""

import sys
from pathlib import Path

from tests.portals.faults.newsroom import Newsroom


def main() -> None:
    folder, url, user, secret = sys.argv[1:]
    Newsroom(Path(folder), url, user, secret).sync()


if __name__ == "__main__":
    main()
