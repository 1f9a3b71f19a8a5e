"""The description of the interface that the service publishes: OpenAPI 3.1."""

from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from desktop import __version__
from desktop.service.api import replies
from desktop.service.api.polls import OptionChosen, PollStanding
from desktop.service.api.problems import MEDIA_TYPE, ProblemDetails
from desktop.service.api.ratings import StarsGiven
from desktop.service.api.visits import PageOpened, VisitCounts
from desktop.service.store.ratings import Rating
from desktop.service.store.statistics import Statistics
from desktop.service.weather.forecast import Weather

Json = dict[str, Any]
_SHAPES = (
    *(Rating, StarsGiven, PollStanding, OptionChosen, VisitCounts, PageOpened),
    *(Weather, Statistics, ProblemDetails),
)
_WITH_BODY = ("400", "403", "408", "413", "415", "422")
_JSON = "application/json"
_READER = {
    "name": "X-Reader",
    "in": "header",
    "description": "A random number that the reader's browser made and keeps; only a keyed hash "
    "of it, another one for every article and poll, is stored.",
    "schema": {"type": "string", "pattern": "^[0-9a-fA-F]{32}$"},
}


def document() -> Json:
    """Return the whole description."""
    _, schemas = msgspec.json.schema_components(_SHAPES, ref_template="#/components/schemas/{name}")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Bản Tin: the reader's site",
            "version": __version__,
            "description": "Ratings, polls, visits and weather of a published site.",
        },
        "servers": [{"url": "/api/v1"}],
        "paths": _paths(),
        "components": {
            "schemas": schemas,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _paths() -> Json:
    article = _in_path("article", "^[0-9a-f]{32}$", "An article's id.")
    poll = _in_path("poll", "^[^/]+$", "A poll's id.")
    voting = {**_READER, "required": True}
    return {
        "/ratings/{article}": {
            "parameters": [article],
            "get": _operation("show_rating", "An article's rating", Rating, [_READER], "404"),
            "put": _operation(
                "rate",
                "Rate an article, or change one's rating",
                Rating,
                [voting],
                "404",
                StarsGiven,
            ),
        },
        "/polls/{poll}": {
            "parameters": [poll],
            "get": _operation("show_poll", "A poll's results", PollStanding, [_READER], "404"),
            "put": _operation(
                "vote", "Vote, once and finally", PollStanding, [voting], "404 409", OptionChosen
            ),
        },
        "/visits": {
            "get": _operation("show_visits", "The visits", VisitCounts, [], ""),
            "post": _operation(
                "count_visit",
                "Count a visit, unless it is a reload",
                VisitCounts,
                [],
                "404",
                PageOpened,
            ),
        },
        "/weather": {"get": _operation("weather", "The weather by place", Weather, [], "")},
        "/statistics": {
            "get": {
                **_operation("statistics", "All counts, for the newsroom", Statistics, [], "401"),
                "security": [{"token": []}],
            }
        },
    }


def _in_path(name: str, pattern: str, description: str) -> Json:
    return {
        "name": name,
        "in": "path",
        "required": True,
        "description": description,
        "schema": {"type": "string", "pattern": pattern},
    }


def _operation(
    name: str,
    summary: str,
    answer: type,
    parameters: list[Json],
    refusals: str,
    body: type | None = None,
) -> Json:
    statuses = [*refusals.split(), *(_WITH_BODY if body else ["400"])]
    operation: Json = {
        "operationId": name,
        "summary": summary,
        "parameters": parameters,
        "responses": {
            "200": _content("The answer", _JSON, answer),
            **{status: _refusal() for status in sorted({*statuses, "429", "503"})},
        },
    }
    if body is not None:
        operation["requestBody"] = {"required": True, **_content("The vote", _JSON, body)}
    return operation


def _refusal() -> Json:
    return _content("What is wrong", MEDIA_TYPE, ProblemDetails)


def _content(description: str, media_type: str, shape: type) -> Json:
    schema = {"$ref": f"#/components/schemas/{shape.__name__}"}
    return {"description": description, "content": {media_type: {"schema": schema}}}


_WRITTEN = document()


async def answer(_request: Request) -> Response:
    """Answer with the description."""
    return replies.shared_json(_WRITTEN, 3600)
