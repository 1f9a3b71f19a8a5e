"""Fixtures for what comes in from files."""

from tests.exchange.office import converted

__all__ = ["converted"]
