"""From what the operating system refuses to what a user can be told."""

import errno
from pathlib import Path

from desktop.errors import ExpectedError
from desktop.library.errors import (
    DiskFailed,
    DiskFull,
    LibraryFolderMissing,
    NoPermission,
    NotAFolder,
    ReadOnlyLibrary,
)


def from_system(error: OSError, path: Path) -> ExpectedError:
    """Return the expected error for what the system refused about `path`."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return DiskFull(path)
        case errno.EROFS:
            return ReadOnlyLibrary(path)
        case errno.EACCES | errno.EPERM:
            return NoPermission(path)
        case errno.ENOENT:
            return LibraryFolderMissing(path)
        case errno.ENOTDIR | errno.EEXIST:
            return NotAFolder(path)
        case _:
            return DiskFailed(path, error.strerror or str(error))
