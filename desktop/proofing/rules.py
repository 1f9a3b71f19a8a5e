"""Every rule, by what it has to look at."""

from collections.abc import Callable, Iterable, Iterator

from desktop.article.model import Article
from desktop.proofing.abbreviations import abbreviations, unexplained
from desktop.proofing.completeness import missing_fields, missing_parts
from desktop.proofing.confusions import confused_syllables
from desktop.proofing.dates import dates
from desktop.proofing.ellipses import ellipses, uneven_ellipses
from desktop.proofing.emphasis import colours_kept, colours_named
from desktop.proofing.findings import Finding
from desktop.proofing.headings import empty_headings, headings, skipped_headings
from desktop.proofing.hidden_signs import hidden_signs
from desktop.proofing.languages import foreign_runs
from desktop.proofing.length import long_sapo
from desktop.proofing.links import links
from desktop.proofing.media import recordings, untold_recordings
from desktop.proofing.misspellings import misspellings
from desktop.proofing.numbers import numbers
from desktop.proofing.options import Options
from desktop.proofing.passages import Passage
from desktop.proofing.pictures import cover, pictures_in_block
from desktop.proofing.quotes import mixed_quotes, quotes
from desktop.proofing.repeats import repeated_words
from desktop.proofing.secrets import secret_marks
from desktop.proofing.sentences import long_sentences
from desktop.proofing.sightings import Sighting
from desktop.proofing.spacing import spaces
from desktop.proofing.spelling import impossible_syllables
from desktop.proofing.tables import tables_without_headings
from desktop.proofing.tone_placement import misplaced_tones, placements
from desktop.proofing.wording import english_words

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
    colours_kept,
)
"""Rules about the HTML of one top block; places are as if it were the first."""

PASSAGE_RULES: tuple[Callable[[Passage], Iterator[Finding]], ...] = (
    secret_marks,
    long_sapo,
    long_sentences,
    impossible_syllables,
    confused_syllables,
    misspellings,
    hidden_signs,
    repeated_words,
    spaces,
    numbers,
    dates,
    english_words,
    links,
    foreign_runs,
    colours_named,
)
"""Rules about the words of one passage."""

BLOCK_OBSERVERS: tuple[Callable[[str], Iterator[Sighting]], ...] = (recordings,)
OBSERVERS: tuple[Callable[[Passage], Iterator[Sighting]], ...] = (
    headings,
    ellipses,
    quotes,
    placements,
    abbreviations,
)
"""What is seen in one block or passage and judged beside the rest of the article."""


def verdicts(sightings: Iterable[Sighting], options: Options) -> Iterator[Finding]:
    """Yield what is wrong in the whole article with the `sightings`, which are in its order."""
    seen = tuple(sightings)
    yield from skipped_headings(seen)
    yield from uneven_ellipses(seen)
    yield from mixed_quotes(seen)
    yield from misplaced_tones(seen, options.tones)
    yield from unexplained(seen)
    yield from untold_recordings(seen)
