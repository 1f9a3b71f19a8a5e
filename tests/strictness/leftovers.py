"""No thread, timer or window may outlive the test that made it."""

import gc
import sys
import threading
import time
from collections.abc import Callable, Iterator
from types import FrameType

import pytest

PATIENCE = 60.0  # seconds that a thread or window may take to end on a busy machine


@pytest.fixture(autouse=True)
def nothing_stays(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test that left something alive, and name what."""
    look = with_qt if "qapp" in request.fixturenames else threads
    before = set(look())
    yield
    left = what_stays(look, before)
    if left:
        pytest.fail("Left behind:\n" + "\n".join(sorted(left.values())), pytrace=False)


def what_stays(look: Callable[[], dict[int, str]], before: set[int]) -> dict[int, str]:
    """Return what is new since `before` and still there when patience ends."""
    end = time.monotonic() + PATIENCE
    while True:
        left = {key: name for key, name in look().items() if key not in before}
        if not left or time.monotonic() > end:
            return left
        time.sleep(0.01)


def threads() -> dict[int, str]:
    """Return the live threads; those that Qt started are counted by Qt's own pool."""
    frames = sys._current_frames()
    return {
        id(thread): f"thread {thread.name}, {_at_work(frames.get(thread.ident or 0))}"
        for thread in threading.enumerate()
        if not isinstance(thread, threading._DummyThread)
    }


def _at_work(frame: FrameType | None) -> str:
    """Return where `frame` stands, the innermost function first."""
    names = []
    while frame is not None:
        names.append(f"{frame.f_code.co_qualname}:{frame.f_lineno}")
        frame = frame.f_back
    return " < ".join(names)


def with_qt() -> dict[int, str]:
    """Return the live threads, the running timers and the windows that were not let go."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return threads() | pool() | timers() | windows()


def pool() -> dict[int, str]:
    """Return the jobs that still run in Qt's thread pool."""
    from PySide6.QtCore import QThreadPool

    busy = QThreadPool.globalInstance().activeThreadCount()
    return {-number: "a job in Qt's thread pool" for number in range(1, busy + 1)}


def timers() -> dict[int, str]:
    """Return the running timers that Python made."""
    import shiboken6
    from PySide6.QtCore import QTimer

    return {
        id(timer): f"timer of {timer.interval()} ms in {timer.parent()!r}"
        for timer in gc.get_objects()
        if type(timer) is QTimer and shiboken6.isValid(timer) and timer.isActive()
    }


def windows() -> dict[int, str]:
    """Return the top-level windows: every one that is shown, and ours even when hidden."""
    if "PySide6.QtWidgets" not in sys.modules:
        return {}
    from PySide6.QtWidgets import QApplication

    return {
        id(widget): f"window {type(widget).__name__} “{widget.windowTitle()}”"
        for widget in QApplication.topLevelWidgets()
        if widget.isVisible() or type(widget).__module__.startswith("desktop.")
    }
