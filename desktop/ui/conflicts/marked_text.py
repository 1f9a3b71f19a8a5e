"""A text with what was added and taken out marked in it: by lines, and by words for a reader."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.article.merging import Kind, Span
from desktop.language import tr, trn
from desktop.ui.conflicts.folding import Fold, Parts

_LEAST = 8
"""Letters' heights: no narrower."""

_THIN_SPACE = "\u2009"
"""Parts words that were taken out from those that came in their place."""


_FOLD = " […] "


class MarkedText(QWidget):
    """Shows parts; added words are underlined, those taken out struck through."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts: Parts = ()
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_parts(parts)

    def show_parts(self, parts: Parts) -> None:
        """Show `parts` instead: the same text, with more or less of it folded."""
        self._parts = parts
        self.setAccessibleName(spoken(parts))
        self._write()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrower text is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at `width`."""
        self._document.setTextWidth(width)
        return round(self._document.size().height() + 0.5)

    def sizeHint(self) -> QSize:
        """Return a size that reads well."""
        width = 20 * self.fontInfo().pixelSize()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size; the layout asks for the height that goes with its width."""
        return QSize(_LEAST * self.fontInfo().pixelSize(), self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text."""
        self._document.setTextWidth(self.width())
        painter = QPainter(self)
        self._document.drawContents(painter)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of colours and of the text size."""
        super().changeEvent(event)
        kinds = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange)
        if event.type() in kinds:
            self._write()
            self.updateGeometry()

    def _write(self) -> None:
        self._document.setDefaultFont(self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self._document.clear()
        cursor = QTextCursor(self._document)
        removed = False
        for part in self._parts:
            if isinstance(part, Fold):
                cursor.insertText(_FOLD, self._soft())
                continue
            if part.kind is Kind.ADDED and removed:
                cursor.insertText(_THIN_SPACE, QTextCharFormat())
            removed = part.kind is Kind.REMOVED
            cursor.insertText(part.text, self._format(part.kind))
        if not self._parts:
            cursor.insertText(tr("(nothing)"), self._soft(italic=True))
        self.update()

    def _format(self, kind: Kind) -> QTextCharFormat:
        made = QTextCharFormat()
        role = QPalette.ColorRole
        made.setForeground(self.palette().color(role.Text))
        if kind is Kind.ADDED:
            made.setForeground(self.palette().color(role.Highlight))
            made.setBackground(self.palette().color(role.Midlight))
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        elif kind is Kind.REMOVED:
            made.setForeground(self.palette().color(role.BrightText))
            made.setFontStrikeOut(True)
        return made

    def _soft(self, *, italic: bool = False) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        made.setFontItalic(italic)
        return made


def spoken(parts: Parts) -> str:
    """Return the text with its marks, and how much is folded, said in words."""
    said = (_said(part) for part in parts if part.text.strip())
    return " ".join(" ".join(said).split()) or tr("(nothing)")


def _said(span: Span | Fold) -> str:
    if isinstance(span, Fold):
        return trn("… one word the same …", "… {count} words the same …", span.words)
    if span.kind is Kind.ADDED:
        return tr("[added: {text}]", text=span.text.strip())
    if span.kind is Kind.REMOVED:
        return tr("[taken out: {text}]", text=span.text.strip())
    return span.text
