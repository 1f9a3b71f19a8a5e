"""The comment that says which article a post is, at the end of its body.

A comment is kept by portals that drop scripts, unknown attributes and fields, and can be searched
for: so a post whose creation was never confirmed is found again.
"""

import re
from uuid import UUID

_MARK = re.compile(
    r"<!-- bantin:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) -->"
)


def mark_comment(mark: UUID) -> str:
    """Return the comment for the article `mark`."""
    return f"<!-- bantin:{mark} -->"


def marked(body: str, mark: UUID) -> str:
    """Return `body`, which has no mark, with the comment at its end."""
    return body + mark_comment(mark)


def unmarked(body: str) -> tuple[str, UUID | None]:
    """Return `body` without marks, else to the byte, and the article that the last one names."""
    found = _MARK.findall(body)
    return (_MARK.sub("", body), UUID(found[-1])) if found else (body, None)
