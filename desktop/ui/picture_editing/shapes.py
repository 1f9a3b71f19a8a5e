"""The shapes that a picture can be cropped to."""

from enum import StrEnum

from desktop.article.recipe import Size
from desktop.language import tr


class Shape(StrEnum):
    """A width over a height, or none that is kept."""

    FREE = "free"
    ORIGINAL = "original"
    WIDE = "16:9"
    CLASSIC = "4:3"
    SQUARE = "1:1"
    UPRIGHT = "3:4"

    def ratio(self, frame: Size) -> float | None:
        """Return the width over the height in pixels; None where they are free."""
        if self is Shape.FREE:
            return None
        if self is Shape.ORIGINAL:
            return frame[0] / frame[1]
        width, _, height = self.value.partition(":")
        return int(width) / int(height)


def shape_choices() -> list[tuple[str, str]]:
    """Return the shapes with their names."""
    return [
        (Shape.FREE.value, tr("Free")),
        (Shape.ORIGINAL.value, tr("As the picture")),
        *((shape.value, shape.value) for shape in Shape if ":" in shape.value),
    ]
