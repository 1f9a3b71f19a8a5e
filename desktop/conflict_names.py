"""What the conflicts of an article with a portal are called.

Apart from `state_names`, which every start imports: a post's values come with the first portal.
"""

from desktop.article.post import ConflictKind
from desktop.language import tr


def conflict_name(kind: ConflictKind) -> str:
    """Return what made a conflict with a portal, in a few words."""
    return {
        ConflictKind.BOTH_CHANGED: tr("Changed on both sides"),
        ConflictKind.DELETED_HERE: tr("Deleted here, changed there"),
        ConflictKind.DELETED_THERE: tr("Deleted there, changed here"),
        ConflictKind.OVERTAKEN: tr("Written over there"),
    }[kind]
