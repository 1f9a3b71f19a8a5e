"""The window of the site profiles: a list of parts, and the form of one of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.article.site import DEFAULT_SITE
from desktop.language import tr
from desktop.ui.site.profile.sites import Sites
from desktop.ui.workplace import Workplace


class ProfileWindow(QWidget):
    """Shows and edits the profiles that `sites` keeps."""

    profile_kept = Signal(object)
    """Carries a `SiteProfile` that the library has taken."""
    profile_dropped = Signal(str)
    """Carries the id of a profile that the library has no more."""

    def __init__(self, place: Workplace, sites: Sites) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(tr("The site"))
        self._place, self._sites = place, sites

    def edit(self, site_id: str = DEFAULT_SITE) -> None:
        """Bring the window into sight with the profile `site_id`."""

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""

    def state(self) -> str:
        """Return what is needed to come back to this place and size."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def restore(self, state: str) -> None:
        """Come back to the place and size of `state`."""
