"""How the window is dressed: Qt's palette and one style sheet, both made from the palette file.

In the template `resources/themes/window.qss`, `$ink` is a colour of the palette, `12u` is a
length that follows the text size (12 px at 100 %), and `6u-2px` takes a fixed part away again,
so that a thicker border leaves a control's size alone.
"""

import re
from dataclasses import asdict
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from desktop import resources
from desktop.settings.model import Appearance
from desktop.settings.palette import Palette, palette

FAMILY = "Be Vietnam Pro"
BASE_PIXELS = 15
_LENGTH = re.compile(r"\b(\d+)u(?:-(\d+)px)?\b")


def pixels(length: float, text_size: float) -> int:
    """Return `length` (pixels at 100 %) at `text_size` percent."""
    return round(length * text_size / 100)


def style_sheet(colours: Palette, text_size: float) -> str:
    """Return the window's style sheet in `colours` at `text_size` percent."""

    def scaled(length: re.Match[str]) -> str:
        return f"{max(0, pixels(int(length[1]), text_size) - int(length[2] or 0))}px"

    sheet = _LENGTH.sub(scaled, resources.text("themes/window.qss"))
    return Template(sheet).substitute(asdict(colours), disabled=_mixed(colours.ink, colours.panel))


def colour_palette(colours: Palette) -> QPalette:
    """Return Qt's palette for what the style sheet does not draw."""
    made = QPalette(QColor(colours.panel))
    roles = {
        QPalette.ColorRole.Window: colours.panel,
        QPalette.ColorRole.WindowText: colours.ink,
        QPalette.ColorRole.Base: colours.paper,
        QPalette.ColorRole.AlternateBase: colours.panel,
        QPalette.ColorRole.Text: colours.ink,
        QPalette.ColorRole.PlaceholderText: colours.ink_soft,
        QPalette.ColorRole.Button: colours.panel,
        QPalette.ColorRole.ButtonText: colours.ink,
        QPalette.ColorRole.BrightText: colours.danger,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.accent_ink,
        QPalette.ColorRole.Link: colours.link,
        QPalette.ColorRole.Mid: colours.edge,
        QPalette.ColorRole.Midlight: colours.accent_soft,
        QPalette.ColorRole.ToolTipBase: colours.paper,
        QPalette.ColorRole.ToolTipText: colours.ink,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    faint = QColor(_mixed(colours.ink, colours.panel))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return made


def load_fonts() -> None:
    """Make the shipped interface fonts known to Qt; without them the system's font serves."""
    for file in sorted(resources.path("fonts").glob("BeVietnamPro-*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def set_text_size(application: QApplication, appearance: Appearance) -> None:
    """Write the whole application in the size that `appearance` asks for."""
    font = QFont(FAMILY)
    font.setPixelSize(pixels(BASE_PIXELS, appearance.text_size))
    application.setFont(font)


def dress(application: QApplication, appearance: Appearance) -> None:
    """Draw the whole application as `appearance` asks."""
    colours = (
        system_colours() if system_decides(application) else shown_colours(application, appearance)
    )
    set_text_size(application, appearance)
    application.setPalette(colour_palette(colours))
    application.setStyleSheet(style_sheet(colours, appearance.text_size))


def shown_colours(application: QApplication, appearance: Appearance) -> Palette:
    """Return the colours of `appearance` under the system's light or dark scheme."""
    return palette(appearance.contrast, dark=is_dark(application))


def is_dark(application: QApplication) -> bool:
    """Tell whether the system asks for dark windows."""
    return application.styleHints().colorScheme() == Qt.ColorScheme.Dark


def system_decides(application: QApplication) -> bool:
    """Tell whether the system runs a high-contrast theme of its own, which then is left alone."""
    hints = application.styleHints()  # held: PySide frees the hints below with their wrapper
    accessibility = hints.accessibility()
    return accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast


def system_colours() -> Palette:
    """Return the system theme's colours by the parts that ours play."""
    system = QApplication.style().standardPalette()

    def colour(role: QPalette.ColorRole) -> str:
        return system.color(role).name()

    ink, paper = colour(QPalette.ColorRole.Text), colour(QPalette.ColorRole.Base)
    accent, accent_ink = (
        colour(QPalette.ColorRole.Highlight),
        colour(QPalette.ColorRole.HighlightedText),
    )
    parts = dict.fromkeys(("desk", "panel", "paper", "danger_soft", "success_soft", "mark"), paper)
    inks = dict.fromkeys(("ink", "ink_soft", "line", "edge", "danger", "success"), ink)
    link = colour(QPalette.ColorRole.Link)
    return Palette(
        **parts,
        **inks,
        accent=accent,
        accent_ink=accent_ink,
        accent_soft=paper,
        link=link,
        focus=accent,
    )


def _mixed(ink: str, ground: str) -> str:
    """Return the colour of disabled text: more ground than ink, still to be made out."""
    one, other = QColor(ink), QColor(ground)
    return QColor(
        (one.red() + other.red()) // 2,
        (one.green() + other.green()) // 2,
        (one.blue() + other.blue()) // 2,
    ).name()
