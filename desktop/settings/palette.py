"""The palette file: one set of colours for the window, the editor and the readers' page."""

from dataclasses import dataclass
from functools import cache

import msgspec

from desktop import resources
from desktop.settings.model import Contrast

_DARK = "normal-dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours by the part they play, each as `#RRGGBB`.

    `desk` lies behind everything, `panel` under lists and forms, `paper` under the article and
    in fields. `ink` and `ink_soft` are text; `line` parts areas, `edge` bounds a control (3:1).
    """

    desk: str
    panel: str
    paper: str
    ink: str
    ink_soft: str
    line: str
    edge: str
    accent: str
    accent_ink: str
    accent_soft: str
    link: str
    danger: str
    danger_soft: str
    success: str
    success_soft: str
    focus: str
    mark: str


@cache
def _palettes() -> dict[str, dict[str, str]]:
    return msgspec.json.decode(resources.text("palettes.json"), type=dict[str, dict[str, str]])


def palette(contrast: Contrast, *, dark: bool = False) -> Palette:
    """Return the colours of a level; `dark` asks for the dark variant, which only normal has."""
    name = _DARK if dark and contrast is Contrast.NORMAL else contrast.value
    return Palette(**{role.replace("-", "_"): colour for role, colour in _palettes()[name].items()})


def css_variables(colours: Palette) -> str:
    """Return `colours` as CSS declarations, such as `--ink: #1B1F24; --ink-soft: #55606B;`."""
    roles = (name for name in Palette.__dataclass_fields__)
    return " ".join(f"--{role.replace('_', '-')}: {getattr(colours, role)};" for role in roles)
