"""A recording to stand for an article read aloud: a second of a soft tone."""

import math
import struct
import wave
from io import BytesIO

RATE = 16000


def tone(seconds: float = 1.0) -> bytes:
    """Return a WAV file, mono, 16 bits."""
    count = int(RATE * seconds)
    samples = (int(6000 * math.sin(2 * math.pi * 330 * at / RATE)) for at in range(count))
    written = BytesIO()
    with wave.open(written, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(struct.pack("<h", sample) for sample in samples))
    return written.getvalue()
