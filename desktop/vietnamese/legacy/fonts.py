"""Which table a font of the years before Unicode was drawn for."""

from enum import StrEnum


class Legacy(StrEnum):
    """A table of letters: the state's TCVN 5712 (VN3), or that of the VNI company."""

    TCVN3 = "tcvn3"
    VNI = "vni"


_PREFIXES = ((".vn", Legacy.TCVN3), ("vni-", Legacy.VNI))


def legacy_of(font_name: str) -> Legacy | None:
    """Return the table of `.VnTime`, `VNI-Times` and their like; None for any other font."""
    name = _plain(font_name)
    return next((legacy for prefix, legacy in _PREFIXES if name.startswith(prefix)), None)


def is_capitals(font_name: str) -> bool:
    """Tell whether the font, such as `.VnTimeH`, shows every letter as a capital."""
    name = _plain(font_name)
    return legacy_of(name) is Legacy.TCVN3 and name.endswith("h")


def _plain(font_name: str) -> str:
    return font_name.strip(" \t\r\n\"'").lower()
