"""What the last export to a target showed: from it the next one tells what has changed.

It is a file in the library's folder that may be lost at any time: then everything is made anew,
and the target's own list keeps what did not change from being sent.
"""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path
from zlib import crc32

import msgspec

from desktop import __version__, held_files
from desktop.article.body.ready import READY_VERSION
from desktop.article.site import SiteProfile
from desktop.export.site.card import Card, Standing
from desktop.export.site.catalogue import Catalogue
from desktop.export.site_theme import SiteTheme
from desktop.library.files import write_whole

FORMAT = 5
FOLDER = "sites"
_PICTURES = "pictures"
"""The folder of what any export may use again, beside those of the sites."""

_TOGETHER = 2000
"""Cards that are written at a time: all at once would double what an export holds in memory."""

_FRAME = 4
"""Bytes of the number before each part, its length, and of the last one, the CRC-32 of all."""

_CARDS = msgspec.msgpack.Decoder(list[Card])


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What was shown: `change` is the library's count then, `stamp` the target's list.

    `digest` stands for profile, theme and program; `moved` tells which article (its id) an old
    path belonged to; `marks` are those of the search's segments, `held` the ids
    of the articles that bear the mark of a state secret: they are looked at anew each time.
    """

    digest: str
    stamp: str
    change: int
    catalogue: Catalogue
    moved: dict[str, str]
    marks: list[str]
    held: list[str]


class _Kept(msgspec.Struct, array_like=True):
    """The catalogue as it is written: orders by their place among the cards, which follow it."""

    format: int
    digest: str
    stamp: str
    change: int
    moved: dict[str, str]
    marks: list[str]
    held: list[str]
    now: int
    count: int
    lists: dict[str, list[int]]
    names: dict[str, str]
    apart: dict[int, list[int]]
    turning: list[int]
    pointers: dict[str, list[int]]
    uses: dict[str, int]


def home_of(library: Path, profile: SiteProfile) -> Path:
    """Return the folder in which the exports of this profile remember things."""
    return library / FOLDER / profile.id


def pictures_of(library: Path) -> Path:
    """Return the folder in which a library's exports keep the pictures that they made."""
    return library / FOLDER / _PICTURES


def identity(home: Path, profile: SiteProfile) -> str:
    """Return what tells this library's site from any other at a target; made when missing.

    It begins with what the site was called then, for whoever finds another site at the place.
    """
    file = home / "identity"
    if not file.exists():
        home.mkdir(parents=True, exist_ok=True)
        name = profile.portal or profile.agency or profile.id
        write_whole(file, f"{name} ({secrets.token_hex(4)})".encode())
    return file.read_text(encoding="utf-8")


def digest_of(profile: SiteProfile, theme: SiteTheme) -> str:
    """Return what stands for all that every page is made of besides the articles."""
    templates = (file.read_bytes() for file in sorted(theme.folder.glob("*.j2")))
    parts = (
        f"{__version__} {READY_VERSION}".encode(),
        msgspec.json.encode(profile),
        *(text.encode() for text in (theme.style, theme.script, theme.search)),
        *templates,
    )
    return sha256(b"\0".join(parts)).hexdigest()


def read_state(place: Path, digest: str, stamp: str) -> State | None:
    """Return what was shown last if it fits `digest` and the target's list `stamp`, else None."""
    try:
        parts = _parts(_whole(place.read_bytes()))
        kept = msgspec.msgpack.decode(next(parts, b""), type=_Kept)
        cards = [card for part in parts for card in _CARDS.decode(part)]
    except (FileNotFoundError, msgspec.MsgspecError):
        return None
    fits = (kept.format, kept.digest, kept.stamp) == (FORMAT, digest, stamp)
    if not fits or len(cards) != kept.count:
        return None
    return State(
        digest=digest,
        stamp=stamp,
        change=kept.change,
        catalogue=_catalogue(kept, cards),
        moved=kept.moved,
        marks=kept.marks,
        held=kept.held,
    )


def write_state(place: Path, state: State) -> None:
    """Keep `state` at `place`, in one step; raises OSError.

    It is not waited for until the disk has it: what a power cut tears is not read.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    neighbour = place.with_name(f".{place.name}.new")
    proof = 0
    with neighbour.open("wb") as file:
        for part in _written(state):
            framed = len(part).to_bytes(_FRAME, "big") + part
            proof = crc32(framed, proof)
            file.write(framed)
        file.write(proof.to_bytes(_FRAME, "big"))
    held_files.move(neighbour, place)


def _written(state: State) -> Iterator[bytes]:
    """Yield the parts of the file: the catalogue, then some cards at a time."""
    yield msgspec.msgpack.encode(_kept(state))
    cards = iter(state.catalogue.cards.values())
    while some := list(islice(cards, _TOGETHER)):
        yield msgspec.msgpack.encode(some)


def _whole(content: bytes) -> memoryview:
    """Return `content` without its checksum, nothing at all when that is another."""
    parts = memoryview(content)[:-_FRAME]
    proof = int.from_bytes(content[-_FRAME:], "big")
    return parts if crc32(parts) == proof else memoryview(b"")


def _parts(content: memoryview) -> Iterator[memoryview]:
    start = 0
    while start < len(content):
        end = start + _FRAME + int.from_bytes(content[start : start + _FRAME], "big")
        yield content[start + _FRAME : end]
        start = end


def _kept(state: State) -> _Kept:
    catalogue = state.catalogue
    places = {order: place for place, order in enumerate(catalogue.cards)}
    at = places.__getitem__
    return _Kept(
        FORMAT,
        state.digest,
        state.stamp,
        state.change,
        state.moved,
        state.marks,
        state.held,
        catalogue.now,
        len(catalogue.cards),
        {key: list(map(at, orders)) for key, orders in catalogue.lists.items()},
        catalogue.names,
        {int(standing): list(map(at, orders)) for standing, orders in catalogue.apart.items()},
        list(map(at, catalogue.turning)),
        {name: list(map(at, orders)) for name, orders in catalogue.pointers.items()},
        catalogue.uses,
    )


def _catalogue(kept: _Kept, cards: list[Card]) -> Catalogue:
    orders = [card.order for card in cards]
    at = orders.__getitem__
    return Catalogue(
        now=kept.now,
        cards=dict(zip(orders, cards, strict=True)),
        orders={card.id: card.order for card in cards},
        lists={key: list(map(at, places)) for key, places in kept.lists.items()},
        names=kept.names,
        apart={Standing(number): frozenset(map(at, each)) for number, each in kept.apart.items()},
        turning=frozenset(map(at, kept.turning)),
        pointers={name: tuple(map(at, places)) for name, places in kept.pointers.items()},
        uses=kept.uses,
    )
