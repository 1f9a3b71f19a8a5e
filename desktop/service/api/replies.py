"""Answers in JSON, and routes with one function a method."""

from collections.abc import Awaitable, Callable

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

Handler = Callable[[Request], Awaitable[Response]]
_encode = msgspec.json.Encoder().encode
PRIVATE = {"Cache-Control": "no-store"}
"""For answers that differ from reader to reader, or from moment to moment."""
_HEADERS = [(b"content-type", b"application/json"), (b"cache-control", b"no-store")]


class _Json(Response):
    """JSON whose headers are not worked out anew: half of what an answer costs otherwise."""

    def __init__(self, body: bytes) -> None:
        self.body = body
        self.status_code = 200
        self.background = None
        self.raw_headers = [*_HEADERS, (b"content-length", b"%d" % len(body))]


def json(value: object) -> Response:
    """Return `value` as JSON that nobody keeps."""
    return _Json(_encode(value))


def shared_json(value: object, seconds: int) -> Response:
    """Return `value` as JSON that anybody may keep for so long."""
    headers = {"Cache-Control": f"public, max-age={seconds}"}
    return Response(_encode(value), 200, headers, "application/json")


def resource(path: str, **methods: Handler) -> Route:
    """Return the route of `path`, answered by one of `methods` (`GET=…, PUT=…`)."""

    async def answer(request: Request) -> Response:
        name = "GET" if request.method == "HEAD" else request.method
        return await methods[name](request)

    return Route(path, answer, methods=list(methods))
