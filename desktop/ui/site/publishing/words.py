"""What the publishing panel says of an upload."""

from typing import TYPE_CHECKING

from desktop.language import tr, trn
from desktop.vietnamese.numbers import format_number

if TYPE_CHECKING:
    from desktop.export.site.build import SiteExported

_MINUTE = 60
_COARSE = 90
"""Seconds above which time left is told in minutes."""


def time_left(seconds: float | None) -> str:
    """Return how long it will still take, in words; empty while nobody can say."""
    if seconds is None:
        return ""
    if seconds < _COARSE:
        rounded = max(5, 5 * round(seconds / 5))
        return tr("about {seconds} seconds left", seconds=rounded)
    minutes = round(seconds / _MINUTE)
    return trn("about one minute left", "about {count} minutes left", minutes)


def after_a_new_key() -> str:
    """Return what to do once it is certain that a server has a new key."""
    return tr(
        "If they say that it has a new key, forget the old one: you will be shown the new key and "
        "asked to trust it."
    )


def outcome(exported: "SiteExported") -> str:
    """Return what an upload did, and what its writer may miss on the site."""
    done = _counted(exported)
    if not exported.empty:
        return done
    from desktop.export.site.empty import told

    return f"{done} {told(exported.empty)}"


def _counted(exported: "SiteExported") -> str:
    if not (exported.written or exported.deleted or exported.failed):
        return tr("The site is up to date: nothing had to be sent.")
    done = tr(
        "The site is published: {written} files written, {unchanged} unchanged, {deleted} deleted.",
        written=format_number(exported.written),
        unchanged=format_number(exported.unchanged),
        deleted=format_number(exported.deleted),
    )
    if not exported.failed:
        return done
    return tr(
        "Not all of the site is published: {written} files written, {unchanged} unchanged, "
        "{deleted} deleted, {failed} could not be. Publish again to try them once more.",
        written=format_number(exported.written),
        unchanged=format_number(exported.unchanged),
        deleted=format_number(exported.deleted),
        failed=format_number(len(exported.failed)),
    )
