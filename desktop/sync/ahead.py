"""Asking for the next page while the last one is being kept: neither waits for the other."""

from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")


def ahead(items: Iterator[Item]) -> Generator[Item, None, None]:
    """Yield `items`, the next one being made on a thread meanwhile.

    What making one raises comes out here. Close it when it is left early: it then waits for the
    request that is under way.
    """
    with ThreadPoolExecutor(1, "survey") as thread:
        coming = thread.submit(next, items, None)
        while (item := coming.result()) is not None:
            coming = thread.submit(next, items, None)
            yield item
