"""All that is needed to bring an article to a portal by hand: its fields, its pictures as files."""

from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from desktop.export.errors import BlocksLeftOut, PicturesLeftOut, Shortfall
from desktop.export.paste.fields import PasteField, body_without_pictures, paste_fields
from desktop.export.paste.pictures import PastePicture, numbered
from desktop.progress import Job, Progress

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.article.model import Article
    from desktop.export.pictures import PictureFile
    from desktop.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`fields` in the order of a form, `pictures` with the content of their `files` by name.

    `ready` are the pictures as pages show them, by SHA-256.
    """

    article: "Article"
    fields: tuple[PasteField, ...]
    pictures: tuple[PastePicture, ...]
    files: "Mapping[str, bytes]" = field(repr=False)
    ready: "Mapping[str, PictureFile]" = field(repr=False)
    warnings: tuple[Shortfall, ...] = ()


def make_sheet(library: "Library", article: "Article") -> Job[Sheet]:
    """Return what is pasted of `article`, its pictures made ready for readers.

    Pictures that the library does not hold are left out, with a warning. Raises the library's
    errors.
    """
    listed = numbered(article)
    kept: list[PastePicture] = []
    files: dict[str, bytes] = {}
    ready: dict[str, PictureFile] = {}
    for done, picture in enumerate(listed):
        yield Progress(done, len(listed), picture.caption or picture.name)
        made = _file(library, picture.media)
        if made is None:
            continue
        ending, data, shown = made
        named = replace(picture, name=f"{picture.name}{ending}")
        kept.append(named)
        files[named.name] = data
        if shown:
            ready[picture.media] = shown
    return Sheet(
        article=article,
        fields=tuple(paste_fields(article, kept)),
        pictures=tuple(kept),
        files=files,
        ready=ready,
        warnings=_shortfalls(article, kept),
    )


def _file(library: "Library", media: str) -> "tuple[str, bytes, PictureFile | None] | None":
    """Return the file's ending, content and what a page shows of it; None: the library has none."""
    from desktop.export.pictures import picture_file
    from desktop.library.errors import ChangedMedia, MissingMedia

    try:
        data, name = library.media_bytes(media), library.media_path(media).name
    except (MissingMedia, ChangedMedia):
        return None
    shown = picture_file(data)
    if shown:
        return f".{shown.ending}", shown.data, shown
    return PurePath(name).suffix, data, None


def _shortfalls(article: "Article", kept: list[PastePicture]) -> tuple[Shortfall, ...]:
    clipped = body_without_pictures(article, {each.media: each.name for each in kept})
    has_cover = article.cover is None or article.cover.media in {each.media for each in kept}
    found: list[Shortfall] = []
    if missing := clipped.missing + (not has_cover):
        found.append(PicturesLeftOut(missing))
    if clipped.left_out:
        found.append(BlocksLeftOut(clipped.left_out))
    return tuple(found)
