"""A body made ready for readers: the one place where an article's text becomes trusted HTML.

It is made when an article is saved, so that a page is put together by joining strings. What
differs from page to page stays in one fixed shape, to be replaced without a parser:

- `<figure data-media="SHA256" …><img src="media:SHA256" alt="…">…</figure>`, its last attribute
  `width="…"` if the body says how wide the picture is shown; the same with `audio` or `video`;
  figures never hold figures;
- an embed is a whole card (`cards`) that nothing has to be put into;
- `<a href="article:UUID" …>…</a>` and `<a href="media:SHA256" …>…</a>`; links hold no links.

As in every body, no text and no attribute value holds `<` or `>`.
"""

import re
from dataclasses import dataclass

READY_VERSION = 3
"""Grows whenever the same body becomes other HTML, so that what was stored is made anew."""

_MEDIA = re.compile('<[^<>]* (?:src|href)="media:([0-9a-f]{64})"')


@dataclass(frozen=True, slots=True)
class ReadyBody:
    """A body for readers.

    `html` is as this module says, `text` the words alone, `media` the SHA-256 of each file that
    the HTML shows or links, in reading order; so many blocks as `left_out` says have no place.
    """

    html: str = ""
    text: str = ""
    media: tuple[str, ...] = ()
    left_out: int = 0


def ready_body(body: str, language: str) -> ReadyBody:
    """Return `body` ready for readers of `language`.

    It is normalised once more, so that nothing but the body profile becomes trusted, whoever
    wrote the text.
    """
    from desktop.article.body.canonical import plain_text  # late: the parser comes with these
    from desktop.article.body.normalising import normalise
    from desktop.article.body.outside import outside
    from desktop.article.body.ready_words import ready_words
    from desktop.article.body.reshaping import reshaped

    canonical = normalise(body).body
    words = ready_words(language)
    plain, left_out = outside(canonical, words, cards=True)
    html = reshaped(plain, words)
    media = tuple(dict.fromkeys(_MEDIA.findall(html)))
    return ReadyBody(html, plain_text(canonical), media, left_out)
