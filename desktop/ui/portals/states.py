"""Where an article stands with the portals, in a sign, a word and a sentence."""

from desktop.article.post import ConflictKind, SyncState
from desktop.language import tr
from desktop.ui.portals import conflict_words

_PICTURES = {
    SyncState.NEW: "cloud-slash",
    SyncState.CHANGED_HERE: "cloud-arrow-up",
    SyncState.CHANGED_THERE: "cloud-arrow-down",
    SyncState.CONFLICT: "warning",
    SyncState.WAITING: "clock",
    SyncState.IN_STEP: "cloud-check",
}
PRESSING = (SyncState.CONFLICT, SyncState.CHANGED_THERE)
"""The states that a writer should meet without looking for them."""


def picture(state: SyncState) -> str:
    """Return the icon of `state`; each has its own shape."""
    return _PICTURES[state]


def word(state: SyncState) -> str:
    """Return `state` in a word or two."""
    return {
        SyncState.NEW: tr("Not on the portal yet"),
        SyncState.CHANGED_HERE: tr("Changed here"),
        SyncState.CHANGED_THERE: tr("Changed on the portal"),
        SyncState.CONFLICT: tr("Conflict"),
        SyncState.WAITING: tr("Waiting to be sent"),
        SyncState.IN_STEP: tr("Same as on the portal"),
    }[state]


def explained(state: SyncState, conflict: ConflictKind | None = None) -> str:
    """Return what `state` means and what comes next; `conflict` is the kind of one."""
    return {
        SyncState.NEW: tr("Not on the portal yet: the next sync puts it there."),
        SyncState.CHANGED_HERE: tr("Changed here since the last sync; the next one sends it."),
        SyncState.CHANGED_THERE: tr(
            "A colleague changed this on the portal; it will be merged when you save and sync."
        ),
        SyncState.CONFLICT: conflict_words.explained(conflict or ConflictKind.BOTH_CHANGED),
        SyncState.WAITING: tr("Waiting to be sent: it goes with the next sync."),
        SyncState.IN_STEP: tr("The portal has the same text."),
    }[state]
