"""A site's theme: a folder of templates, styles, scripts and fonts, made ready to be published."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from desktop import resources
from desktop.article.body.embeds import FRAME_HOSTS
from desktop.export.levels import level_rules, size_rules
from desktop.export.metadata import web_address

_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CSS_SPACE = re.compile(r" *([{};,]) *|(?<=:) ")


class _Plan(msgspec.Struct, kw_only=True, frozen=True):
    """theme.json, as docs/themes.md explains it."""

    format: int
    name: str
    title: str
    styles: tuple[str, ...]
    script: str
    search: str
    fonts: tuple[str, ...] = ()
    preload: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FontOfTheme:
    """A font file of the theme, to be published as `fonts/<name>` beside the style."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class SiteTheme:
    """A theme ready to be published.

    `style`, `script` and `search` (the search page's script) are whole files; `preload` names
    the fonts that the first view of every page needs. `folder` holds the templates.
    """

    name: str
    title: str
    folder: Path
    style: str
    script: str
    search: str
    fonts: tuple[FontOfTheme, ...]
    preload: tuple[str, ...]


@cache
def site_theme(name: str = "cong") -> SiteTheme:
    """Return the theme `name` of the program's own themes."""
    return read_theme(resources.path(f"themes/{name}"))


def read_theme(folder: Path) -> SiteTheme:
    """Return the theme in `folder`; its theme.json says which files belong to it."""
    plan = msgspec.json.decode((folder / "theme.json").read_bytes(), type=_Plan)
    own = (_text(folder, name) for name in plan.styles)
    return SiteTheme(
        name=plan.name,
        title=plan.title,
        folder=folder,
        style=_lean_css("\n".join((level_rules(), size_rules(), *own))),
        script=_text(folder, plan.script),
        search=_text(folder, plan.search),
        fonts=tuple(
            FontOfTheme(font, (folder / "fonts" / font).read_bytes()) for font in plan.fonts
        ),
        preload=plan.preload,
    )


def theme_titles() -> list[tuple[str, str]]:
    """Return name and title of each of the program's own themes, in the order of their names."""
    plans = sorted(resources.path("themes").glob("*/theme.json"))
    read = (msgspec.json.decode(plan.read_bytes(), type=_Plan) for plan in plans)
    return [(plan.name, plan.title) for plan in read]


def site_policy(service: str) -> str:
    """Return the content security policy of a site's pages, whose widgets ask `service`.

    Nothing is inline and nothing comes from elsewhere, save for films and maps in frames that a
    reader asked for. Browsers differ in whether 'self' covers
    a page opened from disk; `file:` says it plainly.
    """
    address = urlsplit(web_address(service))
    asked = f"'self' {address.scheme}://{address.netloc}" if address.netloc else "'self'"
    return (
        "default-src 'none'; script-src 'self' file:; style-src 'self' file:; "
        "img-src 'self' data: file:; font-src 'self' file:; media-src 'self' file:; "
        f"frame-src {' '.join(FRAME_HOSTS)}; connect-src {asked}; base-uri 'none'; "
        "form-action 'self' file:"
    )


def _text(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


def _lean_css(style: str) -> str:
    """Return `style` without comments, indentation and the spaces that only its writer needs."""
    lines = (line.strip() for line in _CSS_COMMENT.sub("", style).splitlines())
    return _CSS_SPACE.sub(r"\1", "\n".join(line for line in lines if line)) + "\n"
