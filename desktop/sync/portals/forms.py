"""Forms with files in them (RFC 7578)."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A field of a form; `name` and `file_name` are ASCII."""

    name: str
    data: bytes = field(repr=False)
    mime: str = ""
    file_name: str = ""

    @property
    def head(self) -> str:
        """The part's header lines."""
        file_name = f'; filename="{self.file_name}"' if self.file_name else ""
        kind = f"\r\nContent-Type: {self.mime}" if self.mime else ""
        return f'Content-Disposition: form-data; name="{self.name}"{file_name}{kind}'


def multipart(parts: Sequence[Part]) -> tuple[str, bytes]:
    """Return the media type and the bytes of a form."""
    boundary = f"bantin-{secrets.token_hex(16)}"
    written = [
        f"--{boundary}\r\n{part.head}\r\n\r\n".encode() + part.data + b"\r\n" for part in parts
    ]
    body = b"".join((*written, f"--{boundary}--\r\n".encode()))
    return f"multipart/form-data; boundary={boundary}", body
