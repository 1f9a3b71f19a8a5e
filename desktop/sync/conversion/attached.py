"""An article's attachments in a post's body: a heading and a list of links that close it.

Their words and order are those of the site's article page. Only what stands exactly as it was
written here is taken off again: what a colleague made of it is text like any other.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from desktop.article.body import blocks, media, normalise
from desktop.article.model import Article, Attachment
from desktop.article.post import Base
from desktop.language import translator
from desktop.sync.conversion.words import plain_line

_LANGUAGES = ("vi", "en")
_LIST, _LIST_END = "<ul>", "</ul>"
_ITEM_END = "</li>"


@dataclass(frozen=True, slots=True)
class Parted:
    """Canonical blocks with the list of attachments, if there is one, taken out.

    `closing` are the two blocks of the list, which stood between `before` and `after`; `listed`
    are the SHA-256 of the files in it.
    """

    before: tuple[str, ...]
    closing: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    listed: frozenset[str] = frozenset()

    @property
    def rest(self) -> tuple[str, ...]:
        """The blocks without the list."""
        return self.before + self.after

    def placed(self, body: Sequence[str], closing: Sequence[str]) -> tuple[str, ...]:
        """Return `body` with a list where this one stood: at the end, or before what was behind."""
        at = len(body) - len(self.after) if self.is_before(body) else len(body)
        return (*body[:at], *closing, *body[at:])

    def is_before(self, body: Sequence[str]) -> bool:
        """Tell whether `body` ends with what stood behind the list."""
        return tuple(body[len(body) - len(self.after) :]) == self.after


def closing(files: Sequence[Attachment], language: str) -> tuple[str, ...]:
    """Return the canonical blocks that list `files` for readers of `language`; none: no blocks."""
    if not files:
        return ()
    spoken = "en" if language.startswith("en") else "vi"
    items = "".join(_item(file, spoken) for file in files)
    return (_heading(spoken), f"{_LIST}{items}{_LIST_END}")


def parted(body: Sequence[str], files: Iterable[Attachment]) -> Parted:
    """Return canonical blocks with the last list that is exactly one of some of `files` apart."""
    known = {_item(file, spoken): file.media for file in files for spoken in _LANGUAGES}
    if not known:
        return Parted(tuple(body))
    headings = {_heading(spoken) for spoken in _LANGUAGES}
    for at in range(len(body) - 2, -1, -1):
        if body[at] in headings and (listed := _listed(body[at + 1], known)):
            closed = tuple(body[at : at + 2])
            return Parted(tuple(body[:at]), closed, tuple(body[at + 2 :]), listed)
    return Parted(tuple(body))


def without_list(body: str, files: Iterable[Attachment]) -> str:
    """Return a canonical body without the list of `files`."""
    files = tuple(files)
    return "\n".join(parted(blocks(body), files).rest) if files else body


def to_list(
    article: Article,
    base: Base | None,
    standing: Parted,
) -> tuple[Attachment, ...]:
    """Return which attachments of `article` its post is to list, as far as they are there.

    Not one that a text links to already, and not one that a colleague has taken off the list
    since it was agreed as in `base`, unless it was changed here.
    """
    own = set(blocks(base.article.body)) if base else set()
    foreign = "\n".join(block for block in standing.rest if block not in own)
    linked = media(article.body) | media(foreign)
    known = base.article.attachments if base else ()
    on_list = standing.listed.union(base.left_out if base else ())
    return tuple(
        file
        for file in article.attachments
        if file.media not in linked and (file not in known or file.media in on_list)
    )


def _listed(block: str, known: Mapping[str, str]) -> frozenset[str]:
    """Return the files that a list of nothing but known items lists, or none."""
    if not (block.startswith(_LIST) and block.endswith(_LIST_END)):
        return frozenset()
    inside = block[len(_LIST) : -len(_LIST_END)]
    items = [f"{item}{_ITEM_END}" for item in inside.split(_ITEM_END)[:-1]]
    found = [known.get(item, "") for item in items]
    return frozenset(found) if all(found) else frozenset()


def _heading(language: str) -> str:
    tr = translator(language)
    title = tr("Attached documents")
    return _canonical(f"<h2>{title}</h2>")


def _item(file: Attachment, language: str) -> str:
    tr = translator(language)
    labelled = {
        tr("Number"): file.number,
        tr("Date of issue"): file.date,
        tr("Issued by"): file.authority,
    }
    facts = [f"{label}: {said}" for label, said in labelled.items() if said]
    said = plain_line("; ".join(filter(None, [*facts, file.abstract])))
    link = f'<a href="media:{file.media}">{escape(plain_line(file.file), quote=False)}</a>'
    told = f" – {escape(said, quote=False)}" if said else ""
    listing = _canonical(f"{_LIST}<li>{link}{told}{_ITEM_END}{_LIST_END}")
    return listing.removeprefix(_LIST).removesuffix(_LIST_END)


def _canonical(html: str) -> str:
    return normalise(html).body
