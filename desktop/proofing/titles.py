"""The short name of each rule: what a list of findings is grouped under."""

from desktop.language import tr


def rule_title(rule: str) -> str:
    """Return the name of `rule` in the user's language; a rule unknown here names itself."""
    return _titles().get(rule, rule)


def _titles() -> dict[str, str]:
    return {
        "title-missing": tr("Title missing"),
        "sapo-missing": tr("Sapo missing"),
        "sapo-long": tr("Sapo too long"),
        "byline-missing": tr("Author missing"),
        "source-missing": tr("Source missing"),
        "date-missing": tr("Date missing"),
        "picture-missing": tr("Picture missing"),
        "tags-missing": tr("Tags missing"),
        "picture-alt-missing": tr("Alternative text missing"),
        "picture-alt-name": tr("Alternative text says nothing"),
        "table-header-missing": tr("Table without header"),
        "heading-skipped": tr("Heading level left out"),
        "heading-empty": tr("Heading without words"),
        "recording-text": tr("Recording without its text"),
        "link-text": tr("Link that says nothing"),
        "language-unmarked": tr("Foreign words unmarked"),
        "colour-only": tr("Told by colour alone"),
        "state-secret": tr("Mark of a state secret"),
        "syllable-impossible": tr("Impossible syllable"),
        "syllable-confused": tr("Unusual syllable"),
        "words-joined": tr("Words without a space"),
        "hidden-sign": tr("Sign that nobody sees"),
        "phrase-misspelt": tr("Frequent slip"),
        "word-repeated": tr("Word twice"),
        "tone-placement": tr("Place of the tone"),
        "abbreviation-unexplained": tr("Abbreviation not explained"),
        "english-word": tr("English word"),
        "sentence-long": tr("Sentence too long"),
        "ellipsis-dots": tr("Ellipsis with other dots"),
        "ellipsis-mixed": tr("Two kinds of ellipsis"),
        "quotes-mixed": tr("Two kinds of quotation marks"),
        "space-before-mark": tr("Space before a mark"),
        "space-inside-brackets": tr("Space inside brackets"),
        "space-missing": tr("Space missing"),
        "space-doubled": tr("Space doubled"),
        "space-at-end": tr("No-break space at an end"),
        "number-decimals": tr("Decimal comma"),
        "number-ungrouped": tr("Thousands without points"),
        "unit-spelling": tr("Spelling of a unit"),
        "weekday-wrong": tr("Weekday that does not fit"),
        "date-impossible": tr("Impossible date"),
    }
