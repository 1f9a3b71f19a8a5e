"""How the page looks and works: its CSS, its script, and the policy that lets nothing else in.

Colours come from the palette file alone, sizes and levels from the settings' model, so that
A- A A+ and contrast mean the same in the window, the editor and on the page.
"""

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from desktop import resources
from desktop.settings.model import TEXT_SIZES, Contrast
from desktop.settings.palette import css_variables, palette

if TYPE_CHECKING:
    from markupsafe import Markup

_STYLES = ("base", "layout", "controls", "article", "print")


@dataclass(frozen=True, slots=True)
class Theme:
    """Style and script as they stand in the page, and the content security policy for them."""

    style: "Markup"
    script: "Markup"
    policy: str


def theme(font_faces: str, *, files_beside: bool) -> Theme:
    """Return the theme with `font_faces` (CSS); `files_beside` when pictures are own files.

    Both texts are this program's own files: nothing of an article reaches them, so they are
    the one thing besides the body that is not escaped.
    """
    from markupsafe import Markup

    parts = (font_faces, _palettes(), _sizes(), *(_part(f"{name}.css") for name in _STYLES))
    style = "\n".join(parts)
    script = _part("page.js")
    policy = _policy(style, script, files_beside=files_beside)
    return Theme(Markup(style), Markup(script), policy)  # noqa: S704 - own files, see above


def size_names() -> tuple[str, ...]:
    """Return the text sizes in percent as the page writes them, such as `87.5` and `100`."""
    return tuple(f"{size:g}" for size in TEXT_SIZES)


def _part(name: str) -> str:
    return resources.text(f"themes/page/{name}")


def _policy(style: str, script: str, *, files_beside: bool) -> str:
    # Browsers differ in whether 'self' covers a page opened from disk; `file:` says it plainly.
    sources = "'self' file: data:" if files_beside else "data:"
    return (
        f"default-src 'none'; img-src {sources}; font-src {sources}; "
        f"style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode("ascii")


def _palettes() -> str:
    return "\n".join(
        (
            "@media screen {",
            _rule(":root", Contrast.NORMAL),
            "@media (prefers-color-scheme: dark) {",
            _rule(
                ':root:not([data-contrast]), :root[data-contrast="normal"]',
                Contrast.NORMAL,
                dark=True,
            ),
            "}",
            _when("(prefers-contrast: less)", Contrast.SOFT),
            _when("(prefers-contrast: more)", Contrast.STRONG),
            _when(
                "(prefers-contrast: more) and (prefers-color-scheme: dark)", Contrast.BLACK_YELLOW
            ),
            *(
                _rule(f':root[data-contrast="{level}"]', level)
                for level in Contrast
                if level is not Contrast.NORMAL
            ),
            "}",
            f"@media print {{ {_rule(':root', Contrast.STRONG)} }}",
        )
    )


def _when(query: str, level: Contrast) -> str:
    return f"@media {query} {{ {_rule(':root:not([data-contrast])', level)} }}"


def _rule(selector: str, level: Contrast, *, dark: bool = False) -> str:
    """Return the rule that paints a level; a banner in full colour would glare on a dark page."""
    on_dark = dark or level is Contrast.BLACK_YELLOW
    scheme, banner, ink = ("dark", "panel", "ink") if on_dark else ("light", "accent", "accent-ink")
    colours = css_variables(palette(level, dark=dark))
    return (
        f"{selector} {{ color-scheme: {scheme}; {colours} "
        f"--banner: var(--{banner}); --banner-ink: var(--{ink}); }}"
    )


def _sizes() -> str:
    return "\n".join(
        f'[data-size="{name}"] {{ --size: {float(name) / 100:g}; }}' for name in size_names()
    )
