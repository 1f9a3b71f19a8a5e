"""Messages that are heard: in the window while it shows, else where the writer is."""

from PySide6.QtWidgets import QWidget

from desktop.ui.messages import Message, Teller


class Voice:
    """Tells through `inside` while `window` shows, and through `outside` when it is closed."""

    def __init__(self, window: QWidget, inside: Teller, outside: Teller) -> None:
        self._window, self._inside, self._outside = window, inside, outside

    def tell(self, message: Message) -> None:
        """Show `message` where it is seen."""
        self.withdraw(message.topic)
        (self._inside if self._window.isVisible() else self._outside).tell(message)

    def withdraw(self, topic: str) -> None:
        """Take back the message of `topic`, wherever it shows."""
        self._inside.withdraw(topic)
        self._outside.withdraw(topic)
