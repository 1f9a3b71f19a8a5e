"""Covers of the articles in sight, fetched away from the window, the last asked for first."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from desktop.library import Entry
from desktop.ui.background import Background
from desktop.ui.workplace import Workplace

AT_ONCE = 6
"""Covers of one errand: each may have to be made, a tenth of a second's work."""
WAITING = 60
"""Covers that are fetched still; of more, those that scrolled by first are asked for again."""
KEPT = 400
"""Covers in memory: 320 pixels wide they are a hundred megabytes at most."""
SOON = 30
"""Milliseconds that a list has to be drawn in before its covers are fetched."""

_Key = tuple[UUID, datetime]

FileOf = Callable[[list[UUID]], dict[UUID, Path]]
"""Gives the file of each article's cover, made small; those without one are left out."""


class Covers(QObject):
    """Gives covers as they come; `came` when there are more than before."""

    came = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kept: OrderedDict[_Key, QPixmap | None] = OrderedDict()
        self._asked: OrderedDict[_Key, None] = OrderedDict()
        self._fetch: Callable[[list[_Key]], None] | None = None
        self._busy = False
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._send)

    def begin(self, place: Workplace, apart: Background, file_of: FileOf) -> None:
        """Fetch covers on the thread `apart` from now on."""

        def fetch(keys: list[_Key]) -> None:
            apart.run(lambda: _read(file_of, keys), self._take, place.tell_error)

        self._fetch = fetch

    def cover(self, entry: Entry) -> QPixmap | None:
        """Return the cover of `entry`; None where there is none, or none yet: `came` tells."""
        key = (entry.id, entry.modified_at)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        self._asked[key] = None
        self._asked.move_to_end(key)
        if len(self._asked) > WAITING:
            self._asked.popitem(last=False)
        if not self._busy and not self._soon.isActive():
            self._soon.start()
        return None

    def _send(self) -> None:
        if self._fetch is None or self._busy or not self._asked:
            return
        self._busy = True
        self._fetch([self._asked.popitem()[0] for _ in range(min(AT_ONCE, len(self._asked)))])

    def _take(self, read: dict[_Key, QImage | None]) -> None:
        self._busy = False
        for key, image in read.items():
            self._kept[key] = QPixmap.fromImage(image) if image else None
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.came.emit()
        self._send()


def _read(file_of: FileOf, keys: list[_Key]) -> dict[_Key, QImage | None]:
    files = file_of([article_id for article_id, _ in keys])
    return {key: _image(files.get(key[0])) for key in keys}


def _image(file: Path | None) -> QImage | None:
    if file is None:
        return None
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    image = reader.read()
    return None if image.isNull() else image
