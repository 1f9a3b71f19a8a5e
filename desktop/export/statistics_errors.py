"""What can keep the newsroom from reading what its readers did; the last figures stay known."""

from dataclasses import dataclass

from desktop.errors import ExpectedError


@dataclass(eq=False)
class StatisticsError(ExpectedError):
    """The figures were not read from `host`."""

    host: str


class ServiceNotEncrypted(StatisticsError):
    """The newsroom's token would travel in the clear."""


class ServiceUnreachable(StatisticsError):
    """There is no network, or nobody answers there."""


class TokenRefused(StatisticsError):
    """The service did not accept the newsroom's token."""


@dataclass(eq=False)
class NoStatistics(StatisticsError):
    """Whatever answers there is no service for readers; `detail` says what it answered."""

    detail: str
