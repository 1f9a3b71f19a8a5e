"""Readers as their browsers send: one at a time, or a crowd at once over plain sockets."""

import asyncio
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from tests.service.loops import finished
from tests.service.running import BROWSER

API = "/api/v1"


def reader() -> dict[str, str]:
    """Return the header of a reader that nobody has seen before."""
    return {"X-Reader": secrets.token_hex(16)}


@dataclass(frozen=True)
class Heard:
    """What came back: the status, 0 when nothing did, and the JSON."""

    status: int
    body: dict


def request(method: str, path: str, body: object, **headers: str) -> bytes:
    """Return a request as it goes over the wire."""
    written = json.dumps(body).encode()
    known = {"Host": "localhost", "User-Agent": BROWSER, "Content-Type": "application/json"}
    lines = [f"{name}: {value}" for name, value in {**known, **headers}.items()]
    head = [f"{method} {path} HTTP/1.1", *lines, f"Content-Length: {len(written)}", "", ""]
    return "\r\n".join(head).encode() + written


def rate(article: str, stars: int, who: dict[str, str]) -> bytes:
    return request("PUT", f"{API}/ratings/{article}", {"stars": stars}, **who)


def vote(poll: str, option: str, who: dict[str, str]) -> bytes:
    return request("PUT", f"{API}/polls/{poll}", {"option": option}, **who)


def crowd(port: int, requests: Sequence[bytes]) -> list[Heard]:
    """Send all `requests` at once, each on a connection of its own."""
    return finished(_crowd(port, requests))


async def _crowd(port: int, requests: Sequence[bytes]) -> list[Heard]:
    return await asyncio.gather(*(_send(port, sent) for sent in requests))


async def _send(port: int, sent: bytes) -> Heard:
    try:
        coming, going = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return Heard(0, {})
    try:
        going.write(sent)
        await going.drain()
        return await _hear(coming)
    except (OSError, asyncio.IncompleteReadError):
        return Heard(0, {})
    finally:
        going.close()


async def _hear(coming: asyncio.StreamReader) -> Heard:
    head = (await coming.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = int(head.partition("content-length: ")[2].partition("\r\n")[0])
    return Heard(int(head.split()[1]), json.loads(await coming.readexactly(length)))
