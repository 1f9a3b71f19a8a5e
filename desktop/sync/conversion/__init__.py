"""Posts to articles and back: what a colleague wrote over there comes and goes unharmed.

Pure: what is known of files and articles is handed in. Blocks of a body that nobody changed go
back byte for byte.
"""

from desktop.sync.conversion.comparing import says_the_same, travels
from desktop.sync.conversion.fields import author_of, travelling
from desktop.sync.conversion.images import ImageRef, images_of
from desktop.sync.conversion.posts import Read, Wrote, read_post, write_post
from desktop.sync.conversion.states import standing_there, state_here, state_there

__all__ = [
    "ImageRef",
    "Read",
    "Wrote",
    "author_of",
    "images_of",
    "read_post",
    "says_the_same",
    "standing_there",
    "state_here",
    "state_there",
    "travelling",
    "travels",
    "write_post",
]
