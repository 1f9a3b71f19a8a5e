"""Deciding a conflict: offline too, and without losing either text.

What is decided is saved here, and what the portal has becomes the base; the next sync sends the
difference. A text that is not chosen stays a version.
"""

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.article.model import Article
    from desktop.article.post import Conflict
    from desktop.library import Library, Saved


class Keep(StrEnum):
    """Whose words stand where both sides changed the same; the rest of both is merged."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    """Paragraphs of both, mine first; fields as mine has them. Of a deletion: keep the article."""


def resolve(library: "Library", conflict: "Conflict", keep: Keep) -> "Saved | None":
    """Decide `conflict` for one side and return the article as saved; None: it is in the bin.

    Of a deletion, the side that deleted keeps its deletion and the other its text. Raises
    `BeingWritten` when there is a draft of the article, `NoSuchArticle` and the library's errors.
    """
    raise NotImplementedError


def resolve_with(library: "Library", conflict: "Conflict", article: "Article") -> "Saved":
    """Decide `conflict` for `article`, such as a person has put it together, and save it.

    Takes it out of the bin. Raises what `resolve` raises.
    """
    raise NotImplementedError
