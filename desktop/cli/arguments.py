"""The global options, which may stand before or after the verb, taken out of the command line.

Plain Python: the window starts through here and waits for no command-line library.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.cli.errors import LanguageUnknown, OptionWithoutValue
from desktop.library.address import Place, place_named

LANGUAGES = ("vi", "en")
_WITH_VALUE = ("--library", "--lang")


@dataclass(frozen=True, slots=True)
class Arguments:
    """A command line: where the library is (empty: the user's own), language, form, the `rest`."""

    library: str = ""
    language: str = ""
    json: bool = False
    rest: tuple[str, ...] = ()

    def place(self) -> Place:
        """Return where the library is; raises `AddressNotUnderstood` and `LibraryFolderMissing`."""
        return place_named(self.library)


def read(words: Sequence[str], environment: Mapping[str, str]) -> Arguments:
    """Return what `words` (without the program's name) and the environment ask for.

    Raises `OptionWithoutValue` and `LanguageUnknown`. What follows `--` is left alone.
    """
    rest: list[str] = []
    found = {
        "--library": environment.get("BANTIN_LIBRARY", ""),
        "--lang": environment.get("BANTIN_LANG", ""),
    }
    json = False
    remaining = iter(words)
    for word in remaining:
        name, equals, value = word.partition("=")
        if word == "--":
            rest += [word, *remaining]
        elif word == "--json":
            json = True
        elif name in _WITH_VALUE:
            found[name] = value if equals else _next(remaining, name)
        else:
            rest.append(word)
    return Arguments(found["--library"], _language(found["--lang"]), json, tuple(rest))


def _next(remaining: Iterator[str], option: str) -> str:
    try:
        return next(remaining)
    except StopIteration:
        raise OptionWithoutValue(option) from None


def _language(name: str) -> str:
    if name and name not in LANGUAGES:
        raise LanguageUnknown(name)
    return name
