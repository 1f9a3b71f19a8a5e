"""Another program that has something on the clipboard, until it is ended: `FORM=FILE…`."""

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication


def main() -> int:
    application = QApplication(sys.argv[:1])
    offered = QMimeData()
    for word in sys.argv[1:]:
        form, _, file = word.partition("=")
        offered.setData(form, Path(file).read_bytes())
    application.clipboard().setMimeData(offered)
    print("offered", flush=True)  # noqa: T201
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
