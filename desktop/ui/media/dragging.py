"""Media on their way from the browser into the text, by mouse."""

from html import escape

from PySide6.QtCore import QMimeData

from desktop.library.shelved import Shelved


def dragged(media: list[Shelved]) -> QMimeData:
    """Return pictures as a piece of the text's own kind; of other files only the names."""
    made = QMimeData()
    figures = [_figure(each) for each in media if each.media.mime.startswith("image/")]
    if figures:
        made.setHtml("".join(figures))
    else:
        made.setText(", ".join(each.media.name for each in media))
    return made


def _figure(medium: Shelved) -> str:
    media, alt = medium.media, f' alt="{escape(medium.alt)}"' if medium.alt else ""
    size = f' width="{media.width}" height="{media.height}"' if media.width else ""
    credit = f"<cite>{escape(medium.credit)}</cite>" if medium.credit else ""
    caption = f"<figcaption>{credit}</figcaption>" if credit else ""
    return f'<figure data-pm-slice="0 0 []"><img src="media:{media.hash}"{alt}{size}>{caption}</figure>'
