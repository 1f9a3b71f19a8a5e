"""How the page looks and works: its CSS, its script, and the policy that lets nothing else in.

Sizes and levels are `desktop.export.levels`', shared with the site's themes.
"""

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from desktop import resources
from desktop.article.body.embeds import FRAME_HOSTS
from desktop.export.levels import level_rules, size_rules

if TYPE_CHECKING:
    from markupsafe import Markup

_STYLES = ("base", "layout", "controls", "article", "print")


@dataclass(frozen=True, slots=True)
class Theme:
    """Style and script as they stand in the page, and the content security policy for them."""

    style: "Markup"
    script: "Markup"
    policy: str


def theme(font_faces: str, *, files_beside: bool, framed: bool = False) -> Theme:
    """Return the theme with `font_faces` (CSS); `files_beside` when pictures are own files.

    `framed` says that the page can show films and maps of other services at a click.
    Both texts are this program's own files: nothing of an article reaches them, so they are
    the one thing besides the body that is not escaped.
    """
    from markupsafe import Markup

    parts = (font_faces, level_rules(), size_rules(), *(_part(f"{name}.css") for name in _STYLES))
    style = "\n".join(parts)
    script = _part("page.js")
    policy = _policy(style, script, files_beside=files_beside, framed=framed)
    return Theme(Markup(style), Markup(script), policy)  # noqa: S704 - own files, see above


def paper_style(font_faces: str) -> "Markup":
    """Return the CSS of the page for paper with `font_faces` (CSS): own files only, as above."""
    from markupsafe import Markup

    return Markup(f"{font_faces}\n{resources.text('themes/print/print.css')}")  # noqa: S704


def _part(name: str) -> str:
    return resources.text(f"themes/page/{name}")


def _policy(style: str, script: str, *, files_beside: bool, framed: bool) -> str:
    # Browsers differ in whether 'self' covers a page opened from disk; `file:` says it plainly.
    sources = "'self' file: data:" if files_beside else "data:"
    frames = f"frame-src {' '.join(FRAME_HOSTS)}; " if framed else ""
    return (
        f"default-src 'none'; img-src {sources}; font-src {sources}; media-src {sources}; "
        f"{frames}"
        f"style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode("ascii")
