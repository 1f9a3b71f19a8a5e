"""The editor's colours and text size, as the one style sheet that differs between users."""

from PySide6.QtGui import QColor

from desktop.settings.model import Appearance
from desktop.settings.palette import css_variables, palette

_ROOT_PIXELS = 16
"""One rem at 100 %; the article's text is 1.1875 of it, 19 px, as the design asks."""

_DARK_LIGHTNESS = 0.5


def page_css(appearance: Appearance, *, dark: bool) -> str:
    """Return the variables and the root font size for `appearance`, as a style sheet."""
    colours = css_variables(palette(appearance.contrast, dark=dark))
    size = _ROOT_PIXELS * appearance.text_size / 100
    scheme = (
        "dark" if desk_colour(appearance, dark=dark).lightnessF() < _DARK_LIGHTNESS else "light"
    )
    return f":root {{ {colours} font-size: {size:g}px; color-scheme: {scheme}; }}"


def desk_colour(appearance: Appearance, *, dark: bool) -> QColor:
    """Return the colour behind everything, which the view shows before the page is drawn."""
    return QColor(palette(appearance.contrast, dark=dark).desk)
