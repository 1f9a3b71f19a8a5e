"""Films and maps of other services as readers get them: a card that loads nothing before a click.

Without scripts it is a link. The page's script shows the button, whose `data-frame` is what the
click loads (`embeds`).
"""

import re
from html import unescape
from urllib.parse import urlsplit

from desktop.article.body.embeds import Embeddable, embeddable
from desktop.article.body.ready_words import ReadyWords
from desktop.article.body.writing import escape_text, escape_value

_EMBED = re.compile(
    r'<figure((?: class="[a-z]+")?)><a href="([^"<>]*)">([^<>]*)</a>(.*?)</figure>', re.DOTALL
)


def carded(html: str, words: ReadyWords) -> str:
    """Return the canonical `html` with a card in the place of each embed."""

    def card(found: re.Match[str]) -> str:
        shape, address, title, caption = found.groups()
        thing = embeddable(unescape(address))
        return _figure(thing, shape, title, caption, words) if thing else found[0]

    return _EMBED.sub(card, html)


def linked(html: str) -> str:
    """Return the canonical `html` with each embed as a mere link, its caption in a line below."""

    def lines(found: re.Match[str]) -> str:
        _shape, address, title, caption = found.groups()
        words = caption.removeprefix("<figcaption>").removesuffix("</figcaption>")
        below = f"\n<p>{words}</p>" if words else ""
        return f'<p><a href="{address}">{title}</a></p>{below}'

    return _EMBED.sub(lines, html)


def card_of(thing: Embeddable, words: ReadyWords) -> str:
    """Return the card of a thing that has no title and no caption of its own."""
    return _figure(thing, "", escape_text(thing.address), "", words)


def _figure(thing: Embeddable, shape: str, title: str, caption: str, words: ReadyWords) -> str:
    host = (urlsplit(thing.frame).hostname or "").removeprefix("www.")
    return (
        f'<figure{shape} data-embed="{thing.service.value}"><div class="embed">'
        f'<p class="embed-kind">{escape_text(words.service(thing.service))}</p>'
        f'<p><a href="{escape_value(thing.address)}">{title}</a></p>'
        f'<button type="button" data-frame="{escape_value(thing.frame)}" hidden>'
        f"{escape_text(words.show_here)}</button>"
        f'<p class="embed-note" hidden>{escape_text(words.loads_from.format(host=host))}</p>'
        f"</div>{caption}</figure>"
    )
