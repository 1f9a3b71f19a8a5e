"""The publishing package: page, fields and pictures as a folder or an archive."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from desktop.article.clipboard import clip
from desktop.export.files import put, refuse, told
from desktop.export.paste.fields import PasteField
from desktop.export.paste.sheet import Sheet, make_sheet
from desktop.export.write import Exported
from desktop.language import tr
from desktop.library.secret_marks import refuse_secret
from desktop.progress import Job, Progress
from desktop.vietnamese import slug

if TYPE_CHECKING:
    from jinja2 import Template

    from desktop.article.site import SiteProfile
    from desktop.library import Library

ARCHIVE = ".zip"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def export_paste(
    library: "Library", article_id: UUID, to: Path, *, all_the_same: bool = False
) -> Job[Exported]:
    """Write the article's publishing package into the folder `to`, or as the archive `to`.

    A name that ends in `.zip` is an archive. In it are the page as readers would see it, a sheet
    that copies a field by one click in any browser, every field as a file of its own, and the
    pictures. Raises the errors of `desktop.export.errors`, and those of the library: `SecretMark`
    unless `all_the_same`.
    """
    as_archive = to.suffix.lower() == ARCHIVE
    refuse(to, folder=not as_archive)
    article = library.article(article_id)
    if not all_the_same:
        refuse_secret(library, article)
    sheet = yield from make_sheet(library, article)
    count = len(sheet.pictures)
    yield Progress(count, count + 1, to.name)
    files = package_files(sheet, library.site_profile())
    with told(to):
        if as_archive:
            content = _archive(files)
            return Exported(put(to.parent, {to.name: content}), len(content), sheet.warnings)
        return Exported(put(to, files), sum(map(len, files.values())), sheet.warnings)


def package_files(sheet: Sheet, site: "SiteProfile") -> dict[str, bytes]:
    """Return the package's files by their path in it; the sheet to paste from comes last."""
    pictures, fields = slug(tr("Pictures")), slug(tr("Fields"))
    body, captions = slug(tr("Body with pictures")), slug(tr("Captions"))
    page, start = slug(tr("Page")), slug(tr("Paste from here"))
    files = {f"{pictures}/{name}": data for name, data in sheet.files.items()}
    for number, field in enumerate(_without_pictures(sheet), start=1):
        stem = f"{fields}/{number:02}-{slug(field.label)}"
        files[f"{stem}.txt"] = f"{field.text}\n".encode()
        if field.html != field.text:
            files[f"{stem}.html"] = field.html.encode()
    files[f"{fields}/{body}.html"] = _whole_body(sheet, pictures)
    files[f"{fields}/{captions}.txt"] = _captions(sheet)
    files[f"{page}.html"] = _page(sheet, site)
    files[f"{start}.html"] = _sheet_page(sheet, pictures)
    return files


def _without_pictures(sheet: Sheet) -> list[PasteField]:
    return [field for field in sheet.fields if not field.picture]


def _whole_body(sheet: Sheet, folder: str) -> bytes:
    """Return the body for systems that take it with its pictures uploaded under these names."""
    names = {each.media: f"../{folder}/{each.name}" for each in sheet.pictures}
    return clip(sheet.article, "body", names).html.encode()


def _captions(sheet: Sheet) -> bytes:
    lines = [
        "\n".join(filter(None, (each.name, each.alt, each.caption))) for each in sheet.pictures
    ]
    return "\n\n".join([*lines, ""]).encode()


def _page(sheet: Sheet, site: "SiteProfile") -> bytes:
    from desktop.export.page import make_page

    shown = {media: file.inside() for media, file in sheet.ready.items()}
    return make_page(sheet.article, replace(site, logo=""), shown).html.encode()


def _sheet_page(sheet: Sheet, folder: str) -> bytes:
    words = {
        "heading": tr("Paste from here"),
        "how": tr("Press “Copy” beside a field, then paste it into the portal's form."),
        "press": tr("Copy"),
        "pressed": tr("Copied"),
        "pictures": tr("Pictures, in the order of the text"),
    }
    page = _template().render(sheet=sheet, words=words, folder=folder)
    return page.encode()


def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from desktop import resources

    environment = Environment(
        loader=FileSystemLoader(resources.path("themes/paste")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("sheet.html.j2")


def _archive(files: dict[str, bytes]) -> bytes:
    into = BytesIO()
    with ZipFile(into, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(ZipInfo(name, _EPOCH), data, ZIP_DEFLATED)
    return into.getvalue()
