"""Whether who cannot see a picture learns what it shows (TT 32/2017, WCAG 2.2 1.1.1)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from desktop.article.body import pictures
from desktop.article.model import Article
from desktop.language import tr
from desktop.proofing.findings import Finding, Severity
from desktop.proofing.placing import found_in_block

_FILE_NAME = re.compile(
    r"\S+\.(?:jpe?g|png|gif|webp|avif|heic|bmp|tiff?)"
    r"|(?:img|dsc|dscn|dscf|image|picture|photo|screenshot|anh|hinh|z)[\s_-]?\d[\w()-]*"
    r"|[\d_-]{4,}",
    re.IGNORECASE,
)
_NOTHING = {"ảnh", "hình", "hình ảnh", "ảnh minh họa", "ảnh minh hoạ", "image", "picture", "photo"}


def pictures_in_block(block: str) -> Iterator[Finding]:
    """Yield a finding for each picture of `block` whose text is missing or says nothing."""
    for picture in pictures(block):
        if not picture.decorative:
            yield from _text_of(picture.alt or "", picture.caption)


def cover(article: Article) -> Iterator[Finding]:
    """Yield the same for the cover, which stands in no block."""
    picture = article.cover
    if picture is not None and not picture.decorative:
        for finding in _text_of(picture.alt, picture.caption):
            yield replace(finding, place=None)


def _text_of(alt: str, caption: str) -> Iterator[Finding]:
    if not alt.strip():
        yield found_in_block(
            "picture-alt-missing",
            Severity.ERROR,
            tr("A picture has no alternative text: who cannot see it learns nothing of it."),
            caption,
        )
    elif _FILE_NAME.fullmatch(alt.strip()) or alt.strip().lower() in _NOTHING:
        yield found_in_block(
            "picture-alt-name",
            Severity.ERROR,
            tr("“{alt}” does not say what the picture shows.", alt=alt),
            alt,
            context=f"{alt} {caption}".strip(),
        )
