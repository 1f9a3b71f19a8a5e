"""What is said of an article that a person has to decide on, for each kind in its own words."""

from desktop.article.post import ConflictKind
from desktop.language import tr


def told(kind: ConflictKind, title: str) -> str:
    """Return what happened to the article called `title`, as one line among others."""
    return {
        ConflictKind.BOTH_CHANGED: tr(
            "“{title}” was changed here and there in the same place: you decide.", title=title
        ),
        ConflictKind.DELETED_HERE: tr(
            "“{title}” is in the bin here, but was changed on the portal: you decide.", title=title
        ),
        ConflictKind.DELETED_THERE: tr(
            "“{title}” was deleted on the portal, but was changed here: you decide.", title=title
        ),
        ConflictKind.OVERTAKEN: tr(
            "“{title}”: your text has replaced what somebody else had just saved on the portal. "
            "Their text is kept: you decide.",
            title=title,
        ),
    }[kind]


def explained(kind: ConflictKind) -> str:
    """Return what happened to the article that is open, what is safe and what to do."""
    return {
        ConflictKind.BOTH_CHANGED: tr(
            "Changed here and on the portal in the same place. Both texts are kept: you decide."
        ),
        ConflictKind.DELETED_HERE: tr(
            "In the bin here, but changed on the portal. Both texts are kept: you decide."
        ),
        ConflictKind.DELETED_THERE: tr(
            "Deleted on the portal, but changed here. Your text is kept: you decide."
        ),
        ConflictKind.OVERTAKEN: tr(
            "Your text has replaced what somebody else had just saved on the portal. Both texts "
            "are kept: you decide."
        ),
    }[kind]
