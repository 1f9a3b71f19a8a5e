"""What styles say of letters, and the names that tell what a paragraph is."""

from dataclasses import dataclass, field

from desktop.exchange.manuscript.parts import Role

_TITLES = {"title", "tiêu đề", "tên bài"}
_QUOTES = {"quote", "intense quote", "block text", "quotations", "trích dẫn"}
_CAPTIONS = {"caption", "chú thích", "chú thích ảnh"}
"""Names of paragraph styles in lower case; Word and LibreOffice keep their own in English."""

_ROLES = {
    **dict.fromkeys(_TITLES, Role.TITLE),
    **dict.fromkeys(_QUOTES, Role.QUOTE),
    **dict.fromkeys(_CAPTIONS, Role.CAPTION),
}

HIDDEN = "hidden"
"""The look of text that its program does not show."""


def role_of(name: str, below: Role = Role.TEXT) -> Role:
    """Return what a paragraph is whose style is called `name`, based on one that is `below`."""
    return _ROLES.get(name.lower(), below)


@dataclass(frozen=True, slots=True)
class Lettering:
    """What a style or a run says of its letters; what it does not name it leaves."""

    looks: dict[str, bool] = field(default_factory=dict)
    font: str = ""

    def over(self, below: "Lettering") -> "Lettering":
        """Return both together, this one having the last word."""
        return Lettering({**below.looks, **self.looks}, self.font or below.font)

    def elements(self) -> frozenset[str]:
        """Return the names of looks that are on."""
        return frozenset(look for look, on in self.looks.items() if on)
