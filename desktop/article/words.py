"""How long a text is: what writers are paid by and readers want to know first."""

SYLLABLES_PER_MINUTE = 313
"""Vietnamese read aloud runs at 5.22 syllables a second (Pellegrino, Coupé and Marsico, "Across-
language perspective on speech information rate", Language 87(3), 2011, table 1). Silent reading is
no slower, so nobody is promised too short a time."""

LONGEST_SAPO = 60
"""Syllables of a sapo: two sentences of an ordinary length. A house rule, not a law."""


def word_count(text: str) -> int:
    """Return the words of plain `text` as Word counts them: what spaces part.

    In Vietnamese these are syllables: `thông tin đối ngoại` counts four, as everywhere a
    newsroom states the length of a text.
    """
    return len(text.split())


def reading_minutes(words: int) -> int:
    """Return the whole minutes that a reader needs for `words`, at least 1 unless there is none."""
    return -(-words // SYLLABLES_PER_MINUTE)
