"""An article as its row keeps it, to be opened where it is needed: in another process, too."""

import msgspec

from desktop.article.body.ready import ReadyBody, ready_body
from desktop.article.model import Article
from desktop.library.encoding import unpacked
from desktop.library.ready_encoding import unpacked as unpacked_ready
from desktop.library.values import ReadingCopy


class KeptCopy(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a library has of an article for readers.

    `id` is its 32 hexadecimal digits, `content` the article's bytes, `ready_content` those of its
    body made ready (None: it has to be made anew), `change` the number of its last change.
    """

    id: str
    content: bytes
    ready_content: bytes | None
    change: int
    binned: bool

    def article(self) -> Article:
        """Return the article; raises one of `desktop.library.encoding.UNREADABLE`."""
        return unpacked(self.content)

    def ready(self, article: Article) -> ReadyBody:
        """Return the body of `article`, which this is a copy of, made ready."""
        content = self.ready_content
        known = unpacked_ready(content, article) if content is not None else None
        return known or ready_body(article.body, article.language)

    def opened(self) -> ReadingCopy:
        """Return all of it; raises what `article` does."""
        article = self.article()
        ready = self.ready(article)
        return ReadingCopy(article=article, ready=ready, change=self.change, binned=self.binned)
