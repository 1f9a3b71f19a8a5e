"""Hands requests on to a portal and lets the n-th of them go wrong in a chosen way.

Addresses of the portal in what goes through are replaced by the proxy's and back, which are as
long as one another, so that the portal's files too are fetched through the proxy.
"""

import http.client
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


class Fault(StrEnum):
    """What goes wrong; those that say `after` let the portal do what it was asked first."""

    REFUSE = "refuse"
    HANG = "hang"
    HANG_AFTER = "hang-after"
    CUT_BEFORE = "cut-before"
    CUT_AFTER = "cut-after"
    ANSWER_500 = "500"
    ANSWER_500_AFTER = "500-after"
    ANSWER_502 = "502"
    ANSWER_429 = "429"
    GARBAGE_AFTER = "garbage-after"
    HALF_AFTER = "half-after"


_STATUS = {
    Fault.ANSWER_500: 500,
    Fault.ANSWER_500_AFTER: 500,
    Fault.ANSWER_502: 502,
    Fault.ANSWER_429: 429,
}
_AFTER = {
    Fault.HANG_AFTER,
    Fault.CUT_AFTER,
    Fault.ANSWER_500_AFTER,
    Fault.GARBAGE_AFTER,
    Fault.HALF_AFTER,
}
_HOP = {"connection", "transfer-encoding", "keep-alive", "content-length", "accept-encoding"}

Answer = tuple[int, list[tuple[str, str]], bytes]


class FaultProxy:
    """Listens at `url`. `asked` counts the requests since the last `arm`."""

    def __init__(self, portal: str) -> None:
        self._portal = urlsplit(portal).netloc
        self._server = _listening(len(self._portal), _handler(self))
        self._netloc = f"127.0.0.1:{self._server.server_address[1]}"
        self.url = f"http://{self._netloc}"
        self._lock = threading.Lock()
        self._freed = threading.Event()
        self.arm(None, 0)

    def arm(
        self, fault: Fault | None, number: int, *, act: Callable[[], None] | None = None
    ) -> None:
        """Let request `number` (from 1) go wrong by `fault`; `act` is called right then.

        What hung until now is let go."""
        with self._lock:
            self._freed.set()
            self._freed = threading.Event()
            self._fault, self._number, self._act, self.asked = fault, number, act, 0

    def serve(self) -> None:
        self._server.serve_forever(poll_interval=0.05)

    def stop(self) -> None:
        self._freed.set()
        self._server.shutdown()
        self._server.server_close()

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        """Hand one request on, or let it go wrong."""
        fault, act = self._next()
        body = handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
        answer = None
        if fault is None or fault in _AFTER:
            answer = self._forward(handler, body)
        if act:
            act()
        if fault is None and answer:
            _write(handler, answer)
        elif fault is not None:
            self._spoil(handler, fault, answer)

    def _next(self) -> tuple[Fault | None, Callable[[], None] | None]:
        with self._lock:
            self.asked += 1
            return (self._fault, self._act) if self.asked == self._number else (None, None)

    def _forward(self, handler: BaseHTTPRequestHandler, body: bytes) -> Answer:
        ours, theirs = self._netloc.encode(), self._portal.encode()
        line = http.client.HTTPConnection(self._portal, timeout=60)
        try:
            fields = {
                name: value.replace(self._netloc, self._portal)
                for name, value in handler.headers.items()
                if name.lower() not in _HOP
            }
            line.request(handler.command, handler.path, body.replace(ours, theirs), fields)
            reply = line.getresponse()
            said = reply.read().replace(theirs, ours)
            told = [
                (name, value.replace(self._portal, self._netloc))
                for name, value in reply.getheaders()
                if name.lower() not in _HOP
            ]
            return reply.status, told, said
        finally:
            line.close()

    def _spoil(self, handler: BaseHTTPRequestHandler, fault: Fault, answer: Answer | None) -> None:
        if fault in _STATUS:
            wait = [("Retry-After", "1")] if fault is Fault.ANSWER_429 else []
            page = b"<html><body>Something went wrong.</body></html>"
            _write(handler, (_STATUS[fault], [("Content-Type", "text/html"), *wait], page))
        elif fault is Fault.GARBAGE_AFTER:
            _write(handler, (200, [("Content-Type", "application/json")], b'\xff{"id": 12, ]'))
        elif answer and fault is Fault.HALF_AFTER:
            status, fields, body = answer
            _write(handler, (status, fields, body), sent=len(body) // 2)
        elif fault in (Fault.HANG, Fault.HANG_AFTER):
            self._freed.wait(60)
        _cut(handler)


def _write(handler: BaseHTTPRequestHandler, answer: Answer, *, sent: int | None = None) -> None:
    status, fields, body = answer
    handler.send_response_only(status)
    for name, value in fields:
        handler.send_header(name, value)
    if handler.command != "HEAD":
        handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    if handler.command != "HEAD":
        handler.wfile.write(body[:sent])
        handler.wfile.flush()


def _cut(handler: BaseHTTPRequestHandler) -> None:
    handler.close_connection = True
    try:
        handler.connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # the other side was faster


def _handler(proxy: FaultProxy) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one_request(self) -> None:
            try:
                super().handle_one_request()
            except OSError:  # whoever asked was killed
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            return

    def do(self: BaseHTTPRequestHandler) -> None:
        proxy.answer(self)

    for method in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"):
        setattr(Handler, f"do_{method}", do)
    return Handler


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True


def _listening(length: int, handler: type[BaseHTTPRequestHandler]) -> _Server:
    """Return a server whose address is `length` characters long, as the portal's is."""
    for _ in range(1000):
        server = _Server(("127.0.0.1", 0), handler)
        if len(f"127.0.0.1:{server.server_address[1]}") == length:
            return server
        server.server_close()
    raise AssertionError(length)


@contextmanager
def between(portal: str) -> Iterator[FaultProxy]:
    """Serve a proxy before `portal` until the end of the block."""
    proxy = FaultProxy(portal)
    thread = threading.Thread(target=proxy.serve, name="fault-proxy")
    thread.start()
    try:
        yield proxy
    finally:
        proxy.stop()
        thread.join()
