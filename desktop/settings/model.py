"""The settings as a typed tree; every default is what a new user should meet."""

from dataclasses import dataclass
from enum import StrEnum


class Contrast(StrEnum):
    """The levels of contrast, from softest to strongest; the same in window, editor and page."""

    SOFT = "soft"
    NORMAL = "normal"
    STRONG = "strong"
    BLACK_YELLOW = "black-yellow"


TEXT_SIZES: tuple[float, ...] = (87.5, 100, 112.5, 125, 150, 175, 200)
"""Text sizes in percent that A- and A+ step through; 200 % is what WCAG 2.2 1.4.4 asks for."""


class Language(StrEnum):
    """The languages of the interface."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """How large and how strong everything is drawn; `text_size` is one of `TEXT_SIZES`."""

    text_size: float = 100
    contrast: Contrast = Contrast.NORMAL

    def larger(self) -> "Appearance":
        """Return this appearance one text size up; the largest stays."""
        return self._at(self.text_size, +1)

    def smaller(self) -> "Appearance":
        """Return this appearance one text size down; the smallest stays."""
        return self._at(self.text_size, -1)

    def plain_size(self) -> "Appearance":
        """Return this appearance at the normal text size."""
        return Appearance(text_size=100, contrast=self.contrast)

    def stronger(self) -> "Appearance":
        """Return this appearance one level of contrast up; the strongest stays."""
        return self._with_contrast(+1)

    def softer(self) -> "Appearance":
        """Return this appearance one level of contrast down; the softest stays."""
        return self._with_contrast(-1)

    def _at(self, size: float, step: int) -> "Appearance":
        nearest = min(range(len(TEXT_SIZES)), key=lambda i: abs(TEXT_SIZES[i] - size))
        index = max(0, min(len(TEXT_SIZES) - 1, nearest + step))
        return Appearance(text_size=TEXT_SIZES[index], contrast=self.contrast)

    def _with_contrast(self, step: int) -> "Appearance":
        levels = list(Contrast)
        index = max(0, min(len(levels) - 1, levels.index(self.contrast) + step))
        return Appearance(text_size=self.text_size, contrast=levels[index])


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowSettings:
    """What the window remembers; anything empty is left as a new user meets it."""

    geometry: str = ""
    """What Qt saves of the window's place and size, in base64."""
    columns: str = ""
    """The widths of library and inspector in pixels at 100 %, parted by a space."""
    last_article: str = ""
    """The id of the article that was open last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSettings:
    """The order of the library's list; `sort` is a value of `desktop.library.Sort`."""

    sort: str = "modified"
    descending: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportSettings:
    """What the export panel remembers."""

    folder: str = ""
    as_folder: bool = False


class Tones(StrEnum):
    """Where proofread texts carry the tone of `oa`, `oe`, `uy`: as the article does, hòa, or hoà."""

    AS_ARTICLE = "as-article"
    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofingSettings:
    """What is remembered of proofing."""

    mark_while_writing: bool = True
    """Whether what is found is marked in the text; the list has it either way."""
    tones: Tones = Tones.AS_ARTICLE
    """Where texts carry their tones as long as the site's profile does not say it."""
    ignored: tuple[tuple[str, str], ...] = ()
    """What is never to be found, in no article: rule and excerpt, in the order it was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that is remembered for one user of one machine."""

    appearance: Appearance = Appearance()
    language: Language = Language.VIETNAMESE
    window: WindowSettings = WindowSettings()
    list: ListSettings = ListSettings()
    export: ExportSettings = ExportSettings()
    import_folder: str = ""
    """The folder that articles were imported from last."""
    proofing: ProofingSettings = ProofingSettings()
    covers: bool = False
    """Whether the library shows its articles as a grid of covers."""
    sync_paused: bool = False
    """Whether no portal is synced by itself until a person goes on."""
    typographic: bool = True
    """Whether “ ”, – and … are written for what is typed on the keyboard."""
    recent_symbols: str = ""
    """The signs that were inserted last, the last one first."""
    warned_places: tuple[str, ...] = ()
    """Folders of libraries whose place the writer was warned of, each with the reason."""
    profile_window: str = ""
    """What Qt saves of the place and size of the site profiles' window, in base64."""
    library: str = ""
    """The library that the window opens: a folder, or an address without its password; empty: the
    user's own."""
    libraries: tuple[str, ...] = ()
    """The other libraries that were opened, the last one first, spelled as `library` is."""
