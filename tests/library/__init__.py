"""The library: what every backend keeps (contract/), and what SQLite and the disk do to it."""
