"""The body of an article: HTML of a small profile in one canonical form.

The parser and its tables are loaded when the first body is read, not when the package is
imported: the window can be written into before that.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.article.body.canonical import blocks, plain_text
    from desktop.article.body.illustrations import BodyPicture, media, pictures
    from desktop.article.body.normalising import Normalised, normalise
    from desktop.article.body.removals import Removal, RemovalKind

__all__ = [
    "BodyPicture",
    "Normalised",
    "Removal",
    "RemovalKind",
    "blocks",
    "media",
    "normalise",
    "pictures",
    "plain_text",
]

_HOMES = {
    "BodyPicture": "illustrations",
    "Normalised": "normalising",
    "Removal": "removals",
    "RemovalKind": "removals",
    "blocks": "canonical",
    "media": "illustrations",
    "normalise": "normalising",
    "pictures": "illustrations",
    "plain_text": "canonical",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(name)
    found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found  # who asks again is answered by the package itself
    return found
