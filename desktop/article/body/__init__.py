"""The body of an article: HTML of a small profile in one canonical form."""

from desktop.article.body.canonical import blocks, plain_text
from desktop.article.body.normalising import Normalised, normalise
from desktop.article.body.pictures import BodyPicture, map_media, media, pictures
from desktop.article.body.removals import Removal, RemovalKind

__all__ = [
    "BodyPicture",
    "Normalised",
    "Removal",
    "RemovalKind",
    "blocks",
    "map_media",
    "media",
    "normalise",
    "pictures",
    "plain_text",
]
