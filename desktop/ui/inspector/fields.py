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
            name="tags",
            label=tr("Tags"),
            kind=Kind.LISTED,
            several=True,
            help=tr("Several tags are parted by commas."),
            read=lambda article: ", ".join(article.tags),
            write=lambda article, text: replace(article, tags=listed(text)),
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
    """Return when the article is dated and which language it is in."""
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
            name="language",
            label=tr("Language of the article"),
            kind=Kind.CHOICE,
            choices=(("vi", tr("Vietnamese")), ("en", tr("English"))),
            read=lambda article: article.language,
            write=lambda article, text: replace(article, language=text),
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


def _write_category(article: Article, text: str) -> Article:
    path = "/".join(part for part in (one_line(step) for step in text.split("/")) if part)
    others = tuple(other for other in article.categories[1:] if other != path)
    return replace(article, categories=((path,) if path else ()) + others)


def _write_address(article: Article, text: str) -> Article:
    url = text.strip()
    if url and not url.startswith(("http://", "https://")):
        raise Refused(tr("An address begins with http:// or https://."))
    return replace(article, source=replace(article.source, url=url))
