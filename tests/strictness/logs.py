"""A log record of WARNING or worse fails its test, unless the test said that it expects it.

A test expects a record by `with caplog.at_level(logging.WARNING):` around what logs it, as in
qutebrowser's suite.
"""

import logging
from collections.abc import Iterator

import pytest
from _pytest.logging import LogCaptureHandler


class Unexpected(logging.Handler):
    """Keeps the records that nobody expected."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep `record` unless the capturing handler is set to exactly its level."""
        if record.levelno not in expected_levels(record.name):
            self.records.append(f"{record.levelname} {record.name}: {record.getMessage()}")


def expected_levels(logger: str) -> set[int]:
    """Return the levels that `caplog.at_level` is set to at this moment."""
    handlers = logging.getLogger().handlers
    capturing = {handler.level for handler in handlers if isinstance(handler, LogCaptureHandler)}
    return capturing | ({logging.getLogger(logger).level} if logger != "root" else set())


@pytest.fixture(autouse=True)
def no_unexpected_records() -> Iterator[None]:
    """Fail the test that logged a warning or an error without expecting it."""
    unexpected = Unexpected()
    root = logging.getLogger()
    root.addHandler(unexpected)
    yield
    root.removeHandler(unexpected)
    if unexpected.records:
        pytest.fail("Logged unexpectedly:\n" + "\n".join(unexpected.records), pytrace=False)
