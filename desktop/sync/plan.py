"""What is to be done about one article and its post: one plain decision, no clock asked.

`plan` knows what both sides last agreed on and what each has become. Whether two changes touch
each other is the merge's to find out; here a deletion against an edit is already a conflict.
"""

from dataclasses import dataclass
from enum import StrEnum

from desktop.article.post import Base, PostState


class Decision(StrEnum):
    """What is to be done."""

    NOTHING = "nothing"
    HOLD = "hold"
    """It changed there and is being written here: wait until it is saved."""
    CREATE = "create"
    PUSH = "push"
    RESTORE_THERE = "restore-there"
    """Taken out of the bin here: out of the trash there too."""
    TRASH_THERE = "trash-there"
    FIRST_PULL = "first-pull"
    PULL = "pull"
    MERGE = "merge"
    LINK = "link"
    """Both are there and nobody remembers why: the post names the article."""
    RESTORE_HERE = "restore-here"
    BIN_HERE = "bin-here"
    AGREE = "agree"
    """Both sides did the same: only the memory of it changes."""
    FORGET = "forget"
    DELETED_HERE = "deleted-here"
    """A conflict: binned here, changed there."""
    DELETED_THERE = "deleted-there"
    """A conflict: changed here, deleted there."""


class Remote(StrEnum):
    """What the post has become since the base."""

    UNSEEN = "unseen"
    """Nobody looked since; taken to be as the base has it, or not to be without one."""
    SAME = "same"
    CHANGED = "changed"
    TRASHED = "trashed"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Local:
    """What the article has become since the base.

    `changed` is about what travels, and true without a base. `written_on`: there is a draft of
    it. `stays_home`: a draft of a portal's account that only takes what is submitted.
    """

    changed: bool
    binned: bool = False
    written_on: bool = False
    stays_home: bool = False


def plan(base: Base | None, local: Local | None, remote: Remote) -> Decision:
    """Return what is to be done; `local` is None for an article that is not in the library."""
    decision = _without_base(local, remote) if base is None else _with_base(base, local, remote)
    if local and local.written_on and decision in WRITES_HERE:
        return Decision.HOLD
    return decision


WRITES_HERE = frozenset(
    {
        Decision.PULL,
        Decision.MERGE,
        Decision.LINK,
        Decision.RESTORE_HERE,
        Decision.BIN_HERE,
        Decision.DELETED_THERE,
    }
)
"""What waits while someone writes: it changes the article, or asks a person who is busy with it."""


def _without_base(local: Local | None, remote: Remote) -> Decision:
    if local is None:
        return Decision.FIRST_PULL if _is_there(remote) else Decision.NOTHING
    if _is_there(remote):
        return Decision.DELETED_HERE if local.binned else Decision.LINK
    if local.binned:
        return Decision.NOTHING
    if remote is Remote.TRASHED:
        return Decision.DELETED_THERE
    return Decision.NOTHING if local.stays_home else Decision.CREATE


def _is_there(remote: Remote) -> bool:
    return remote in (Remote.SAME, Remote.CHANGED)


def _with_base(base: Base, local: Local | None, remote: Remote) -> Decision:
    if base.post.state is PostState.TRASHED:
        return _once_deleted(local, remote)
    if local is None:
        return _lost_here(remote)
    return _binned(remote) if local.binned else _living(remote, changed=local.changed)


def _once_deleted(local: Local | None, remote: Remote) -> Decision:
    """Decide on an article that both sides had agreed to delete."""
    if local is None:
        return Decision.FIRST_PULL if remote is Remote.CHANGED else Decision.NOTHING
    if remote is Remote.CHANGED:
        return Decision.RESTORE_HERE if local.binned else Decision.MERGE
    if local.binned:
        return Decision.FORGET if remote is Remote.GONE else Decision.NOTHING
    return Decision.CREATE if remote is Remote.GONE else Decision.RESTORE_THERE


def _lost_here(remote: Remote) -> Decision:
    """Decide on a post whose article has no row here, which is no deletion."""
    if remote is Remote.GONE:
        return Decision.FORGET
    return Decision.FIRST_PULL if _is_there(remote) else Decision.NOTHING


def _binned(remote: Remote) -> Decision:
    return {
        Remote.CHANGED: Decision.DELETED_HERE,
        Remote.TRASHED: Decision.AGREE,
        Remote.GONE: Decision.FORGET,
    }.get(remote, Decision.TRASH_THERE)


def _living(remote: Remote, *, changed: bool) -> Decision:
    if remote in (Remote.TRASHED, Remote.GONE):
        return Decision.DELETED_THERE if changed else Decision.BIN_HERE
    if remote is Remote.CHANGED:
        return Decision.MERGE if changed else Decision.PULL
    return Decision.PUSH if changed else Decision.NOTHING
