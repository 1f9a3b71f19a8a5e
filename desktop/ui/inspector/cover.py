"""The cover picture: choose it or drop it, take it away, say what it shows."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImageReader, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.article.model import Picture
from desktop.language import tr
from desktop.ui.controls import Button, note
from desktop.ui.inspector.picture import PictureWords, Words

PICTURE_PATTERNS = "*.jpg *.jpeg *.png *.gif *.webp *.avif *.heic *.heif *.tif *.tiff *.bmp"
_LARGEST = 640


class Cover(QWidget):
    """Shows one picture with its words; a chosen file goes out and comes back as a `Picture`."""

    edited = Signal(object)
    file_chosen = Signal(Path)
    editing_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picture: Picture | None = None
        self._well = Well()
        self._well.dropped.connect(self.file_chosen)
        self._choose = Button(tr("Choose a picture"), self._ask, picture="image")
        self._edit = Button(tr("Edit the picture…"), self.editing_requested.emit, picture="crop")
        self._remove = Button(tr("Remove"), lambda: self._set(None), picture="trash")
        self._words = PictureWords()
        self._words.edited.connect(self._word)
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._choose)
        buttons.addWidget(self._edit)
        buttons.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._well)
        column.addLayout(buttons)
        column.addWidget(self._words)
        self.show_cover(None, None)

    def show_cover(self, picture: Picture | None, file: Path | None) -> None:
        """Show `picture`, whose file is `file`."""
        self._picture = picture
        self._well.show_file(file if picture else None)
        self._edit.setVisible(picture is not None)
        self._remove.setVisible(picture is not None)
        self._words.setVisible(picture is not None)
        if picture:
            alt = picture.alt or ("" if picture.decorative else None)
            self._words.show_words(
                Words(
                    alt=alt,
                    decorative=picture.decorative,
                    caption=picture.caption,
                    credit=picture.credit,
                )
            )

    def _ask(self) -> None:
        name = ask_for_picture(self)
        if name:
            self.file_chosen.emit(name)

    def _word(self, words: Words) -> None:
        if self._picture:
            self._set(with_words(self._picture, words))

    def _set(self, picture: Picture | None) -> None:
        self._picture = picture
        self.edited.emit(picture)


def with_words(picture: Picture, words: Words) -> Picture:
    """Return `picture` described by `words`."""
    return Picture(
        media=picture.media,
        alt=words.alt or "",
        decorative=words.decorative,
        caption=words.caption,
        credit=words.credit,
        focus=picture.focus,
    )


def ask_for_picture(over: QWidget) -> Path | None:
    """Ask for a picture file with the system's own dialog."""
    patterns = tr("Pictures ({patterns})", patterns=PICTURE_PATTERNS)
    name, _ = QFileDialog.getOpenFileName(over, tr("Choose a picture"), "", patterns)
    return Path(name) if name else None


def ask_for_pictures(over: QWidget) -> list[Path]:
    """Ask for one picture file or several, in the order of their names."""
    patterns = tr("Pictures ({patterns})", patterns=PICTURE_PATTERNS)
    names, _ = QFileDialog.getOpenFileNames(over, tr("Choose a picture"), "", patterns)
    return sorted(map(Path, names))


class Well(QFrame):
    """Shows the picture of a file, and takes a file that is dropped."""

    dropped = Signal(Path)

    def __init__(self, tallest: int = 220, hint: str = "") -> None:
        super().__init__()
        self._tallest = tallest
        self.setObjectName("well")
        self.setAcceptDrops(True)
        self._image = QPixmap()
        self._shown = QLabel()
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setMinimumSize(1, 1)
        self._hint = note(hint or tr("Drop a picture here, or choose one."))
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 8)
        row.addWidget(self._hint)
        row.addWidget(self._shown)

    def show_file(self, file: Path | None) -> None:
        """Show the picture in `file`; without one, ask for it."""
        self._image = _small(file) if file else QPixmap()
        self._hint.setVisible(self._image.isNull())
        self._shown.setVisible(not self._image.isNull())
        self._scale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new size."""
        super().resizeEvent(event)
        self._scale()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.dropped.emit(Path(files[0]))

    def _scale(self) -> None:
        if not self._image.isNull():
            keep, smooth = (
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._shown.setPixmap(
                self._image.scaled(max(1, self.width() - 18), self._tallest, keep, smooth)
            )


def _small(file: Path) -> QPixmap:
    """Return the picture of `file`, read no larger than it is shown."""
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _LARGEST:
        size.scale(_LARGEST, _LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(size)
    return QPixmap.fromImage(reader.read())
