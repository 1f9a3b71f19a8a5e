"""What styles say of letters, and the names that tell what a paragraph is."""

from dataclasses import dataclass, field

TITLES = {"title", "tiêu đề", "tên bài"}
CAPTIONS = {"caption", "chú thích", "chú thích ảnh"}
"""Names of paragraph styles in lower case; Word and LibreOffice keep their own in English."""

HIDDEN = "hidden"
"""The look of text that its program does not show."""


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
