"""Changed text put into what stood around it: colours, anchors, links of pictures stay."""

import re
from collections.abc import Callable, Iterator

_TEXT = re.compile(r"<(p|h[234])(?: class=\"[a-z]+\")?>(.*)</\1>", re.DOTALL)
_AROUND_TEXT = re.compile(
    r"((?:<!--[^>]*-->\s*)?<(p|h[1-6])\b[^<>]*>)(?:(?!</?\2\b).)*(</\2>(?:\s*<!--[^>]*-->)?)",
    re.DOTALL | re.IGNORECASE,
)
_PICTURE = re.compile(
    r'<figure[^<>]*><img src="media:[0-9a-f]{64}"(?: alt="([^"]*)")?[^<>]*>'
    r"(?:<figcaption>(.*)</figcaption>)?</figure>",
    re.DOTALL,
)
_ALT = re.compile(r"""(<img\b[^<>]*?\salt=)(?:"[^"]*"|'[^']*')""", re.IGNORECASE)
_CAPTION = re.compile(r"\s*(<figcaption\b[^<>]*>)(.*?)</figcaption>", re.DOTALL | re.IGNORECASE)
_END = re.compile(r"</figure>", re.IGNORECASE)


def skinned(source: str, block: str, addressed: Callable[[str], str]) -> Iterator[str]:
    """Yield ways to say the canonical `block` in the `source` of the block it takes the place of.

    Whether one of them reads as `block` is for whoever asks to see.
    """
    text, around = _TEXT.fullmatch(block), _AROUND_TEXT.fullmatch(source)
    if text and around:
        yield around[1] + addressed(text[2]) + around[3]
    picture = _PICTURE.fullmatch(block)
    if picture and len(_END.findall(source)) == 1:
        yield _described(source, picture[1] or "", addressed(picture[2] or ""))


def _described(source: str, alt: str, caption: str) -> str:
    source = _ALT.sub(lambda found: f'{found[1]}"{alt}"', source, count=1)
    if not caption:
        return _CAPTION.sub("", source)
    if _CAPTION.search(source):
        return _CAPTION.sub(lambda found: f"{found[1]}{caption}</figcaption>", source, count=1)
    said = f'<figcaption class="wp-element-caption">{caption}</figcaption></figure>'
    return _END.sub(lambda _: said, source)
