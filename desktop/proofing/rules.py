"""Every rule, by what it has to look at."""

from collections.abc import Callable, Iterable, Iterator

from desktop.article.model import Article
from desktop.proofing.completeness import missing_fields, missing_parts
from desktop.proofing.findings import Finding
from desktop.proofing.headings import empty_headings, headings, skipped_headings
from desktop.proofing.length import long_sapo
from desktop.proofing.options import Options
from desktop.proofing.passages import Passage
from desktop.proofing.pictures import cover, pictures_in_block
from desktop.proofing.sightings import Sighting
from desktop.proofing.tables import tables_without_headings

ARTICLE_RULES: tuple[Callable[[Article], Iterator[Finding]], ...] = (
    missing_parts,
    cover,
    missing_fields,
)
"""Rules about the fields; cheap, for they run at every check."""

BLOCK_RULES: tuple[Callable[[str], Iterator[Finding]], ...] = (
    pictures_in_block,
    tables_without_headings,
    empty_headings,
)
"""Rules about the HTML of one top block; places are as if it were the first."""

PASSAGE_RULES: tuple[Callable[[Passage], Iterator[Finding]], ...] = (long_sapo,)
"""Rules about the words of one passage."""

OBSERVERS: tuple[Callable[[Passage], Iterator[Sighting]], ...] = (headings,)
"""What is seen in one passage and judged beside the rest of the article."""


def verdicts(sightings: Iterable[Sighting], options: Options) -> Iterator[Finding]:
    """Yield what is wrong in the whole article with the `sightings`, in reading order."""
    seen = tuple(sightings)
    del options
    yield from skipped_headings(seen)
