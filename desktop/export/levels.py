"""Text sizes and levels of contrast as CSS: the same on the single page and on every site.

Colours come from the palette file alone, sizes and levels from the settings' model, so that
A- A A+ and contrast mean the same in the window, the editor and on the page.
"""

from desktop.settings.model import TEXT_SIZES, Contrast
from desktop.settings.palette import css_variables, palette


def size_names() -> tuple[str, ...]:
    """Return the text sizes in percent as the page writes them, such as `87.5` and `100`."""
    return tuple(f"{size:g}" for size in TEXT_SIZES)


def level_rules() -> str:
    """Return the rules that paint each level, chosen by the reader or asked for by the system."""
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


def size_rules() -> str:
    """Return the rules that set `--size`, the factor of the text, for each size."""
    return "\n".join(
        f'[data-size="{name}"] {{ --size: {float(name) / 100:g}; }}' for name in size_names()
    )
