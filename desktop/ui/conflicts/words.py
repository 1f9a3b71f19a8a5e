"""What the conflict window says of each kind of conflict."""

from desktop.article.post import PACKAGE, Conflict, ConflictKind
from desktop.language import tr


def story(conflict: Conflict) -> str:
    """Return what happened."""
    portal = conflict.portal
    if portal == PACKAGE:
        return _story_of_package(conflict)
    if conflict.kind is ConflictKind.DELETED_HERE:
        return tr(
            "You put this article into the bin, and meanwhile it was changed on {portal}.",
            portal=portal,
        )
    if conflict.kind is ConflictKind.DELETED_THERE:
        return tr(
            "This article was deleted on {portal}, and meanwhile it was changed here.",
            portal=portal,
        )
    if conflict.kind is ConflictKind.OVERTAKEN:
        return tr(
            "While your text went to {portal}, somebody else saved the article there. Their text, "
            "which yours has replaced, is kept here.",
            portal=portal,
        )
    return tr("The same places of this article were changed here and on {portal}.", portal=portal)


def _story_of_package(conflict: Conflict) -> str:
    if conflict.is_with_colleague:
        return tr(
            "A colleague and you changed the same places of this article. Your words stand in it."
        )
    if conflict.kind is ConflictKind.DELETED_HERE:
        return tr("You put this article into the bin, and the package brings a newer text of it.")
    return tr("The same places of this article were changed here and in the package.")


def safety() -> str:
    """Return what is safe."""
    return tr(
        "Nothing changes until you finish, and you can close this window and decide later, "
        "without a network too. Whatever is not chosen stays a version of the article."
    )


def theirs_name(conflict: Conflict) -> str:
    """Return what the other side's text is called."""
    if conflict.kind is ConflictKind.OVERTAKEN:
        return tr("The other text on the portal")
    if conflict.is_with_colleague:
        return tr("The colleague's")
    if conflict.portal == PACKAGE:
        return tr("The package's")
    return tr("The portal's")
