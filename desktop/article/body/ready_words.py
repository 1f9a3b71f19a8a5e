"""The words that a body made ready adds of its own, in the article's language."""

from dataclasses import dataclass
from functools import cache

from desktop.language import translator
from desktop.settings.model import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyWords:
    """`table` holds the field `{number}`, `elsewhere` the field `{address}`."""

    table: str
    elsewhere: str
    undescribed_picture: str


@cache
def ready_words(language: str) -> ReadyWords:
    """Return the words for a body in `language` (BCP 47); an unknown one gets Vietnamese words."""
    known = {str(one) for one in Language}
    tr = translator(language if language in known else Language.VIETNAMESE.value)
    return ReadyWords(
        table=tr("Table {number}"),
        elsewhere=tr("Content on another page: {address}"),
        undescribed_picture=tr("Picture without a description"),
    )
