"""Text of the years before Unicode: letters that mean something else in an old font.

`legacy_of` tells by a font's name which table a run of text was written for, `to_unicode` reads
the run with it. Nothing is guessed from the letters alone.
"""

from desktop.vietnamese.legacy.fonts import Legacy, is_capitals, legacy_of
from desktop.vietnamese.legacy.reading import to_unicode

__all__ = ["Legacy", "is_capitals", "legacy_of", "to_unicode"]
