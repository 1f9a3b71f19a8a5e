"""The one question that stands in the way: closing would lose text that cannot be kept."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop.article.model import Article
from desktop.language import tr


def ask_about_unsaved(over: QWidget, article: Article, close: Callable[[], None]) -> None:
    """Offer to save the text of `article` elsewhere, then `close`; or to stay."""
    box = QMessageBox(over)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(
        tr(
            "The article could not be saved into the library. Closing now would lose what was typed."
        )
    )
    box.setInformativeText(tr("Save the text as a file elsewhere, such as on a USB stick."))
    elsewhere = box.addButton(tr("Save elsewhere…"), QMessageBox.ButtonRole.AcceptRole)
    lose = box.addButton(tr("Close without saving"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(tr("Go on writing"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(elsewhere)
    box.setEscapeButton(stay)
    box.exec()
    if box.clickedButton() is lose or (
        box.clickedButton() is elsewhere and _save_elsewhere(over, article)
    ):
        close()


def as_page(article: Article) -> str:
    """Return the article as a bare HTML page that the import takes back."""
    from html import escape

    title, sapo = escape(article.title), escape(article.sapo)
    return (
        f'<!doctype html>\n<html lang="{article.language}"><head><meta charset="utf-8">'
        f"<title>{title}</title></head><body>\n<h1>{title}</h1>\n<p><strong>{sapo}</strong></p>\n"
        f"{article.body}\n</body></html>\n"
    )


def _save_elsewhere(over: QWidget, article: Article) -> bool:
    name, _ = QFileDialog.getSaveFileName(
        over, tr("Save elsewhere…"), "bai-viet.html", "HTML (*.html)"
    )
    if not name:
        return False
    try:
        Path(name).write_text(as_page(article), encoding="utf-8")
    except OSError as error:
        QMessageBox.warning(
            over,
            tr("Bản Tin"),
            tr("That place does not take the file: {reason}", reason=error.strerror or error),
        )
        return False
    return True
