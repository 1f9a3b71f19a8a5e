"""Which file of the exported folder answers a path: no other file may ever be read."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from desktop.service.site import lists
from desktop.service.site.watched import Watched

_PRIVATE = frozenset({"service"})
_FORBIDDEN = frozenset('\\:*?"<>|')
"""What a name cannot hold on Windows, where a colon would open another stream of the file."""


@dataclass(frozen=True, slots=True)
class Page:
    """The `file` that answers; `gone` when its article was withdrawn."""

    file: Path
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """The page stands at the address `to`."""

    to: str


class Folder:
    """The exported folder `site`."""

    def __init__(self, site: Path) -> None:
        self._site = site.resolve()
        nothing: dict[str, str] = {}
        none: frozenset[str] = frozenset()
        service = self._site / "service"
        self._gone = Watched(service / "gone.txt", lists.gone, none, missing=none)
        self._moved = Watched(service / "redirects.txt", lists.redirects, nothing, missing=nothing)

    def find(self, path: str) -> Page | Moved | None:
        """Return what answers the decoded `path`, or None when nothing of the site does."""
        named = lists.canonical(path)
        if named in self._moved.value():  # a page stands there too, for servers without this list
            return Moved(self._moved.value()[named])
        file = self._file(path)
        if named in self._gone.value():
            return Page(file or self.missing_page(), gone=True)
        if file is not None:
            return Page(file)
        return Moved(f"{quote(path)}/") if self._is_folder(path) else None

    def missing_page(self) -> Path:
        """Return the page that says that a page is missing; it may be missing itself."""
        return self._site / "404.html"

    def has_page(self, path: str) -> bool:
        """Return whether `path` is a page that a reader can be on."""
        found = self.find(path)
        return isinstance(found, Page) and not found.gone and found.file.suffix == ".html"

    def _file(self, path: str) -> Path | None:
        file = self._inside(f"{path}index.html" if path.endswith("/") else path)
        return file if file is not None and _is_file(file) else None

    def _is_folder(self, path: str) -> bool:
        return not path.endswith("/") and self._file(f"{path}/") is not None

    def _inside(self, path: str) -> Path | None:
        """Return the file that `path` names, links followed, or None when it may not be read."""
        parts = tuple(path.removeprefix("/").split("/"))
        if not _are_public(parts):
            return None
        try:
            file = self._site.joinpath(*parts).resolve()
            inside = file.relative_to(self._site)
        except (OSError, RuntimeError, ValueError):  # too long, a loop of links, a way out
            return None
        return file if _are_public(inside.parts) else None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is too long
        return False


def _are_public(parts: tuple[str, ...]) -> bool:
    return all(map(_is_public, parts)) and parts[0].casefold() not in _PRIVATE


def _is_public(part: str) -> bool:
    """Return whether a path may have `part`: no hidden file, no way up, nothing unprintable."""
    return (
        bool(part)
        and part[0] != "."
        and part[-1] not in ". "
        and part.isprintable()
        and _FORBIDDEN.isdisjoint(part)
    )
