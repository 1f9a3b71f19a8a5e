"""Pictures made by a recipe: what is seen in them afterwards."""

from io import BytesIO

import pytest
from PIL import Image, ImageCms, ImageDraw

from desktop.article.recipe import AS_IT_IS, Area, Recipe
from desktop.exchange.developing import developed, plate, proof
from desktop.exchange.errors import PictureBroken

RED, GREEN, BLUE, WHITE = (200, 30, 30), (30, 160, 40), (30, 40, 200), (240, 240, 240)


def quarters(form="PNG", size=(200, 100), **options) -> bytes:
    """Red, green, blue and white quarters, in reading order."""
    image = Image.new("RGB", size, WHITE)
    pen = ImageDraw.Draw(image)
    width, height = size[0] // 2, size[1] // 2
    pen.rectangle((0, 0, width - 1, height - 1), fill=RED)
    pen.rectangle((width, 0, size[0], height - 1), fill=GREEN)
    pen.rectangle((0, height, width - 1, size[1]), fill=BLUE)
    into = BytesIO()
    image.save(into, form, **options)
    return into.getvalue()


def shown(recipe: Recipe, data: bytes | None = None) -> Image.Image:
    made = developed(data or quarters(), "anh", recipe)
    image = Image.open(BytesIO(made.data))
    assert image.size == (made.width, made.height)
    return image.convert("RGB")


def corners(image: Image.Image) -> list[tuple[int, ...]]:
    last = image.width - 4, image.height - 4
    return [image.getpixel(at) for at in ((3, 3), (last[0], 3), (3, last[1]), last)]


def test_nothing_done_shows_the_same():
    assert corners(shown(AS_IT_IS)) == [RED, GREEN, BLUE, WHITE]


def test_a_quarter_turn_is_clockwise():
    assert corners(shown(Recipe(turns=1))) == [BLUE, RED, WHITE, GREEN]
    assert corners(shown(Recipe(turns=3))) == [GREEN, WHITE, RED, BLUE]


def test_a_mirrored_picture_has_its_sides_changed():
    assert corners(shown(Recipe(mirrored=True))) == [GREEN, RED, WHITE, BLUE]


def test_what_is_seen_is_what_was_flipped():
    flipped = Recipe(turns=1).flipped()
    assert corners(shown(flipped)) == [RED, BLUE, GREEN, WHITE]


def test_a_crop_keeps_its_pixels():
    image = shown(Recipe(crop=Area(0.5, 0.0, 0.5, 0.5)))
    assert image.size == (100, 50)
    assert image.getcolors() == [(5000, GREEN)]


@pytest.mark.parametrize("degrees", [-12, -3, 4, 15])
def test_a_straightened_picture_has_no_empty_corner(degrees):
    white = Image.new("RGB", (300, 200), (255, 255, 255))
    into = BytesIO()
    white.save(into, "PNG")
    image = shown(Recipe(straighten=degrees), into.getvalue())
    assert image.size == Recipe(straighten=degrees).size((300, 200))
    assert image.getcolors() == [(image.width * image.height, (255, 255, 255))]


def test_straightening_turns_clockwise():
    image = shown(Recipe(straighten=10), quarters(size=(400, 400)))
    middle = image.width // 2
    assert image.getpixel((middle + 10, 10)) == RED  # the upper end of the middle line went right


def test_a_crop_of_a_straightened_picture_is_the_same_part_of_it():
    whole = shown(Recipe(straighten=7))
    part = shown(Recipe(straighten=7, crop=Area(0.5, 0.5, 0.5, 0.5)))
    box = Area(0.5, 0.5, 0.5, 0.5).pixels(whole.size)
    assert list(part.get_flattened_data()) == list(whole.crop(box).get_flattened_data())


def test_brightness_and_contrast_change_the_colours():
    assert shown(Recipe(brightness=20)).getpixel((3, 3)) == (226, 56, 56)
    assert shown(Recipe(contrast=-100)).getcolors() == [(20_000, (128, 128, 128))]


def test_a_blurred_area_can_no_longer_be_read():
    image = Image.new("RGB", (200, 100), WHITE)
    for x in range(0, 200, 4):
        ImageDraw.Draw(image).rectangle((x, 0, x + 1, 99), fill=(0, 0, 0))
    into = BytesIO()
    image.save(into, "PNG")
    seen = shown(Recipe(blurred=(Area(0.25, 0.25, 0.5, 0.5),)), into.getvalue())
    hidden = seen.crop((52, 27, 148, 73)).convert("L").getextrema()
    assert hidden[1] - hidden[0] < 24  # of stripes that were 240 apart
    assert seen.crop((0, 0, 40, 20)).convert("L").getextrema() == (0, 240)


def test_a_blurred_area_stays_on_what_it_hides_when_the_picture_is_turned():
    recipe = Recipe(turns=1, blurred=(Area(0.25, 0.0, 0.5, 0.4),))
    plain, hidden = shown(Recipe(turns=1)), shown(recipe)
    box = Recipe(turns=1).in_frame(Area(0.25, 0.0, 0.5, 0.4), (200, 100)).pixels(plain.size)
    assert hidden.crop(box).tobytes() != plain.crop(box).tobytes()


def test_a_watermark_stands_in_the_lower_right_corner():
    plain, marked = (
        shown(AS_IT_IS, quarters(size=(800, 400))),
        shown(Recipe(watermark="Ảnh: Ngọc Minh"), quarters(size=(800, 400))),
    )
    assert plain.crop((0, 0, 800, 340)).tobytes() == marked.crop((0, 0, 800, 340)).tobytes()
    assert plain.crop((500, 340, 800, 400)).tobytes() != marked.crop((500, 340, 800, 400)).tobytes()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_the_same_recipe_makes_the_same_bytes(form):
    recipe = Recipe(turns=1, straighten=2.5, brightness=10, watermark="Minh")
    data = quarters(form)
    once, again = developed(data, "a", recipe), developed(data, "a", recipe)
    assert once == again
    assert once.mime == f"image/{form.lower()}"


def test_the_colour_profile_stays():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made = developed(quarters("JPEG", icc_profile=profile), "a.jpg", Recipe(turns=1))
    assert Image.open(BytesIO(made.data)).info["icc_profile"] == profile


def test_what_a_camera_says_of_itself_does_not_stay():
    exif = Image.Exif()
    exif[0x010F] = "Canon"
    made = developed(quarters("JPEG", exif=exif), "a.jpg", Recipe(turns=1))
    assert b"Canon" not in made.data


def test_a_photo_that_says_how_it_was_held_is_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    made = developed(quarters("JPEG", exif=exif), "a.jpg", AS_IT_IS)
    assert (made.width, made.height) == (100, 200)


def test_a_transparent_picture_stays_transparent():
    image = Image.new("RGBA", (40, 30), (10, 20, 30, 0))
    into = BytesIO()
    image.save(into, "PNG")
    made = developed(into.getvalue(), "a.png", Recipe(turns=1, brightness=20))
    assert Image.open(BytesIO(made.data)).getpixel((3, 3))[3] == 0


def test_a_picture_without_a_type_of_its_own_becomes_png():
    assert developed(quarters("GIF"), "a.gif", Recipe(turns=1)).mime == "image/png"


def test_a_torn_picture_is_told():
    with pytest.raises(PictureBroken):
        developed(quarters("JPEG")[:200], "a.jpg", Recipe(turns=1))


def test_a_proof_looks_like_what_will_be_made():
    recipe = Recipe(turns=1, mirrored=True, brightness=20, crop=Area(0, 0, 1, 0.5))
    small = plate(quarters("PNG", size=(2000, 1000)), "a", 200)
    assert (small.width, small.height, small.original) == (200, 100, (2000, 1000))
    seen = proof(small, recipe)
    looked_at = Image.frombytes("RGBA", (seen.width, seen.height), seen.data).convert("RGB")
    assert corners(looked_at) == corners(shown(recipe, quarters("PNG", size=(2000, 1000))))
