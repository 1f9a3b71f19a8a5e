"""One palette file, one place where text is trusted, and a small script."""

import re
from pathlib import Path

import msgspec
import pytest

import desktop.export
from desktop import resources
from desktop.article.site import SiteProfile
from desktop.export.theme import theme
from desktop.settings.model import TEXT_SIZES, Contrast
from desktop.settings.palette import css_variables, palette

STYLES = sorted(resources.path("themes/page").glob("*.css"))


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_styles_name_no_colour_of_their_own(style):
    assert (
        re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(", style.read_text(encoding="utf-8")) == []
    )


@pytest.mark.parametrize("level", Contrast)
def test_every_level_of_the_settings_is_on_the_page(level):
    assert css_variables(palette(level)) in theme("", files_beside=False).style


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_every_text_size_of_the_settings_is_on_the_page(size):
    assert f'[data-size="{size:g}"]' in theme("", files_beside=False).style


def test_the_script_is_small():
    assert resources.path("themes/page/page.js").stat().st_size <= 10_000


def test_text_is_trusted_in_two_places_only():
    package = Path(desktop.export.__file__).parent
    trusting = {
        path.name for path in package.glob("*.py") if "Markup(" in path.read_text(encoding="utf-8")
    }
    assert trusting == {"body.py", "theme.py"}


def test_no_template_switches_escaping_off():
    templates = resources.path("themes/page").glob("*.j2")
    assert [
        path.name
        for path in templates
        if re.search(r"\|\s*safe|autoescape", path.read_text("utf-8"))
    ] == []


def test_the_sample_site_can_be_read():
    sample = resources.path("samples/site-profile.json").read_bytes()
    assert msgspec.json.decode(sample, type=SiteProfile, strict=True).agency
