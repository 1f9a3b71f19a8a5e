"""Reading a request: its body, its reader, its address."""

import asyncio
import re
from typing import TypeVar

import msgspec
from starlette.requests import ClientDisconnect, Request

from desktop.service.api.problems import Problem

BODY_LIMIT = 4096
"""Bytes of a request's body; a vote needs forty."""
_BODY_TIME = 10.0
"""Seconds for a request's body to come."""
_CLOSE = {"Connection": "close"}
_READER = re.compile(r"[0-9a-fA-F]{32}")
_ARTICLE = re.compile(r"[0-9a-f]{32}")
Shape = TypeVar("Shape", bound=msgspec.Struct)


async def body(request: Request, shape: type[Shape]) -> Shape:
    """Return the JSON body of `request`; raises `Problem`."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise Problem(415, "not-json", "Send the body as application/json.")
    try:
        return msgspec.json.decode(await _bytes(request), type=shape)
    except msgspec.ValidationError as error:
        raise Problem(422, "wrong-body", f"{error}.") from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise Problem(400, "no-json", "The body is not JSON.") from None


async def _bytes(request: Request) -> bytes:
    if _announced(request) > BODY_LIMIT:
        raise _too_large()
    read = bytearray()
    try:
        async with asyncio.timeout(_BODY_TIME):
            async for chunk in request.stream():
                read += chunk
                if len(read) > BODY_LIMIT:
                    raise _too_large()
    except TimeoutError:
        raise Problem(408, "too-slow", "The body did not come in time.", _CLOSE) from None
    except ClientDisconnect:
        raise Problem(400, "cut-short", "The body was cut short.") from None
    return bytes(read)


def _announced(request: Request) -> int:
    length = request.headers.get("content-length", "0")
    return int(length) if length.isdecimal() else 0


def _too_large() -> Problem:
    return Problem(413, "too-large", f"A body has at most {BODY_LIMIT} bytes.", _CLOSE)


def reader(request: Request) -> str | None:
    """Return the reader's own random number in lower case, or None; raises `Problem`."""
    sent = request.headers.get("x-reader")
    if sent is None:
        return None
    if not _READER.fullmatch(sent):
        raise Problem(400, "wrong-reader", "X-Reader is 32 hexadecimal digits.")
    return sent.lower()


def needed_reader(request: Request) -> str:
    """Return the reader's number; raises `Problem` without one."""
    found = reader(request)
    if found is None:
        raise Problem(400, "no-reader", "A vote needs the header X-Reader.")
    return found


def article_id(text: str) -> str:
    """Return `text` when it has the form of an article's id; raises `Problem`."""
    if not _ARTICLE.fullmatch(text):
        raise Problem(404, "no-article", "The site has no such article.")
    return text


def address(request: Request) -> str:
    """Return where the request comes from; it is kept nowhere."""
    return request.client.host if request.client else ""
