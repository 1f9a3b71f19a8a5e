"""A small server that gives the answers it is told, for the client's own tests."""

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

Answer = Callable[[BaseHTTPRequestHandler], None]


class Answering:
    """Gives every request the answer `answer`; `asked` holds the requests that came."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.answer: Answer = says(200, b"{}")
        self.asked: list[tuple[str, str, dict[str, str]]] = []


def says(status: int, body: bytes = b"", **fields: str) -> Answer:
    """Answer with `body`; underscores in the fields' names are dashes, empty ones are left out."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in fields.items():
            if not value:
                continue
            request.send_header(name.replace("_", "-"), value)
        if not {"Content_Length", "Transfer_Encoding"} & fields.keys():
            request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    return answer


def hangs_up(request: BaseHTTPRequestHandler) -> None:
    """Close the line without a word."""
    request.close_connection = True


@contextmanager
def answering(certificate: Path | None = None) -> Iterator[Answering]:
    """Serve on 127.0.0.1 until the end of the block, over TLS if there is a `certificate`."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            self.rfile.read(length)
            told.asked.append((self.command, self.path, dict(self.headers)))
            told.answer(self)

        do_POST = do_HEAD = do_CONNECT = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """A client that hangs up is what some tests want."""

    server = Server(("127.0.0.1", 0), Handler)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    scheme = "https" if certificate else "http"
    told = Answering(f"{scheme}://localhost:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
