"""The site in a bucket: no part beside it, and an object proved without loading it again."""

from hashlib import md5

from desktop.export.targets.s3 import TypedS3
from desktop.export.targets.server import ServerTarget


class S3Target(ServerTarget):
    """Objects under a prefix."""

    at_hand = False

    def write(self, path: str, data: bytes) -> None:
        """Put `data` at `path`, which S3 does whole or not at all."""
        with self._told(path):
            self._connected().pipe_file(self._at(path), data)

    def holds(self, path: str, data: bytes) -> bool:
        """Return whether the object has the MD5 of `data`.

        Where the ETag is no MD5 (some encrypted buckets) it is read back.
        """
        with self._told(path):
            filesystem = self._connected()
            if isinstance(filesystem, TypedS3):
                try:
                    etag = filesystem.etag(self._at(path))
                except FileNotFoundError:
                    return False
                if etag == md5(data, usedforsecurity=False).hexdigest():
                    return True
        return self.read(path) == data
