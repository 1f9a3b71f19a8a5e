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
    }
