"""A proxy that makes one request after another go wrong, between the engine and a real portal."""

from tests.portals.faults.proxy import Fault, FaultProxy

__all__ = ["Fault", "FaultProxy"]
