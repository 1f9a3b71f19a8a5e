"""Sound and film from files: told by their first bytes, and refused where no browser plays them."""

from dataclasses import dataclass
from pathlib import Path

from desktop.exchange.errors import FileEmpty, RecordingNotRead, RecordingTooLarge

SOUND_LIMIT = 100_000_000
"""Bytes: well over an hour of speech as MP3 at 128 kbit/s."""
FILM_LIMIT = 300_000_000
"""Bytes: some ten minutes in a quality that a page needs; the library's backups carry them all."""

SUFFIXES = ("mp3", "m4a", "ogg", "oga", "opus", "wav", "mp4", "webm")
_MPEG_LAYER_3 = {0xFA, 0xFB, 0xF2, 0xF3}
"""Second bytes of a frame's sync word: MPEG 1 and 2, layer III (ISO 11172-3)."""
_LOOKED_AT = 1 << 20


@dataclass(frozen=True, slots=True)
class Recording:
    """A sound or a film: its bytes as they came, its type, and whether it shows pictures."""

    data: bytes
    mime: str

    @property
    def kind(self) -> str:
        """`audio` or `video`, the element that plays it."""
        return self.mime.partition("/")[0]


def read_recording(file: Path) -> Recording:
    """Return the sound or film in `file`; raises a `FileError` that says what is wrong.

    The whole file is in memory then: it is kept as one piece.
    """
    from desktop.exchange.text import read_bytes

    data = read_bytes(file, FILM_LIMIT, RecordingTooLarge)
    if not data:
        raise FileEmpty(file.name)
    mime = recording_type(data)
    if not mime:
        raise RecordingNotRead(file.name, file.suffix.lower())
    if mime.startswith("audio/") and len(data) > SOUND_LIMIT:
        raise RecordingTooLarge(file.name, len(data), SOUND_LIMIT)
    return Recording(data, mime)


def recording_type(data: bytes) -> str:
    """Return the MIME type of sound or film that browsers play, or an empty string."""
    if data[:4] == b"RIFF" and data[8:12] == b"WAVE":
        return "audio/wav"
    if data[:3] == b"ID3" or (data[:1] == b"\xff" and data[1:2] and data[1] in _MPEG_LAYER_3):
        return "audio/mpeg"
    if data[:4] == b"OggS":
        return "" if b"\x80theora" in data[:_LOOKED_AT] else "audio/ogg"
    if data[4:8] == b"ftyp":
        return _in_boxes(data)
    if data[:4] == b"\x1aE\xdf\xa3" and b"webm" in data[:64]:
        return "video/webm" if b"V_" in data[:_LOOKED_AT] else "audio/webm"
    return ""


def _in_boxes(data: bytes) -> str:
    """Tell sound from film in MPEG-4 by the handlers of its tracks (ISO 14496-12, `hdlr`)."""
    if data[8:12] in {b"qt  ", b"heic", b"avif", b"mif1"}:
        return ""
    ends = data[:_LOOKED_AT] + data[-_LOOKED_AT:]
    if b"vide" in ends:
        return "video/mp4"
    return "audio/mp4" if b"soun" in ends else ""
