"""What one run of a verb has at hand: its library, and the two ways of answering."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli import console
from desktop.cli.arguments import Arguments
from desktop.library.address import Address
from desktop.library.errors import KeptByServer

if TYPE_CHECKING:
    from desktop.library import Library


class Session:
    """One run; `arguments` are the global options."""

    def __init__(self, arguments: Arguments) -> None:
        self.arguments = arguments

    def folder(self) -> Path:
        """Return the library's folder; raises `KeptByServer` for a library that has none."""
        place = self.arguments.place()
        if isinstance(place, Address):
            raise KeptByServer(place.shown)
        return place

    @contextmanager
    def library(self) -> "Iterator[Library]":
        """Open the library for as long as the `with` block lasts."""
        from desktop.library import Library

        library = Library.open(self.arguments.place())
        try:
            yield library
        finally:
            library.close()

    def answer(self, value: object, in_words: Callable[[], None]) -> None:
        """Answer with `value` as one JSON document, or `in_words`."""
        if self.arguments.json:
            console.put_json(value)
        else:
            in_words()
