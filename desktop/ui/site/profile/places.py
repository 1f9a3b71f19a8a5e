"""Towns whose coordinates are offered, so that nobody has to look them up.

To the hundredth of a degree, about a kilometre: weather models reckon in ten times as much.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.article.site import Place
from desktop.vietnamese import slug

KNOWN: tuple[tuple[str, float, float], ...] = (
    ("Hà Nội", 21.03, 105.85),
    ("Hải Phòng", 20.86, 106.68),
    ("Huế", 16.46, 107.59),
    ("Đà Nẵng", 16.07, 108.22),
    ("Thành phố Hồ Chí Minh", 10.78, 106.70),
    ("Cần Thơ", 10.03, 105.78),
    ("Buôn Ma Thuột", 12.67, 108.04),
    ("Cà Mau", 9.18, 105.15),
    ("Cao Bằng", 22.67, 106.26),
    ("Đà Lạt", 11.94, 108.44),
    ("Điện Biên Phủ", 21.39, 103.02),
    ("Đồng Hới", 17.47, 106.62),
    ("Hạ Long", 20.95, 107.08),
    ("Hưng Yên", 20.65, 106.06),
    ("Lạng Sơn", 21.85, 106.76),
    ("Lào Cai", 22.49, 103.97),
    ("Nam Định", 20.43, 106.17),
    ("Nha Trang", 12.24, 109.19),
    ("Ninh Bình", 20.25, 105.97),
    ("Pleiku", 13.98, 108.00),
    ("Quy Nhơn", 13.78, 109.22),
    ("Thái Bình", 20.45, 106.34),
    ("Thái Nguyên", 21.59, 105.84),
    ("Thanh Hóa", 19.81, 105.78),
    ("Việt Trì", 21.32, 105.40),
    ("Vinh", 18.67, 105.69),
    ("Vũng Tàu", 10.35, 107.08),
)
"""Name, degrees north, degrees east; the large cities first."""


def known(name: str) -> Place:
    """Return the town `name` of `KNOWN`; raises KeyError."""
    places = {town: (latitude, longitude) for town, latitude, longitude in KNOWN}
    latitude, longitude = places[name]
    return Place(id=slug(name), name=name, latitude=latitude, longitude=longitude)


def told_apart(places: Iterable[Place]) -> tuple[Place, ...]:
    """Return `places` with ids made of their names, each another.

    The id follows the name, so that a place never shows what was measured at an earlier one.
    """
    made: list[Place] = []
    for place in places:
        made.append(replace(place, id=_free(slug(place.name) or "noi", made)))
    return tuple(made)


def _free(base: str, made: Sequence[Place]) -> str:
    taken = {place.id for place in made}
    numbered = (f"{base}-{number}" for number in range(2, len(made) + 3))
    return base if base not in taken else next(each for each in numbered if each not in taken)
