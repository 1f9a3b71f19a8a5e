"""WordPress: 6.1 with MariaDB from Debian's packages, 6.5 with SQLite from npm's."""

from tests.portals.servers.wordpress.site import WordPress, started

__all__ = ["WordPress", "started"]
