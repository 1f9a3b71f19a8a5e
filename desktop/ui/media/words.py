"""What is said of a medium: its kind, its measures, and what a screen reader says of it."""

from desktop.language import tr
from desktop.library.shelved import MediaOrder, Shelved, Shown
from desktop.library.values import Media
from desktop.ui.moments import day

_STEP = 1024
_PICTURES = {
    "pdf": "file-pdf",
    **dict.fromkeys(("doc", "docx", "odt", "rtf", "txt"), "file-text"),
    **dict.fromkeys(("xls", "xlsx", "ods", "csv"), "table"),
    **dict.fromkeys(("ppt", "pptx", "odp"), "presentation"),
    **dict.fromkeys(("zip", "rar", "7z"), "archive"),
}


def shown_choices() -> list[tuple[str, str]]:
    """Return what can be listed, by value and name."""
    return [
        (Shown.ALL.value, tr("Everything")),
        (Shown.PICTURES.value, tr("Pictures")),
        (Shown.DOCUMENTS.value, tr("Documents")),
        (Shown.SOUND.value, tr("Sound")),
        (Shown.FILM.value, tr("Film")),
        (Shown.UNSAID.value, tr("Shown without a description")),
        (Shown.ALIKE.value, tr("Pictures that look alike")),
        (Shown.UNUSED.value, tr("Used nowhere")),
        (Shown.BINNED.value, tr("Bin")),
    ]


def order_choices() -> list[tuple[str, str]]:
    """Return the orders, by value and name."""
    return [
        (MediaOrder.NEWEST.value, tr("Newest first")),
        (MediaOrder.NAME.value, tr("By name")),
        (MediaOrder.SIZE.value, tr("Largest first")),
    ]


def nothing_of(shown: Shown, words: str) -> str:
    """Return what to say where nothing is listed."""
    if words:
        return tr("Nothing was found. Try fewer words, or show everything.")
    said = {
        Shown.UNUSED: tr("Everything in the library is used somewhere."),
        Shown.ALIKE: tr("No two pictures look alike."),
        Shown.UNSAID: tr("Every picture is described wherever it is shown."),
        Shown.BINNED: tr("The bin is empty. What you put here lies for thirty days."),
    }
    empty = tr("There is nothing of this kind yet. Pictures and files of the articles come here.")
    return said.get(shown, empty)


def is_picture(media: Media) -> bool:
    """Tell whether it is a picture."""
    return media.mime.startswith("image/")


def sign(media: Media) -> str:
    """Return the icon that stands for a file that cannot be seen."""
    for kind, name in (("image/", "image"), ("audio/", "speaker-high"), ("video/", "film-strip")):
        if media.mime.startswith(kind):
            return name
    return _PICTURES.get(ending(media).lower(), "file")


def ending(media: Media) -> str:
    """Return the ending of its file's name in capitals, or nothing."""
    return media.name.rpartition(".")[2].upper() if "." in media.name else ""


def weight(size: int) -> str:
    """Return so many bytes as people say it: `845 KB`, `1,2 MB`."""
    if size < _STEP * _STEP:
        return f"{max(1, round(size / _STEP))} KB"
    return f"{size / _STEP / _STEP:.1f} MB".replace(".", ",")


def measures(media: Media) -> str:
    """Return its kind and its measures in one line."""
    return " · ".join(part for part in (ending(media), brief(media)) if part)


def brief(media: Media) -> str:
    """Return its measures alone."""
    pixels = f"{media.width} × {media.height}" if media.width and media.height else ""
    return " · ".join(part for part in (pixels, weight(media.size)) if part)


def facts(medium: Shelved) -> str:
    """Return its measures, and when it came."""
    return tr("{measures}, added {day}", measures=measures(medium.media), day=day(medium.added_at))


def spoken(medium: Shelved) -> str:
    """Return what a screen reader says of it."""
    group = tr("group {number}", number=medium.group) if medium.group else ""
    parts = (medium.media.name, group, medium.alt, measures(medium.media))
    return ", ".join(part for part in parts if part)
