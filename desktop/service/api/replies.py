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


def json(value: object, headers: dict[str, str] | None = None) -> Response:
    """Return `value` as JSON."""
    return Response(_encode(value), 200, headers or PRIVATE, "application/json")


def resource(path: str, **methods: Handler) -> Route:
    """Return the route of `path`, answered by one of `methods` (`GET=…, PUT=…`)."""

    async def answer(request: Request) -> Response:
        name = "GET" if request.method == "HEAD" else request.method
        return await methods[name](request)

    return Route(path, answer, methods=list(methods))
