"""What happens at a bug: the text first, then the trace into a file, then one sentence."""

import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.ui.messages import Message, Teller

LOG = "bantin.log"


class CrashPath:
    """Its `take` stands in for `sys.excepthook`; `rescue` keeps the text and may itself be refused."""

    def __init__(self, folder: Path, rescue: Callable[[], None], teller: Teller) -> None:
        self._log, self._rescue, self._teller = folder / LOG, rescue, teller

    def take(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """Keep the text, write the trace down, tell the writer."""
        with suppress(ExpectedError):
            self._rescue()
        lines = traceback.format_exception(kind, fault, trace)
        if sys.stderr is not None:  # a windowed build on Windows has none
            sys.stderr.writelines(lines)
        with suppress(OSError), self._log.open("a", encoding="utf-8") as log:
            log.write(f"{datetime.now(UTC).isoformat()}\n{''.join(lines)}\n")
        text = tr(
            "Something in the program went wrong. Your text is kept. What happened is written in {file}.",
            file=self._log,
        )
        self._teller.tell(Message(text=text, grave=True, topic="crash"))
