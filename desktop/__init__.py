"""Bản Tin: write news articles offline, keep every version, publish to the portal."""

__version__ = "0.1.0"
