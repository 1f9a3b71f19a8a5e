"""A thread that gives way to every other one, for the processor and, on Windows, for the disk."""

import os
import sys
import threading

_BACKGROUND = 0x00010000
"""`THREAD_MODE_BACKGROUND_BEGIN` of SetThreadPriority: lowers the priority of its reading too."""
_LEAST = 19


def give_way() -> None:
    """Lower the calling thread's priority; where the system does not let it, nothing changes."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetThreadPriority(kernel.GetCurrentThread(), _BACKGROUND)
    elif sys.platform == "linux":  # elsewhere it would be the whole program's
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _LEAST)
