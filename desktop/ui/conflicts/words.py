"""What the conflict window says of each kind of conflict."""

from dataclasses import dataclass

from desktop.article.merging import Side
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
            "Two people changed the same places of this article. Beside the article as it is now "
            "stand the words that are not in it."
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What the two sides are called, and the choices of one or both."""

    mine: str
    theirs: str
    both: str
    mine_everywhere: str
    theirs_everywhere: str


def names(conflict: Conflict) -> Names:
    """Return what the sides are called; between two people nobody knows who is looking."""
    if conflict.is_with_colleague:
        return Names(
            mine=tr("In the article now"),
            theirs=tr("The other words"),
            both=tr("Both, the article's first"),
            mine_everywhere=tr("The article's everywhere"),
            theirs_everywhere=tr("The other words everywhere"),
        )
    package = conflict.portal == PACKAGE
    return Names(
        mine=tr("Mine"),
        theirs=_theirs(conflict),
        both=tr("Both, mine first"),
        mine_everywhere=tr("Mine everywhere"),
        theirs_everywhere=tr("The package's everywhere")
        if package
        else tr("The portal's everywhere"),
    )


def _theirs(conflict: Conflict) -> str:
    if conflict.kind is ConflictKind.OVERTAKEN:
        return tr("The other text on the portal")
    return tr("The package's") if conflict.portal == PACKAGE else tr("The portal's")


def changed(conflict: Conflict, side: Side, place: str) -> str:
    """Return whose change, which merged by itself, `place` has."""
    if side is Side.BOTH:
        return tr("{place}: changed on both sides", place=place)
    if conflict.is_with_colleague:
        return (
            tr("{place}: changed in the article", place=place)
            if side is Side.MINE
            else tr("{place}: changed in the other words", place=place)
        )
    if side is Side.MINE:
        return tr("{place}: changed here", place=place)
    if conflict.portal == PACKAGE:
        return tr("{place}: changed in the package", place=place)
    return tr("{place}: changed on the portal", place=place)
