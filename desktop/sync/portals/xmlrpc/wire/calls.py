"""A call as bytes."""

import re
from datetime import UTC, datetime
from xmlrpc.client import Binary, DateTime, dumps

_UNSPEAKABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML 1.0 cannot carry at all (section 2.2)."""


def write_call(method: str, *params: object) -> bytes:
    """Return the request that calls `method`.

    A carriage return is written as a reference: an XML parser would read it as a line feed.
    """
    text = dumps(params, method, encoding="UTF-8", allow_none=False)  # type: ignore[arg-type]
    return text.replace("\r", "&#13;").encode("utf-8")


def text_value(text: str) -> str | Binary:
    """Return `text` such that WordPress keeps it to the byte.

    WordPress trims strings (IXR_Message), and XML has no words for some characters; its base64
    becomes the same string there, unchanged.
    """
    exact = text == text.strip() and not _UNSPEAKABLE.search(text)
    return text if exact else Binary(text.encode("utf-8"))


def moment_value(moment: datetime) -> DateTime:
    """Return a moment for a field that is in Greenwich time; the type itself has no zone."""
    return DateTime(moment.astimezone(UTC).strftime("%Y%m%dT%H:%M:%S"))
