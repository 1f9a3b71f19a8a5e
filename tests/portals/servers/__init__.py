"""Real portals for the tests, on 127.0.0.1, each ended by its process's id."""
