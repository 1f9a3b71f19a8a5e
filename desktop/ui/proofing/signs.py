"""The sign of each severity: its own shape, so that colour is never the only sign."""

from PySide6.QtGui import QPalette

from desktop.language import tr
from desktop.proofing import Severity

PICTURES = {
    Severity.STOP: "prohibit",
    Severity.ERROR: "warning-circle",
    Severity.WARNING: "question",
}


def word(severity: Severity) -> str:
    """Return the name of `severity`."""
    return {
        Severity.STOP: tr("Must not be published"),
        Severity.ERROR: tr("Error"),
        Severity.WARNING: tr("To look at"),
    }[severity]


def ink(severity: Severity) -> QPalette.ColorRole:
    """Return the role of the colour that the sign has: that of danger, or the text's."""
    roles = QPalette.ColorRole
    return roles.WindowText if severity is Severity.WARNING else roles.BrightText
