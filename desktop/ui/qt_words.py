"""The words of the menus that Qt itself shows over text, which it has in no Vietnamese."""

from PySide6.QtCore import QObject, QTranslator

from desktop.language import tr


class QtWords(QTranslator):
    """Says Qt's own words for editing in the writer's language, once it is installed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = _words()

    def translate(
        self, context: str, source: str, _told_apart: str | None = None, _count: int = -1
    ) -> str | None:
        """Return the words for `source`, or nothing where it is not of a menu over text."""
        return self._words.get(source.replace("&", "").lower()) if context in _MENUS else None


_MENUS = {"RenderViewContextMenuQt", "QWidgetTextControl", "QLineEdit", "QAbstractSpinBox"}


def _words() -> dict[str, str]:
    return {
        "undo": tr("Undo"),
        "redo": tr("Redo"),
        "cut": tr("Cut"),
        "copy": tr("Copy"),
        "paste": tr("Paste"),
        "paste and match style": tr("Paste the words alone"),
        "delete": tr("Delete"),
        "select all": tr("Select all"),
        "copy image": tr("Copy the picture"),
        "copy link address": tr("Copy the link's address"),
        "copy link location": tr("Copy the link's address"),
        "step up": tr("One more"),
        "step down": tr("One fewer"),
    }
