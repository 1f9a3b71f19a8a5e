"""The sample library published by the command itself, twice: as it was, and as it is now."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from desktop.article.site import SiteProfile
from desktop.export.site.paths import article_path
from desktop.library import Library
from tests.service.running import ROOT

from . import newsroom
from .profile import PROFILE, readings, site_map


@dataclass(frozen=True)
class Published:
    """A site in a folder, the library it is made of, what each export said, and where articles are."""

    folder: Path
    library: Path
    first: dict[str, int]
    second: dict[str, int]
    old: dict[UUID, str]
    paths: dict[UUID, str]

    def path(self, identity: UUID) -> str:
        return self.paths[identity]

    def text(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    @property
    def files(self) -> set[str]:
        """Return everything that readers or the service can fetch."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        names = {path.relative_to(self.folder).as_posix() for path in found}
        return {name for name in names if not name.startswith(".")}

    @property
    def pages(self) -> list[str]:
        return sorted(name for name in self.files if name.endswith(".html"))


def published(home: Path, map_file: bytes, profile: SiteProfile = PROFILE) -> Published:
    """Make the library in `home`, and its site in `home/site`."""
    folder, kept = home / "site", home / "library"
    with Library.open(kept) as library:
        files = newsroom.fill(library, map_file)
        library.keep_site_profile(
            replace(profile, logo="", banner="", map=site_map(files.map), target=str(folder))
        )
        old = _paths(library)
    first = export(kept)
    with Library.open(kept) as library:
        newsroom.revise(library)
        paths = _paths(library)
    second = export(kept)
    (home / "weather.json").write_text(json.dumps(readings()), encoding="utf-8")
    return Published(folder, kept, first, second, old, paths)


def export(library: Path, *words: str) -> dict[str, int]:
    """Run `bantin export site` on `library` and return what it said."""
    command = [sys.executable, "-m", "desktop", "export", "site", "--json", *words]
    ran = subprocess.run(
        [*command, "--library", str(library)],
        cwd=ROOT,
        env=os.environ | {"BANTIN_LANG": "en"},
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert (ran.returncode, ran.stderr) == (0, b""), ran
    return json.loads(ran.stdout)


def _paths(library: Library) -> dict[UUID, str]:
    return {copy.article.id: article_path(copy.article) for copy in library.reading_copies()}
