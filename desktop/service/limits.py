"""How much one address may send: a bucket of tokens that fills again with time.

Addresses stand in memory only, for as long as their bucket is not full. A province's offices often
share one address, so the buckets are large.
"""

import ipaddress
from time import monotonic

_BURST = 2.0
"""Minutes' worth of tokens in a full bucket."""
_MANY = 50_000
"""Addresses from which on the full buckets are thrown away."""


class Allowance:
    """At most `per_minute` requests from one address, twice as many at once; 0 is no limit."""

    def __init__(self, per_minute: int) -> None:
        self._full = per_minute * _BURST
        self._per_second = per_minute / 60
        self._buckets: dict[str, tuple[float, float]] = {}

    def wait(self, address: str) -> float:
        """Take a token of `address`; return the seconds to wait when there is none, else 0."""
        if not self._full:
            return 0.0
        now = monotonic()
        tokens, since = self._buckets.get(address, (self._full, now))
        tokens = min(self._full, tokens + (now - since) * self._per_second)
        if tokens < 1:
            self._buckets[address] = (tokens, now)
            return (1 - tokens) / self._per_second
        self._buckets[address] = (tokens - 1, now)
        if len(self._buckets) > _MANY:
            self._forget(now)
        return 0.0

    def _forget(self, now: float) -> None:
        """Throw away the buckets that are full again; all of them when too few are."""
        filling = self._full / self._per_second
        kept = {a: b for a, b in self._buckets.items() if now - b[1] < filling}
        self._buckets = kept if len(kept) < _MANY else {}


def network(address: str) -> str:
    """Return what is counted as one address: an IPv6 household has a /64 of them."""
    if ":" not in address:
        return address
    try:
        read = ipaddress.IPv6Address(address.partition("%")[0])
    except ipaddress.AddressValueError:
        return address
    if read.ipv4_mapped:
        return str(read.ipv4_mapped)
    return str(ipaddress.IPv6Network((int(read) >> 64 << 64, 64)))


def is_loopback(address: str) -> bool:
    """Return whether `address` is this machine's own: a proxy beside us, or the owner at work."""
    return address.startswith("127.") or address in {"::1", "::ffff:127.0.0.1", ""}
