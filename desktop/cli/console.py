"""Writing to the console: results to standard output, everything else to standard error."""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

import msgspec

from desktop.cli.errors import OutputFailed, StoppedPartWay
from desktop.progress import Job, Progress, Result

TABLE_WIDTH = 100
"""Columns from which a list fits beside whole ids; below it, an entry takes several lines."""


def put(text: str) -> None:
    """Write `text` and a line end to standard output; raises `OutputFailed`."""
    try:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputFailed(error.strerror or type(error).__name__) from error


def put_json(value: object) -> None:
    """Write `value` as one JSON document to standard output."""
    put(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


def tell(message: str) -> None:
    """Write a sentence to standard error."""
    sys.stderr.write(message + "\n")
    sys.stderr.flush()


def put_rows(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write `rows`, the id last in each: a table, blocks of lines, or plain tab-separated lines.

    A terminal gets a table where it is wide enough; whatever reads a pipe gets one line a row.
    Nothing is cut short.
    """
    if not sys.stdout.isatty():
        for row in rows:
            put("\t".join(cell.replace("\t", " ") for cell in row))
        return
    if os.get_terminal_size().columns >= TABLE_WIDTH:
        _put_table(heads, rows)
    else:
        put("\n\n".join("\n".join(filter(None, row)) for row in rows))


def _put_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for head in heads[:-1]:
        table.add_column(head, overflow="fold")
    table.add_column(heads[-1], no_wrap=True, min_width=36)
    for row in rows:
        table.add_row(*map(Text, row))
    Console().print(table)


def drive(job: Job[Result]) -> Result:
    """Run `job` to its end, its progress shown where standard error is a terminal.

    Ctrl+C stops it between two steps, which keeps what is done, and raises `StoppedPartWay`; a
    second Ctrl+C stops it at once.
    """
    with _progress_bar() as show, _interruptible() as interrupted:
        while True:
            try:
                step = next(job)
            except StopIteration as end:
                result: Result = end.value
                return result
            show(step)
            if interrupted():
                job.close()
                raise StoppedPartWay(step.done, step.total)


@contextmanager
def _progress_bar() -> Iterator[Callable[[Progress], None]]:
    if not sys.stderr.isatty():
        yield lambda _step: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda step: bar.update(
            task, completed=step.done, total=step.total, description=step.what
        )


@contextmanager
def _interruptible() -> Iterator[Callable[[], bool]]:
    wishes: list[int] = []

    def wish(number: int, _frame: FrameType | None) -> None:
        if wishes:
            raise KeyboardInterrupt
        wishes.append(number)

    before = signal.signal(signal.SIGINT, wish)
    try:
        yield lambda: bool(wishes)
    finally:
        signal.signal(signal.SIGINT, before)
