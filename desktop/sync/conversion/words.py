"""Plain text from portals, brought to our order; what is HTML there is plain by now."""

from desktop.vietnamese import nfc


def plain_line(text: str) -> str:
    """Return `text` on one line in NFC."""
    return " ".join(nfc(text).split())


def plain_lines(text: str) -> str:
    """Return `text` in NFC without empty lines."""
    lines = (" ".join(line.split()) for line in nfc(text).splitlines())
    return "\n".join(filter(None, lines))
