"""Which library is open, and the way to another one."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.library.address import Place


@dataclass(frozen=True)
class Elsewhere:
    """`here` is what was opened; `switch` goes to what a text names, empty for the own library."""

    here: Place
    switch: Callable[[str], None]
