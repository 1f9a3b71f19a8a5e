"""The pictures in RTF: Word puts them there when its HTML only names files of its own."""

import re

_WORD = re.compile(rb"\\(pict|nonshppict|listpicture)(?![a-z])")
_BRACE = re.compile(rb"[{}]")
_BLIP = re.compile(rb"\\(?:png|jpeg)blip(?![a-z])")
_BINARY = re.compile(rb"\\bin(\d+) ?")
_GROUP = re.compile(rb"\{[^{}]*\}")
_CONTROL = re.compile(rb"\\[a-z]+-?\d* ?")
_NO_HEX = re.compile(rb"[^0-9a-fA-F]+")


def pictures(rtf: bytes) -> list[bytes]:
    """Return the files of all pictures in `rtf`, in order; empty for one that no browser shows.

    Copies for old programs (`nonshppict`) and pictures that serve as bullets are passed over.
    """
    found: list[bytes] = []
    at = 0
    while word := _WORD.search(rtf, at):
        at = _end(rtf, word.end())
        if word[1] == b"pict":
            found.append(_file(rtf[word.end() : at]))
    return found


def _end(rtf: bytes, start: int) -> int:
    """Return where the group ends that `start` is in."""
    depth = 1
    at = start
    while depth and (brace := _BRACE.search(rtf, at)):
        binary = _BINARY.search(rtf, at, brace.start())
        if binary:  # its bytes may look like braces
            at = binary.end() + int(binary[1])
            continue
        at = brace.end()
        depth += 1 if brace[0] == b"{" else -1
    return at if depth == 0 else len(rtf)


def _file(pict: bytes) -> bytes:
    if not _BLIP.search(pict):
        return b""
    binary = _BINARY.search(pict)
    if binary:
        return pict[binary.end() : binary.end() + int(binary[1])]
    while (plain := _GROUP.sub(b" ", pict)) != pict:
        pict = plain
    digits = _NO_HEX.sub(b"", _CONTROL.sub(b"", pict))
    return bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))
