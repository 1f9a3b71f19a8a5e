"""The letters of TCVN 5712:1993 (VN3), as the fonts `.VnTime` and their like have them."""

_RANGES = (
    (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"),
    (0xB5, "àảãáạ"),
    (0xBB, "ằẳẵắ"),
    (0xC6, "ặầẩẫấậè"),
    (0xCE, "ẻẽéẹềểễếệìỉ"),
    (0xDC, "ĩíịò"),
    (0xE1, "ỏõóọồổỗốộờởỡớợù"),
    (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
)
LETTERS = {
    chr(start + offset): letter
    for start, letters in _RANGES
    for offset, letter in enumerate(letters)
}
"""What each byte, written as the Latin-1 character of its number, stands for."""

TONES = {"\xb0": "\u0300", "\xb1": "\u0309", "\xb2": "\u0303", "\xb3": "\u0301", "\xb4": "\u0323"}
"""Tones of their own, which a few programs set behind a capital; elsewhere ° ± ² ³ ´."""


def letters_of(text: str) -> str:
    """Return what `text` says, its bytes as Latin-1 characters."""
    told: list[str] = []
    for sign in text:
        after_letter = bool(told) and told[-1].isalpha()
        table = TONES if sign in TONES and after_letter else LETTERS
        told.append(table.get(sign, sign))
    return "".join(told)
