"""Coroutines run to their end, whatever else runs in the test's own thread."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Answer = TypeVar("Answer")


def finished(work: Coroutine[object, object, Answer]) -> Answer:
    """Return what `work` returns, done on a loop of its own.

    The test's thread may have a running loop already: that of Playwright, which drives Chromium.
    """
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()
