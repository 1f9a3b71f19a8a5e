"""Pictures that look like something, drawn and not taken."""

from pathlib import Path

from PIL import Image, ImageDraw


def mountains(to: Path, width: int = 1200, height: int = 675) -> Path:
    """Draw hills under a morning sky, with white blossoms, as a JPEG file."""
    drawn = Image.new("RGB", (width, height))
    pen = ImageDraw.Draw(drawn)
    for row in range(height):
        part = row / height
        colour = (round(150 + 95 * part), round(190 + 25 * part), round(215 - 25 * part))
        pen.line([(0, row), (width, row)], fill=colour)
    for step, colour in enumerate([(126, 158, 168), (82, 124, 122), (48, 92, 78), (30, 62, 50)]):
        pen.polygon(_ridge(width, height, step), fill=colour)
    for place in range(90):
        x, y = (place * 137) % width, height - 20 - (place * 71) % 170
        pen.ellipse([x, y, x + 9, y + 7], fill=(250, 236, 240))
    drawn.save(to, quality=88)
    return to


def _ridge(width: int, height: int, step: int) -> list[tuple[float, float]]:
    base = height * (0.42 + 0.14 * step)
    points = [(0.0, float(height))]
    for place in range(13):
        swing = ((place * (3 + 2 * step) + step * 5) % 7 - 3) * height * 0.035
        points.append((place * width / 12, base + swing))
    return [*points, (float(width), float(height))]
