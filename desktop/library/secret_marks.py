"""Which articles stay in the house: those that bear the mark of a state secret."""

from collections.abc import Container
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.article.model import Article
from desktop.library.errors import SecretMark
from desktop.proofing.ignoring import Ignored
from desktop.proofing.secrets import marks_borne

if TYPE_CHECKING:
    from desktop.library import Library


class _All(Container[UUID]):
    def __contains__(self, _article_id: object) -> bool:
        return True


ALL: Container[UUID] = _All()
"""Every article, where ids are asked for that may go out though they bear a mark."""


def secret_mark(library: "Library", article: Article) -> SecretMark | None:
    """Return what keeps `article` in the house, if anything does.

    A mark that its writers ignore in this article keeps nothing; what one of them ignores in
    every article is no word about this one.
    """
    borne = tuple(marks_borne(article))
    if not borne:
        return None
    ignored = Ignored(in_article=library.ignored_findings(article.id))
    marks = dict.fromkeys(each.excerpt for each in borne if not ignored.hides(each))
    return SecretMark(article.title, tuple(marks)) if marks else None


def refuse_secret(library: "Library", article: Article) -> None:
    """Raise `SecretMark` for an article that must stay in the house."""
    if mark := secret_mark(library, article):
        raise mark
