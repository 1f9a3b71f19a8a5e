"""The picture that was copied last, in another program or in a folder."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter


def copied_file() -> Path | None:
    """Return the first file that was copied, if files were."""
    data = QGuiApplication.clipboard().mimeData()
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return Path(files[0]) if files else None


def copied_picture() -> bytes:
    """Return the copied picture as a PNG file; nothing when there is none."""
    image = QGuiApplication.clipboard().image()
    return b"" if image.isNull() else _png(image)


def _png(image: QImage) -> bytes:
    into = QBuffer()
    into.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(into, QByteArray(b"png")).write(image)
    return bytes(into.data().data())
