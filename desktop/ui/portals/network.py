"""Whether there is a network, as the system says it."""

from collections.abc import Callable

from PySide6.QtNetwork import QNetworkInformation


class SystemNetwork:
    """What Qt hears from the system; where it hears nothing, there is taken to be one.

    `changed` is called when the answer may be another. Local networks count: a portal may stand
    in the house.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        features = QNetworkInformation.Feature
        heard = QNetworkInformation.loadBackendByFeatures(features.Reachability)
        self._system = QNetworkInformation.instance() if heard else None
        self._changed = changed
        if self._system:
            self._system.reachabilityChanged.connect(self._tell)

    def is_there(self) -> bool:
        """Tell whether there is one; True when nobody can say."""
        if self._system is None:
            return True
        return self._system.reachability() is not QNetworkInformation.Reachability.Disconnected

    def close(self) -> None:
        """Listen no more: what Qt hears with outlives the window."""
        system, self._system = self._system, None  # a window can be closed more than once
        if system:
            system.reachabilityChanged.disconnect(self._tell)

    def _tell(self, _reachability: QNetworkInformation.Reachability) -> None:
        self._changed()
