"""Fields that lead somewhere, which Word, WordPad and LibreOffice instruct alike."""

import re

_HYPERLINK = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')


def field_address(instruction: str) -> str:
    """Return where a field with this instruction leads, or an empty string."""
    found = _HYPERLINK.match(instruction)
    return found[1] if found else ""
