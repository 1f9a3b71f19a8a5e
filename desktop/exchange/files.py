"""From a file to an article."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.article.body import normalise
from desktop.article.model import Article
from desktop.errors import ExpectedError
from desktop.exchange.errors import (
    ContentRemoved,
    ExchangeError,
    FieldError,
    FieldUnknown,
)
from desktop.exchange.fields import with_field
from desktop.exchange.formats import read
from desktop.exchange.illustrations import AddMedia, Illustrations
from desktop.exchange.raw import Raw
from desktop.exchange.reading import Reading


@dataclass(frozen=True, slots=True)
class Imported:
    """An article read from a file: not stored yet, but its `pictures` (SHA-256) are.

    `warnings` are situations that did not stop the import, in the order met.
    """

    article: Article
    pictures: tuple[str, ...] = ()
    warnings: tuple[ExpectedError, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: an `imported` article, or the `error` that prevented it.

    `was_here` says that the article is not a new one: a package brought another text of it.
    """

    file: Path
    imported: Imported | None = None
    error: ExpectedError | None = None
    was_here: bool = False


def import_file(path: Path, add_media: AddMedia) -> Imported:
    """Return the article in `path`, its pictures handed to `add_media`.

    Raises an `ExchangeError` that says why there is none, or what `add_media` raises.
    """
    pictures = Illustrations(path.parent, add_media)
    reading = read(path, pictures)
    article, warnings = _filled(reading, path, pictures)
    return Imported(article, pictures.media, (*reading.warnings, *warnings, *pictures.warnings))


def _filled(
    reading: Reading, path: Path, pictures: Illustrations
) -> tuple[Article, list[ExchangeError]]:
    body = normalise(reading.html)
    removed = [ContentRemoved(each.kind, each.detail) for each in body.removals]
    article, unfit = with_fields(Article(body=body.body), _with_cover(reading.fields, pictures))
    if not article.title:
        article, _ = with_fields(article, {"title": reading.title or path.stem})
    return article, [*unfit, *removed]


def with_fields(article: Article, fields: Mapping[str, Raw]) -> tuple[Article, list[ExchangeError]]:
    """Return `article` with all `fields` that fit, and what is wrong with the others."""
    unfit: list[ExchangeError] = []
    for name, value in fields.items():
        try:
            if name == "body":
                raise FieldUnknown(name)  # the text below the fields is the body
            article = with_field(article, name, value)
        except FieldError as error:
            unfit.append(error)
    return article, unfit


def _with_cover(fields: Mapping[str, Raw], pictures: Illustrations) -> Mapping[str, Raw]:
    """Return `fields` with the cover's file, named alone or as its `media`, stored."""
    cover = fields.get("cover")
    told = {"media": cover} if isinstance(cover, str) else cover
    source = told.get("media") if isinstance(told, Mapping) else None
    if not isinstance(told, Mapping) or not isinstance(source, str) or not source:
        return fields
    media = source.removeprefix("media:") if source.startswith("media:") else pictures.store(source)
    return {**fields, "cover": {**told, "media": media} if media else ""}


def outcome_of(path: Path, add_media: AddMedia, keep: Callable[[Article], object]) -> Outcome:
    """Import the file `path`, hand its article to `keep`, and return what became of it."""
    try:
        imported = import_file(path, add_media)
        keep(imported.article)
    except ExpectedError as error:
        return Outcome(path, error=error)
    return Outcome(path, imported=imported)
