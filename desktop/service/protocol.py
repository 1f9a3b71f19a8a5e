"""uvicorn's connection, but one that does not wait for ever for a request to begin or to end."""

import asyncio

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_HEAD_TIME = 10.0
"""Seconds for the head of a request to come, from the connection or its first byte on."""
_HEAD_BYTES = 256 * 1024
"""What is read of a head that does not end; one reading of the socket may bring a body along."""


class PatientProtocol(HttpToolsProtocol):
    """Closes a connection whose request does not come: uvicorn itself only times silence after one."""

    _deadline: asyncio.TimerHandle | None = None
    _head = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start to wait for a request."""
        super().connection_made(transport)
        self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take `data`; what they leave of a head unfinished has to come in time and in bounds."""
        super().data_received(data)
        if self.cycle is None or self.cycle.response_complete:
            if self._deadline is None:
                self._wait_for_head()
            self._head += len(data)
            if self._head > _HEAD_BYTES:
                self.transport.abort()

    def on_headers_complete(self) -> None:
        """Go on: the head is there."""
        if self._deadline is not None:
            self._stop_waiting()
        super().on_headers_complete()

    def _wait_for_head(self) -> None:
        self._deadline = self.loop.call_later(_HEAD_TIME, self._give_up)
        self._head = 0

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self) -> None:
        self._deadline = None
        if not self.transport.is_closing():
            self.transport.close()
