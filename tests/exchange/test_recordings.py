"""Sound and film are told by their bytes; what no browser plays is refused in words."""

from pathlib import Path

import pytest

from desktop.exchange import recordings
from desktop.exchange.errors import FileEmpty, RecordingNotRead, RecordingTooLarge
from desktop.exchange.recordings import read_recording, recording_type

BOX = b"\0\0\0\x18ftyp"
KNOWN = {
    "audio/wav": b"RIFF\x24\0\0\0WAVEfmt ",
    "audio/mpeg": b"ID3\x04\0\0",
    "audio/ogg": b"OggS\0\x02OpusHead",
    "audio/mp4": BOX + b"M4A \0\0\0\0....hdlr....soun",
    "video/mp4": BOX + b"isom\0\0\0\0....hdlr....soun....hdlr....vide",
    "video/webm": b"\x1aE\xdf\xa3\x42\x82\x84webm....V_VP9....A_OPUS",
    "audio/webm": b"\x1aE\xdf\xa3\x42\x82\x84webm....A_OPUS",
}


@pytest.mark.parametrize(("mime", "data"), KNOWN.items())
def test_the_bytes_say_what_it_is(mime, data):
    assert recording_type(data) == mime


def test_a_bare_frame_of_mpeg_is_sound():
    assert recording_type(b"\xff\xfb\x90\x64") == "audio/mpeg"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        b"\x89PNG\r\n",
        b"OggS\0\x80theora",
        BOX + b"qt  ",
        BOX + b"avif",
        b"\xff\xd8\xff",
    ],
)
def test_other_bytes_are_none(data):
    assert recording_type(data) == ""


def test_a_file_comes_back_whole(tmp_path: Path):
    file = tmp_path / "loi.mp3"
    file.write_bytes(KNOWN["audio/mpeg"])
    read = read_recording(file)
    assert (read.data, read.mime, read.kind) == (KNOWN["audio/mpeg"], "audio/mpeg", "audio")


@pytest.mark.parametrize(("data", "error"), [(b"", FileEmpty), (b"GIF89a", RecordingNotRead)])
def test_what_is_no_recording_is_refused(tmp_path: Path, data, error):
    file = tmp_path / "x.mp3"
    file.write_bytes(data)
    with pytest.raises(error):
        read_recording(file)


def test_a_sound_that_is_too_large_is_refused(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(recordings, "SOUND_LIMIT", 4)
    file = tmp_path / "x.wav"
    file.write_bytes(KNOWN["audio/wav"])
    with pytest.raises(RecordingTooLarge) as error:
        read_recording(file)
    assert (error.value.size, error.value.limit) == (len(KNOWN["audio/wav"]), 4)
