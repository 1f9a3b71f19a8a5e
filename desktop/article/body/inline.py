"""Runs of text brought to their one form: spaces collapsed, equal neighbours joined, NFC."""

import re
import unicodedata
from collections.abc import Iterable

from desktop.article.body.nodes import BREAK, Mark, Marks, Run, Runs
from desktop.article.body.profile import MARK_ORDER

_SPACES = re.compile("[ \t\n\f\r]+")
_CONTROL = "\x00-\x08\x0b\x0e-\x1f\x7f"
_CONTROLS = re.compile(f"[{_CONTROL}]")
_LINE_END = re.compile("\r\n?")
_NO_TEXT = re.compile(f"[ \\t\\n\\f\\r{_CONTROL}]*")
_BLANK = re.compile(f"[ \t\n\f\r\u00a0{BREAK}{_CONTROL}]*")
_RANK = {tag: rank for rank, tag in enumerate(MARK_ORDER)}


def with_mark(marks: Marks, mark: Mark) -> Marks:
    """Return `marks` with `mark` in its place; it replaces one of its kind."""
    others = [other for other in marks if other[0] != mark[0]]
    return tuple(sorted([*others, mark], key=lambda each: _RANK[each[0]]))


def without_mark(marks: Marks, tag: str) -> Marks:
    """Return `marks` without the one named `tag`."""
    return tuple(mark for mark in marks if mark[0] != tag)


def is_blank(runs: Iterable[Run]) -> bool:
    """Tell whether `runs` show nothing: spaces, line breaks and control characters at most."""
    return all(_BLANK.fullmatch(text) for text, _ in runs)


def is_no_text(text: str) -> bool:
    """Tell whether `text` is nothing between blocks: white space of HTML, control characters."""
    return _NO_TEXT.fullmatch(text) is not None


def printable(text: str) -> str:
    """Return `text` in NFC without control characters other than white space."""
    return unicodedata.normalize("NFC", _CONTROLS.sub("", text))


def attribute_text(text: str) -> str:
    """Return the text of an attribute that people read: one line, NFC."""
    return _SPACES.sub(" ", printable(text)).strip(" ")


def standalone(text: str) -> str:
    """Return the text of `pre` in NFC, a mark without a letter standing on a no-break space."""
    plain = printable(_LINE_END.sub("\n", text))
    return f"\u00a0{plain}" if plain and unicodedata.combining(plain[0]) else plain


def tidy(runs: Iterable[Run]) -> Runs:
    """Return `runs` in canonical form; runs that show nothing become no run at all."""
    tidied: list[Run] = []
    for text, marks in runs:
        if text == BREAK:
            _drop_space(tidied)
            tidied.append((BREAK, marks))
        else:
            _append(tidied, text, marks)
    _drop_end(tidied)
    return () if is_blank(tidied) else tuple(_composed(tidied))


def _append(tidied: list[Run], text: str, marks: Marks) -> None:
    text = _SPACES.sub(" ", _CONTROLS.sub("", text))
    if not tidied or tidied[-1][0][-1] in (" ", BREAK):
        text = text.lstrip(" ")
    if not text:
        return
    if tidied and tidied[-1][1] == marks and tidied[-1][0] != BREAK:
        tidied[-1] = (tidied[-1][0] + text, marks)
    else:
        tidied.append((text, marks))


def _drop_space(tidied: list[Run]) -> None:
    if not tidied or tidied[-1][0] == BREAK:
        return
    text, marks = tidied.pop()
    if text.rstrip(" "):
        tidied.append((text.rstrip(" "), marks))


def _drop_end(tidied: list[Run]) -> None:
    _drop_space(tidied)
    while tidied and tidied[-1][0] == BREAK:
        tidied.pop()
        _drop_space(tidied)


def _composed(runs: list[Run]) -> list[Run]:
    """Compose the runs; a mark that begins one joins the letter before it, across elements.

    Otherwise the composition of a whole body would reach over the markup: `>` followed by
    U+0338 composes to `≯`. A mark with no letter before it stands on a no-break space, as
    Unicode advises (chapter 2.11).
    """
    composed: list[Run] = []
    for text, marks in runs:
        start = next(
            (i for i, sign in enumerate(text) if not unicodedata.combining(sign)), len(text)
        )
        if start and composed and composed[-1][0] != BREAK:
            before, around = composed[-1]
            composed[-1] = (unicodedata.normalize("NFC", before + text[:start]), around)
            text = text[start:]  # noqa: PLW2901 - the rest of this run
        elif start:
            text = "\u00a0" + text  # noqa: PLW2901
        if text:
            composed.append((unicodedata.normalize("NFC", text), marks))
    return composed
