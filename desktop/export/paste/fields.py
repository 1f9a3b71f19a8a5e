"""An article's fields in the order that the forms of publishing systems ask for them. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape

from desktop.article.clipboard import Clip, clip
from desktop.article.model import Article
from desktop.export.paste.pictures import PastePicture
from desktop.language import tr
from desktop.vietnamese.dates import in_hanoi

_TRANSCRIPT = re.compile("<details>.*</details>", re.DOTALL)
_FIGURE = re.compile('<figure[^<>]*><[a-z]+ src="media:([0-9a-f]{64})".*?</figure>', re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class PasteField:
    """One value for one field of a form: `key` tells it from the others, `label` names it.

    `picture` is the file that an alternative text or caption belongs to.
    """

    key: str
    label: str
    text: str
    html: str
    picture: str = ""


def paste_fields(article: Article, pictures: Iterable[PastePicture]) -> list[PasteField]:
    """Return the fields that have a value; where a picture belongs, the body names its file."""
    listed = list(pictures)
    body = body_without_pictures(article, {each.media: each.name for each in listed})
    made = [
        _clipped(article, "title", tr("Title")),
        _clipped(article, "sapo", tr("Sapo")),
        PasteField(key="body", label=tr("Body"), text=body.text, html=body.html),
        *_categories(article),
        _clipped(article, "tags", tr("Tags")),
        _clipped(article, "bylines", tr("Byline")),
        _clipped(article, "source", tr("Source")),
        _plain("source.url", tr("Address of the source"), article.source.url),
        _plain("date", tr("Date"), f"{in_hanoi(article.reader_date):%d/%m/%Y %H:%M}"),
        _clipped(article, "correction", tr("Correction")),
        *(field for picture in listed for field in _of_picture(picture)),
    ]
    return [field for field in made if field.text or field.html]


def body_without_pictures(article: Article, names: Mapping[str, str]) -> Clip:
    """Return the body with a line of text where each of the files in `names` belongs."""

    def place(figure: re.Match[str]) -> str:
        name = names.get(figure[1])
        said = _TRANSCRIPT.search(figure[0])
        words = said[0] if said else ""
        return f"<p>{escape(placeholder(name))}</p>{words}" if name else figure[0]

    return clip(replace(article, body=_FIGURE.sub(place, article.body)), "body", {})


def placeholder(name: str) -> str:
    """Return what stands in the text where the file called `name` belongs."""
    return tr("[Picture: {name}]", name=name)


def _clipped(article: Article, key: str, label: str) -> PasteField:
    clipped = clip(article, key, {})
    return PasteField(key=key, label=label, text=clipped.text, html=clipped.html)


def _plain(key: str, label: str, text: str, picture: str = "") -> PasteField:
    html = escape(text, quote=False)
    return PasteField(key=key, label=label, text=text, html=html, picture=picture)


def _categories(article: Article) -> Iterator[PasteField]:
    """Yield each category apart: a form has one choice for each."""
    for number, path in enumerate(article.categories, start=1):
        label = tr("Category") if number == 1 else tr("Category {number}", number=number)
        yield _plain(f"category.{number}", label, path)


def _of_picture(picture: PastePicture) -> Iterator[PasteField]:
    alt = tr("Alternative text of {name}", name=picture.name)
    yield _plain(f"{picture.name}.alt", alt, picture.alt, picture.name)
    caption = tr("Caption of {name}", name=picture.name)
    yield _plain(f"{picture.name}.caption", caption, picture.caption, picture.name)
