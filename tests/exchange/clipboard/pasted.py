"""What the tests of the clipboard share."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from desktop.article.body import normalise
from desktop.exchange.clipboard import Clip, Form, Pasted, clean, take_up
from desktop.exchange.errors import PictureFormatNotRead
from desktop.progress import run

SAMPLES = Path(__file__).parent / "samples"


def sample(name: str) -> str:
    return (SAMPLES / f"{name}.html").read_text(encoding="utf-8")


def body(html: str) -> str:
    """The canonical body of `html` after its cleaning."""
    return normalise(clean(html).html).body


@dataclass(frozen=True)
class Kept:
    media: str
    width: int = 8
    height: int = 6


@dataclass
class Pictures:
    """Keeps PNG and JPEG files, in order."""

    files: list[bytes] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def __call__(self, data: bytes, name: str) -> Kept:
        if not data.startswith((b"\x89PNG", b"\xff\xd8")):
            raise PictureFormatNotRead(name)
        self.files.append(data)
        self.names.append(name)
        return Kept(hashlib.sha256(data).hexdigest())


def pasted(clip: Clip, form: Form = Form.CLEAN, keep: Pictures | None = None) -> Pasted:
    return run(take_up(clip, form, keep or Pictures()))
