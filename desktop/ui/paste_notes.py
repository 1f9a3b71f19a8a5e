"""What became of a paste, told above the page, with the ways back."""

from typing import TYPE_CHECKING

from desktop.editor.pasting import PasteTold, Pasting
from desktop.exchange.clipboard.values import Form
from desktop.language import tr
from desktop.ui.messages import Message, Offer
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Callable

_DONE = "pasted"
_SLOW = "pasting"


class PasteNotes:
    """Presents what `pasting` tells; `back` gives the keyboard to the text again."""

    def __init__(self, pasting: Pasting, place: Workplace, back: "Callable[[], None]") -> None:
        self._pasting, self._place, self._back = pasting, place, back
        pasting.told.connect(self.tell)
        pasting.slow.connect(self.tell_slow)
        pasting.gone.connect(self.take_back)
        pasting.ended.connect(self._forget_slow)

    def tell(self, told: PasteTold) -> None:
        """Say what was removed or converted; of a paste that lost nothing nobody needs to hear."""
        self._place.teller.withdraw(_DONE)
        if not told.notes:
            return
        text = " ".join(self._place.sentence(note) for note in told.notes)
        offers = (
            self._offer(tr("Paste as it came"), Form.RAW),
            self._offer(tr("Text only"), Form.TEXT),
        )
        self._place.teller.tell(Message(text=text, offers=offers, topic=_DONE))

    def tell_slow(self, token: int) -> None:
        """Say that a paste takes its time, and offer to stop it."""
        stop = Offer(tr("Stop"), lambda: self._stop(token))
        text = tr("A large text is being pasted. You can go on writing.")
        self._place.teller.tell(Message(text=text, offers=(stop,), topic=_SLOW, stays=True))

    def take_back(self) -> None:
        """Say no more of a paste that was undone, or is in a text that is no longer shown."""
        self._place.teller.withdraw(_DONE)

    def _offer(self, name: str, form: Form) -> Offer:
        return Offer(name, lambda: self._again(form))

    def _again(self, form: Form) -> None:
        self._back()
        self._pasting.paste_as(form)

    def _stop(self, token: int) -> None:
        self._back()
        self._pasting.cancel(token)

    def _forget_slow(self, _token: int) -> None:
        self._place.teller.withdraw(_SLOW)
