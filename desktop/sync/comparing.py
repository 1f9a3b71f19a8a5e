"""Whether a portal keeps what it was sent: by words, for portals change markup and stamps."""

import re
from dataclasses import replace
from html import unescape

from desktop.article.post import Post
from desktop.sync.portal import Capabilities, PostField
from desktop.vietnamese import nfc

_COMMENT = re.compile("<!--.*?-->", re.DOTALL)
_TAG = re.compile("<[^<>]*>")


def lost(sent: Post, found: Post, capabilities: Capabilities) -> PostField | None:
    """Return the first field of `found` that does not say what was sent; None: all do.

    Compared are words, labels and the state: a slug may get a number, a moment lose its seconds,
    and what is filed nowhere is filed under the portal's own default.
    """
    filed = not sent.categories or _labels(sent.categories) == _labels(found.categories)
    told = (
        (PostField.TITLE, _words(sent.title) == _words(found.title)),
        (PostField.SAPO, _words(sent.sapo) == _words(found.sapo)),
        (PostField.BODY, _text(sent.body) == _text(found.body)),
        (PostField.STATE, sent.state is found.state),
        (PostField.CATEGORIES, filed),
        (PostField.TAGS, _labels(sent.tags) == _labels(found.tags)),
    )
    missing = (field for field, kept in told if not kept and field in capabilities.fields)
    return next(missing, None)


DECIDED_THERE = frozenset({PostField.SLUG, PostField.STATE, PostField.MOMENT})
"""What a portal may decide otherwise and what its decision is to be heard of here."""


def agreed(
    sent: Post,
    found: Post,
    capabilities: Capabilities,
    before: Post | None,
    heard: frozenset[PostField] = DECIDED_THERE,
) -> Post:
    """Return what both sides have agreed on once `found` was read back after `sent`.

    What the portal merely stores differently is agreed as it stands there. As sent is what the
    portal decided otherwise in the fields `heard`, and what we did not write at all because `before`, the post until
    then, said it already: so both come back as changes of the portal's.
    """
    ours = written(before, sent, capabilities) if before else capabilities.fields
    told = [field.value for field in capabilities.fields if field in heard or field not in ours]
    return replace(found, **{name: getattr(sent, name) for name in told})


def written(before: Post, sent: Post, capabilities: Capabilities) -> frozenset[PostField]:
    """Return the fields that are written to make a post of `before` one of `sent`."""
    differs = (
        field
        for field in capabilities.fields
        if getattr(before, field.value) != getattr(sent, field.value)
    )
    return frozenset(differs)


def _text(html: str) -> str:
    return "".join(_words(unescape(_TAG.sub("", _COMMENT.sub("", html)))))


def _words(text: str) -> list[str]:
    return nfc(text).split()


def _labels(labels: tuple[str, ...]) -> set[str]:
    return {nfc(label).casefold() for label in labels}
