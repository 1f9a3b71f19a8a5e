"""One window a library: two would take each other's drafts for their own."""

from pathlib import Path
from types import TracebackType
from typing import Self

from desktop.library.errors import LibraryInUse
from desktop.library.refusals import from_system

WINDOW_LOCK = "window.lock"


class WindowLock:
    """Held as long as a window shows the library in `folder`; the system frees it on a kill.

    Raises `LibraryInUse` when another window holds it, and the library's errors when the folder
    does not take the lock's file.
    """

    def __init__(self, folder: Path) -> None:
        from filelock import FileLock, Timeout

        path = folder / WINDOW_LOCK
        self._lock = FileLock(path, blocking=False)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
        except Timeout as error:
            raise LibraryInUse(folder) from error
        except OSError as error:
            raise from_system(error, folder) from error

    def release(self) -> None:
        """Let another window open the library."""
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.release()
