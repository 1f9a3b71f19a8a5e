"""What is wrong with a request, as `application/problem+json` (RFC 9457)."""

from collections.abc import Mapping
from http import HTTPStatus

import msgspec
from starlette.responses import Response

MEDIA_TYPE = "application/problem+json"


class ProblemDetails(msgspec.Struct, frozen=True):
    """A problem as it is written; `type` names its kind for programs."""

    type: str
    title: str
    status: int
    detail: str


class Problem(Exception):
    """A request that is answered with `status`; `kind` is a short name such as `already-voted`."""

    def __init__(
        self, status: int, kind: str, detail: str, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.kind = kind
        self.detail = detail
        self.headers = {"Cache-Control": "no-store", **(headers or {})}

    def response(self) -> Response:
        """Return the answer."""
        details = ProblemDetails(
            f"urn:bantin:problem:{self.kind}",
            HTTPStatus(self.status).phrase,
            self.status,
            self.detail,
        )
        return Response(msgspec.json.encode(details), self.status, self.headers, MEDIA_TYPE)
