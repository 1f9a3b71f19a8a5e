"""The servers that the targets are tested on."""

from tests.export.targets.conftest import servers

__all__ = ["servers"]
