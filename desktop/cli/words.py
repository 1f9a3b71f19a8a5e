"""Click's own words in the user's language.

Click looks every word up through `gettext.gettext`, which it takes over when it is imported:
`teach_click` goes first.
"""

import gettext

from desktop.language import tr


def teach_click() -> None:
    """Make Click speak the language that `desktop.language` speaks now."""
    words = _words()

    def one(message: str) -> str:
        return words.get(message, message)

    def counted(msgid1: str, msgid2: str, n: int) -> str:
        return one(msgid1 if n == 1 else msgid2)

    gettext.gettext = one
    gettext.ngettext = counted


def _words() -> dict[str, str]:
    return _help_words() | _refusals()


def _help_words() -> dict[str, str]:
    return {
        "Usage:": tr("Usage:"),
        "Options": tr("Options"),
        "Commands": tr("Commands"),
        "Positional arguments": tr("Positional arguments"),
        "Show this message and exit.": tr("Show this message and exit."),
        "Show the version and exit.": tr("Show the version and exit."),
        "default: {default}": tr("default: {default}"),
        "required": tr("required"),
    }


def _refusals() -> dict[str, str]:
    return {
        "Missing command.": tr("Missing command."),
        "Missing argument": tr("Missing argument"),
        "Missing option": tr("Missing option"),
        "No such option {name!r}.": tr("No such option {name!r}."),
        "No such command {name!r}.": tr("No such command {name!r}."),
        "Did you mean {possibility}?": tr("Did you mean {possibility}?"),
        "(Did you mean one of: {possibilities}?)": tr("(Did you mean one of: {possibilities}?)"),
        "Invalid value: {message}": tr("Invalid value: {message}"),
        "Invalid value for {param_hint}: {message}": tr(
            "Invalid value for {param_hint}: {message}"
        ),
        "{value!r} is not one of {choices}.": tr("{value!r} is not one of {choices}."),
        "{value!r} is not a valid {number_type}.": tr("{value!r} is not a valid {number_type}."),
        "{value} is not in the range {range}.": tr("{value} is not in the range {range}."),
        "Got unexpected extra argument ({args})": tr("Got unexpected extra argument ({args})"),
        "Got unexpected extra arguments ({args})": tr("Got unexpected extra arguments ({args})"),
        "Option {name!r} requires an argument.": tr("Option {name!r} requires an argument."),
        "Option {name!r} does not take a value.": tr("Option {name!r} does not take a value."),
    }
