"""What the last export to a target showed: from it the next one tells what has changed.

It is a file in the library's folder that may be lost at any time: then everything is made anew,
and the target's own list keeps what did not change from being sent.
"""

import secrets
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import msgspec

from desktop import __version__
from desktop.article.site import SiteProfile
from desktop.export.site.card import Card, Standing
from desktop.export.site.catalogue import Catalogue
from desktop.export.site_theme import SiteTheme
from desktop.library.files import patiently, write_whole

FORMAT = 1
FOLDER = "sites"


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What was shown: `change` is the library's count then, `stamp` the target's list.

    `digest` stands for profile, theme and program; `moved` tells which article (its id) an old
    path belonged to; `marks` are those of the search's segments.
    """

    digest: str
    stamp: str
    change: int
    catalogue: Catalogue
    moved: dict[str, str]
    marks: list[str]


class _Kept(msgspec.Struct, array_like=True):
    """The catalogue as it is written: orders by their place among the cards."""

    format: int
    digest: str
    stamp: str
    change: int
    moved: dict[str, str]
    marks: list[str]
    now: int
    cards: list[Card]
    lists: dict[str, list[int]]
    names: dict[str, str]
    apart: dict[int, list[int]]
    turning: list[int]
    pointers: dict[str, list[int]]
    uses: dict[str, int]


def home_of(library: Path, profile: SiteProfile) -> Path:
    """Return the folder in which the exports of this profile remember things."""
    return library / FOLDER / profile.id


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
        __version__.encode(),
        msgspec.json.encode(profile),
        *(text.encode() for text in (theme.style, theme.script, theme.search)),
        *templates,
    )
    return sha256(b"\0".join(parts)).hexdigest()


def read_state(place: Path, digest: str, stamp: str) -> State | None:
    """Return what was shown last if it fits `digest` and the target's list `stamp`, else None."""
    try:
        kept = msgspec.msgpack.decode(place.read_bytes(), type=_Kept)
    except (FileNotFoundError, msgspec.MsgspecError):
        return None
    if (kept.format, kept.digest, kept.stamp) != (FORMAT, digest, stamp):
        return None
    return State(
        digest=digest,
        stamp=stamp,
        change=kept.change,
        catalogue=_catalogue(kept),
        moved=kept.moved,
        marks=kept.marks,
    )


def write_state(place: Path, state: State) -> None:
    """Keep `state` at `place`, in one step; raises OSError.

    It is not waited for until the disk has it: what a power cut tears is not read.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    neighbour = place.with_name(f".{place.name}.new")
    neighbour.write_bytes(msgspec.msgpack.encode(_kept(state)))
    patiently(lambda: neighbour.replace(place))


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
        catalogue.now,
        list(catalogue.cards.values()),
        {key: list(map(at, orders)) for key, orders in catalogue.lists.items()},
        catalogue.names,
        {int(standing): list(map(at, orders)) for standing, orders in catalogue.apart.items()},
        list(map(at, catalogue.turning)),
        {name: list(map(at, orders)) for name, orders in catalogue.pointers.items()},
        catalogue.uses,
    )


def _catalogue(kept: _Kept) -> Catalogue:
    orders = [card.order for card in kept.cards]
    at = orders.__getitem__
    return Catalogue(
        now=kept.now,
        cards=dict(zip(orders, kept.cards, strict=True)),
        orders={card.id: card.order for card in kept.cards},
        lists={key: list(map(at, places)) for key, places in kept.lists.items()},
        names=kept.names,
        apart={Standing(number): frozenset(map(at, each)) for number, each in kept.apart.items()},
        turning=frozenset(map(at, kept.turning)),
        pointers={name: tuple(map(at, places)) for name, places in kept.pointers.items()},
        uses=kept.uses,
    )
