"""Asking a few questions ahead of who reads the answers."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

Question = TypeVar("Question")
Answer = TypeVar("Answer")


def answers(
    ask: Callable[[Question], Answer], questions: Iterable[Question], *, lanes: int
) -> Iterator[Answer]:
    """Yield the answers in the questions' order; `lanes` are under way, as many more wait.

    The waiting ones keep a slow answer from holding up the other lanes. Whoever closes the iterator waits for the questions under way; the others are not asked.
    """
    coming = iter(questions)
    pool = ThreadPoolExecutor(lanes, thread_name_prefix="portal")
    try:
        ahead: deque[Future[Answer]] = deque()
        ahead.extend(pool.submit(ask, each) for each in islice(coming, 2 * lanes))
        while ahead:
            answer = ahead.popleft().result()
            ahead.extend(pool.submit(ask, each) for each in islice(coming, 1))
            yield answer
    finally:
        pool.shutdown(cancel_futures=True)
