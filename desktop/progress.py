"""How a long job tells where it is, without knowing who listens.

A job is a generator that yields `Progress` and returns its result. The window and the command
line drive the same generator; either stops it by closing it between two steps, so a job must
leave everything whole at each `yield`.
"""

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Progress:
    """A step of a job: `done` of `total` steps, and what is at hand (a title, a file name)."""

    done: int
    total: int
    what: str = ""


Job = Generator[Progress, None, Result]


def run(job: "Job[Result]") -> Result:
    """Drive `job` to its end, listening to nothing, and return its result."""
    while True:
        try:
            next(job)
        except StopIteration as end:
            result: Result = end.value
            return result
