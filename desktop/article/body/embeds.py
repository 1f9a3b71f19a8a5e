"""Films and maps of known services that an article shows at a reader's click.

A body holds only a link to the thing itself, so nothing of it loads before the click, and where
nothing knows how to show it the link still leads there. What a click loads is made of parts of
the address that were checked one by one: no address of a stranger's gets into a frame.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import parse_qs, quote, unquote_plus, urlencode, urlsplit


class Service(StrEnum):
    """A service whose things can be shown in a page."""

    YOUTUBE = "youtube"
    GOOGLE_MAPS = "google-maps"
    OPENSTREETMAP = "openstreetmap"
    FACEBOOK = "facebook"


FRAME_HOSTS = (
    "https://www.youtube-nocookie.com",
    "https://www.google.com",
    "https://www.openstreetmap.org",
    "https://www.facebook.com",
)
"""Where frames come from, as a content security policy names it."""


@dataclass(frozen=True, slots=True)
class Embeddable:
    """A thing of a service: the address that leads to it, and what a frame loads to show it."""

    service: Service
    address: str
    frame: str


_YOUTUBE = re.compile(r"[A-Za-z0-9_-]{11}")
_SECONDS = re.compile(r"(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?")
_NUMBER = r"-?\d{1,3}(?:\.\d{1,12})?"
_AT = re.compile(rf"@({_NUMBER}),({_NUMBER})(?:,(\d{{1,2}})(?:\.\d+)?z)?")
_PIN = re.compile(rf"!3d({_NUMBER})!4d({_NUMBER})")
_CENTRE = re.compile(rf"!2d({_NUMBER})!3d({_NUMBER})")
_POINT = re.compile(rf"({_NUMBER}),\s*({_NUMBER})")
_MAP = re.compile(rf"map=(\d{{1,2}})/({_NUMBER})/({_NUMBER})")
_BOX = re.compile(rf"({_NUMBER}),({_NUMBER}),({_NUMBER}),({_NUMBER})")
_VIDEO = re.compile(r"\d{5,20}")
_ZOOM, _DEEPEST = 15, 19
_LONGEST_PLACE = 200


def embeddable(address: str) -> Embeddable | None:
    """Return what `address` leads to when it is a film or a map of a known service, else None.

    Addresses that are short for another (`maps.app.goo.gl`, `fb.watch`) do not say it.
    """
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"}:
        return None
    for hosts, read in _SERVICES:
        if host in hosts:
            return read(parts.path, query, parts.fragment)
    return None


def _youtube(path: str, query: dict[str, str], _fragment: str) -> Embeddable | None:
    kind, _, rest = path.strip("/").partition("/")
    named = rest.partition("/")[0] if kind in {"embed", "shorts", "live", "v"} else kind
    video = query.get("v", "") if kind == "watch" else named
    if not _YOUTUBE.fullmatch(video):
        return None
    start = _seconds(query.get("t") or query.get("start") or "")
    address = urlencode({"v": video} | ({"t": start} if start else {}))
    playing = urlencode({"autoplay": 1} | ({"start": start} if start else {}))
    return Embeddable(
        Service.YOUTUBE,
        f"https://www.youtube.com/watch?{address}",
        f"https://www.youtube-nocookie.com/embed/{video}?{playing}",
    )


def _seconds(text: str) -> int:
    found = _SECONDS.fullmatch(text)
    hours, minutes, seconds = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    return hours * 3600 + minutes * 60 + seconds


def _google(path: str, query: dict[str, str], _fragment: str) -> Embeddable | None:
    if not path.startswith("/maps") and path not in {"", "/"}:
        return None
    place = _google_place(path, query)
    if not place:
        return None
    asked = urlencode({"api": 1, "query": place}, quote_via=quote)
    shown = urlencode({"q": place, "output": "embed"}, quote_via=quote)
    return Embeddable(
        Service.GOOGLE_MAPS,
        f"https://www.google.com/maps/search/?{asked}",
        f"https://www.google.com/maps?{shown}",
    )


def _google_place(path: str, query: dict[str, str]) -> str:
    """Return the coordinates or the name that a Google Maps address is about."""
    pin = _PIN.search(path)
    centre = _CENTRE.search(query.get("pb", ""))
    asked = query.get("query") or query.get("q") or query.get("ll") or ""
    at = _AT.search(path)
    if pin:
        return f"{pin[1]},{pin[2]}"
    if centre:
        return f"{centre[2]},{centre[1]}"
    if asked.strip():
        return _placed(asked)
    named = re.match(r"/maps/(?:place|search)/([^/@]+)", path)
    if named:
        return _placed(unquote_plus(named[1]))
    return f"{at[1]},{at[2]}" if at else ""


def _placed(text: str) -> str:
    point = _POINT.fullmatch(text.strip())
    return f"{point[1]},{point[2]}" if point else " ".join(text.split())[:_LONGEST_PLACE]


def _openstreetmap(_path: str, query: dict[str, str], fragment: str) -> Embeddable | None:
    shown = _MAP.search(fragment)
    marked = _POINT.fullmatch(f"{query.get('mlat', '')},{query.get('mlon', '')}")
    box = _BOX.fullmatch(query.get("bbox", ""))
    if not marked and (pointed := _POINT.fullmatch(query.get("marker", ""))):
        marked = pointed
    zoom = min(int(shown[1]), _DEEPEST) if shown else _ZOOM
    if marked:
        lat, lon = float(marked[1]), float(marked[2])
    elif shown:
        lat, lon = float(shown[2]), float(shown[3])
    elif box:
        lat, lon = (float(box[2]) + float(box[4])) / 2, (float(box[1]) + float(box[3])) / 2
    else:
        return None
    return _on_openstreetmap(lat, lon, zoom, marked=bool(marked))


def _on_openstreetmap(lat: float, lon: float, zoom: int, *, marked: bool) -> Embeddable:
    point = f"mlat={lat:.6f}&mlon={lon:.6f}" if marked else ""
    half = 360 / 2**zoom
    box = f"{lon - half:.6f},{lat - half / 2:.6f},{lon + half:.6f},{lat + half / 2:.6f}"
    pin = f"&marker={lat:.6f},{lon:.6f}" if marked else ""
    return Embeddable(
        Service.OPENSTREETMAP,
        f"https://www.openstreetmap.org/{f'?{point}' if point else ''}#map={zoom}/{lat:.6f}/{lon:.6f}",
        f"https://www.openstreetmap.org/export/embed.html?bbox={quote(box)}&layer=mapnik{quote(pin, safe='&=')}",
    )


def _facebook(path: str, query: dict[str, str], _fragment: str) -> Embeddable | None:
    within = re.search(r"/(?:videos|reel)/(?:[^/]+/)?(\d{5,20})(?:/|$)", path)
    video = within[1] if within else query.get("v", "")
    if path.startswith("/plugins/video.php"):
        return embeddable(query.get("href", ""))
    if not _VIDEO.fullmatch(video):
        return None
    address = f"https://www.facebook.com/watch/?v={video}"
    frame = (
        f"https://www.facebook.com/plugins/video.php?href={quote(address, safe='')}&show_text=false"
    )
    return Embeddable(Service.FACEBOOK, address, frame)


_Read = Callable[[str, dict[str, str], str], Embeddable | None]
_SERVICES: tuple[tuple[frozenset[str], _Read], ...] = (
    (frozenset({"youtube.com", "youtu.be", "youtube-nocookie.com"}), _youtube),
    (frozenset({"google.com", "google.com.vn", "maps.google.com", "maps.google.com.vn"}), _google),
    (frozenset({"openstreetmap.org", "osm.org"}), _openstreetmap),
    (frozenset({"facebook.com", "web.facebook.com"}), _facebook),
)
