"""What keeps the program itself from starting, in words."""

from desktop.errors import RunningAsRoot
from desktop.language import tr
from desktop.sentences.dispatch import sentence


@sentence.register
def _(_error: RunningAsRoot) -> str:
    return tr(
        "Bản Tin's window does not open for the administrator account (root), for whom the editor "
        "cannot be shielded; start it from your own account."
    )
