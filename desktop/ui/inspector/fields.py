"""Fields as forms show them: typed descriptions, read from and written to values."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto
from typing import Generic, TypeVar
from unicodedata import normalize

from desktop.article.model import Article
from desktop.article.words import LONGEST_SAPO
from desktop.language import tr

Value = TypeVar("Value")


class Kind(Enum):
    """How a field is typed."""

    LINE = auto()
    PARAGRAPH = auto()
    LINES = auto()
    """Text in which Enter begins a new line."""
    LISTED = auto()
    """A line that is completed from what other articles use; several values when `several`."""
    CHOICE = auto()


class Refused(Exception):
    """What was typed cannot be a value of the field; the text says why and how to write it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Generic[Value]):
    """One field: its label, how it is typed, and how its text is read from and put into a value."""

    name: str
    label: str
    read: Callable[[Value], str]
    write: Callable[[Value, str], Value]
    kind: Kind = Kind.LINE
    help: str = ""
    most_letters: int = 0
    """The number of letters above which the counter asks to be shorter; 0 counts no letters."""
    most_words: int = 0
    """The same in words."""
    lines: int = 1
    """How many lines a paragraph is tall before anything is written."""
    several: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    placeholder: str = ""
    note: str = ""
    """What is to be known before the field is changed: always in sight, unlike the help."""


def heading_fields() -> list[Field[Article]]:
    """Return title and sapo."""
    return [
        Field(
            name="title",
            label=tr("Title"),
            kind=Kind.PARAGRAPH,
            most_letters=120,
            read=lambda article: article.title,
            write=lambda article, text: replace(article, title=one_line(text)),
        ),
        Field(
            name="sapo",
            label=tr("Sapo"),
            kind=Kind.PARAGRAPH,
            most_words=LONGEST_SAPO,
            lines=3,
            help=tr("The lead: what happened, in two or three sentences."),
            read=lambda article: article.sapo,
            write=lambda article, text: replace(article, sapo=one_line(text)),
        ),
    ]


def filing_fields() -> list[Field[Article]]:
    """Return where the article belongs."""
    return [
        Field(
            name="category",
            label=tr("Category"),
            kind=Kind.LISTED,
            help=tr("A path with slashes, such as Tin tức/Thông tin đối ngoại."),
            read=lambda article: article.category,
            write=_write_category,
        ),
        Field(
            name="categories",
            label=tr("Further categories"),
            kind=Kind.LINES,
            help=tr("One on each line. The lists of these categories have the article too."),
            read=lambda article: "\n".join(article.categories[1:]),
            write=_write_further,
        ),
        Field(
            name="tags",
            label=tr("Tags"),
            kind=Kind.LISTED,
            several=True,
            help=tr("Several tags are parted by commas."),
            read=lambda article: ", ".join(article.tags),
            write=lambda article, text: replace(article, tags=listed(text)),
        ),
        Field(
            name="topic",
            label=tr("Topic"),
            kind=Kind.LISTED,
            help=tr("The series or campaign that the article belongs to."),
            read=lambda article: article.topic,
            write=lambda article, text: replace(article, topic=one_line(text)),
        ),
    ]


def source_fields() -> list[Field[Article]]:
    """Return where the text was taken from."""
    return [
        Field(
            name="source.name",
            label=tr("Source"),
            read=lambda article: article.source.name,
            write=lambda article, text: replace(
                article, source=replace(article.source, name=one_line(text))
            ),
        ),
        Field(
            name="source.url",
            label=tr("Address of the source"),
            placeholder="https://",
            read=lambda article: article.source.url,
            write=_write_address,
        ),
    ]


def publishing_fields() -> list[Field[Article]]:
    """Return when and where the article is dated and which language it is in."""
    return [
        Field(
            name="date",
            label=tr("Date for readers"),
            placeholder=tr("dd/mm/yyyy HH:MM"),
            help=tr("Such as 12/07/2018 17:23. Left empty, it is the day of publication."),
            read=lambda article: moment_text(article.date),
            write=lambda article, text: replace(article, date=moment_of(text)),
        ),
        Field(
            name="place",
            label=tr("Place"),
            read=lambda article: article.place,
            write=lambda article, text: replace(article, place=one_line(text)),
        ),
        Field(
            name="language",
            label=tr("Language of the article"),
            kind=Kind.CHOICE,
            choices=(("vi", tr("Vietnamese")), ("en", tr("English"))),
            read=lambda article: article.language,
            write=lambda article, text: replace(article, language=text),
        ),
    ]


def standing_fields() -> list[Field[Article]]:
    """Return how the article stands before readers: its address, its end, what was put right."""
    return [
        Field(
            name="correction",
            label=tr("Correction"),
            kind=Kind.LINES,
            lines=3,
            help=tr("What was wrong and what is right. Readers see it above the text."),
            read=lambda article: article.correction,
            write=lambda article, text: replace(article, correction=_lines(text)),
        ),
        Field(
            name="expires_at",
            label=tr("Leaves the lists at"),
            placeholder=tr("dd/mm/yyyy HH:MM"),
            help=tr(
                "Such as 12/07/2018 17:23. The page itself stays. Left empty, it never leaves."
            ),
            read=lambda article: moment_text(article.expires_at),
            write=lambda article, text: replace(article, expires_at=moment_of(text)),
        ),
        Field(
            name="slug",
            label=tr("Address on the web"),
            help=tr(
                "The last part of the address, such as tap-huan-2018. "
                "Left empty, it is made of the title."
            ),
            note=tr("Changing it changes the links. A published address leads on to the new one."),
            read=lambda article: article.slug,
            write=_write_slug,
        ),
        Field(
            name="ai_used",
            label=tr("Made with the help of AI"),
            kind=Kind.CHOICE,
            choices=(("no", tr("No")), ("yes", tr("Yes"))),
            read=lambda article: "yes" if article.ai_used else "no",
            write=lambda article, text: replace(article, ai_used=text == "yes"),
        ),
    ]


def one_line(text: str) -> str:
    """Return `text` with runs of spaces and line breaks as one space, in NFC."""
    return normalize("NFC", " ".join(text.split()))


def listed(text: str) -> tuple[str, ...]:
    """Return the parts of a list with commas, each once, none empty."""
    parts = (one_line(part) for part in text.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def moment_text(moment: datetime | None) -> str:
    """Return `moment` as a field shows it, such as `12/07/2018 17:23`; nothing for none."""
    from desktop.ui.moments import written

    return written(moment) if moment else ""


def moment_of(text: str) -> datetime | None:
    """Return the moment that `text` names, in UTC; None for an empty one. Raises `Refused`."""
    from desktop.vietnamese.dates import WEEKDAYS, read_moment
    from desktop.vietnamese.errors import UnreadableDate, WrongWeekday

    if not text.strip():
        return None
    try:
        return read_moment(text)
    except UnreadableDate as fault:
        raise Refused(tr("Write the date as 12/07/2018 17:23.")) from fault
    except WrongWeekday as fault:
        raise Refused(
            tr("That day is another day of the week: {day}.", day=WEEKDAYS[fault.day.weekday()])
        ) from fault


def _path(text: str) -> str:
    return "/".join(filter(None, map(one_line, text.split("/"))))


def _write_category(article: Article, text: str) -> Article:
    return _filed(article, _path(text), article.categories[1:])


def _write_further(article: Article, text: str) -> Article:
    further = dict.fromkeys(filter(None, map(_path, text.splitlines())))
    return _filed(article, article.category, tuple(further))


def _filed(article: Article, first: str, further: tuple[str, ...]) -> Article:
    """Return `article` in `first` and `further`: none of these becomes the first by itself."""
    if further and not first:
        raise Refused(tr("Write the category first; the further ones come behind it."))
    others = tuple(path for path in further if path != first)
    return replace(article, categories=(first, *others) if first else ())


def _lines(text: str) -> str:
    return "\n".join(filter(None, map(one_line, text.splitlines())))


def _write_slug(article: Article, text: str) -> Article:
    from desktop.vietnamese.slugs import slug

    made = slug(text)
    if text.strip() and not made:
        raise Refused(tr("An address has letters or digits, such as tap-huan-2018."))
    return replace(article, slug=made)


def _write_address(article: Article, text: str) -> Article:
    url = text.strip()
    if url and not url.startswith(("http://", "https://")):
        raise Refused(tr("An address begins with http:// or https://."))
    return replace(article, source=replace(article.source, url=url))
