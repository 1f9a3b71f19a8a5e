"""Memory that is kept for nothing goes back to the system once the writer rests."""

import ctypes
import sys

import psutil
import pytest
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor, wear
from tests.editor.conftest import wait_for

_PIECES, _PIECE = 10_000, 3_000
"""Of a size that the C library takes from its heap: 30 MB."""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux' C library keeps what is free")
def test_free_memory_between_pieces_in_use_is_given_back():
    library = ctypes.CDLL(None)
    library.malloc.restype = ctypes.c_void_p
    library.free.argtypes = [ctypes.c_void_p]
    pieces = [library.malloc(_PIECE) for _ in range(_PIECES)]
    for piece in pieces:
        ctypes.memset(piece, 1, _PIECE)
    kept = set(pieces[::10])
    for piece in pieces:
        if piece not in kept:
            library.free(piece)
    before = psutil.Process().memory_info().rss
    wear.give_back()
    given = before - psutil.Process().memory_info().rss
    for piece in kept:
        library.free(piece)
    assert given > _PIECES * _PIECE / 2


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """Has an entry for every time that memory was given back, by an editor made after it."""
    times: list[None] = []
    monkeypatch.setattr(wear, "give_back", lambda: times.append(None))
    return times


def test_memory_is_given_back_once_after_articles_were_opened_one_after_the_other(
    given: list[None], editor: ArticleEditor, qtbot: QtBot
):
    wait_for(lambda: given)
    given.clear()
    for opened in range(5):
        with qtbot.waitSignal(editor.body_shown, timeout=60_000):
            editor.set_body(f"<p>{opened}</p>")
    assert not given, "articles were opened meanwhile"
    wait_for(lambda: given)
    assert len(given) == 1
