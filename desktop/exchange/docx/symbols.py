"""Signs that Word takes out of a symbol font, as Unicode has them."""

_WINGDINGS = {
    0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□",
    0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢",
    0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓",
    0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_SYMBOL = {
    0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x53: "Σ",
    0x57: "Ω", 0xA3: "≤", 0xB3: "≥", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB7: "•", 0xB8: "÷",
    0xB9: "≠", 0xBB: "≈", 0xA5: "∞", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xDE: "⇒",
    0xC6: "∅", 0xCE: "∈", 0xD6: "√",
}  # fmt: skip
_TABLES = {"wingdings": _WINGDINGS, "symbol": _SYMBOL}
_PRIVATE = range(0xF000, 0xF100)


def symbol(font: str, code: str) -> str:
    """Return the sign number `code` (hexadecimal) of `font`; empty for one that is not known."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    table = _TABLES.get(font.lower())
    if table is not None or number in _PRIVATE:
        return (table or {}).get(number & 0xFF, "")
    return chr(number) if 0x20 <= number < 0xD800 else ""  # noqa: PLR2004 - no controls, no surrogates
