"""What keeps the program itself from starting, in words."""

from desktop.errors import NobodyAsked, RunningAsRoot
from desktop.language import tr
from desktop.sentences.dispatch import sentence


@sentence.register
def _(_error: RunningAsRoot) -> str:
    return tr(
        "Bản Tin's window does not open for the administrator account (root), for whom the editor "
        "cannot be shielded; start it from your own account."
    )


@sentence.register
def _(_error: NobodyAsked) -> str:
    return tr(
        "No window of Bản Tin waits for an answer of a portal. Open the portals in Bản Tin and "
        "press “Connect in the browser” there."
    )
