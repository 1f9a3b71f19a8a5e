"""The library and the exporter as the paste panel needs them."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.article.model import Article

if TYPE_CHECKING:
    from desktop.export import Exported
    from desktop.export.paste import Sheet
    from desktop.library import Library
    from desktop.progress import Job


class LibraryPastes:
    """Lays out articles as the library has them."""

    def __init__(self, library: "Library") -> None:
        self._library = library

    def lay_out(self, article: Article, folder: Path) -> "Job[Sheet]":
        """Lay out `article`; `folder` holds its picture files afterwards and nothing else."""
        from desktop.export.files import put, told
        from desktop.export.paste import make_sheet

        sheet = yield from make_sheet(self._library, article)
        with told(folder):
            shutil.rmtree(folder, ignore_errors=True)
            if sheet.files:
                put(folder, sheet.files)
        return sheet

    def export(self, article: Article, to: Path) -> "Job[Exported]":
        """Write the publishing package of `article`."""
        from desktop.export.paste import export_paste

        return (yield from export_paste(self._library, article.id, to))
