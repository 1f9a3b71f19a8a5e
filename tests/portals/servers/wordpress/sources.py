"""The files of the two WordPresses, unpacked once into the cache."""

import shutil
import zipfile
from pathlib import Path

from tests.portals.servers.cache import kept, unpack_debian, unpack_npm

BUILDS = "@wp-playground/wordpress-builds@0.9.19"
SQLITE = "@wp-playground/cli@3.1.56"


def from_debian() -> Path:
    """Return the folder of Debian's WordPress, 6.1 in Debian 12.

    The package is unpacked, not installed: it would bring a web server that starts at once.
    """
    return kept("wordpress-debian", _make_from_debian)


def _make_from_debian(folder: Path) -> None:
    root = folder.with_name("wordpress-debian.root")
    shutil.rmtree(root, ignore_errors=True)
    unpack_debian(["wordpress", "libjs-cropper", "libjs-underscore", "libjs-prototype"], root)
    source = root / "usr/share/wordpress"
    shutil.copytree(source, folder, symlinks=True, dirs_exist_ok=True)
    for link in [each for each in folder.rglob("*") if each.is_symlink()]:
        _follow(link, source / link.relative_to(folder), root)
    for name in ("themes", "plugins", "languages", "uploads"):
        (folder / "wp-content" / name).mkdir(parents=True, exist_ok=True)
    (folder / "wp-config.php").unlink(missing_ok=True)
    shutil.rmtree(root)


def _follow(link: Path, origin: Path, root: Path) -> None:
    """Put the file in the place of a link into the unpacked packages; leave the system's alone."""
    to = origin.readlink()
    inside = root / to.relative_to("/") if to.is_absolute() else origin.parent / to
    if to.is_absolute() and to.exists() and not inside.exists():
        return
    link.unlink()
    if inside.is_dir():
        shutil.copytree(inside, link)
    elif inside.exists():
        shutil.copy(inside, link)


def from_npm() -> Path:
    """Return the folder of WordPress 6.5, whose database is SQLite."""
    return kept("wordpress-npm-6.5", _make_from_npm)


def _make_from_npm(folder: Path) -> None:
    packages = folder.with_name("wordpress-npm.packages")
    shutil.rmtree(packages, ignore_errors=True)
    packages.mkdir()
    unpack_npm(BUILDS, packages)
    _unzip(packages / "package/src/wordpress/wp-6.5.zip", folder)
    for name in ("wp-config.php", "wp-content/database/.ht.sqlite"):
        (folder / name).unlink(missing_ok=True)
    unpack_npm(SQLITE, packages)
    plugins = folder / "wp-content/plugins"
    _unzip(packages / "package/sqlite-database-integration.zip", plugins)
    plugin = plugins / "sqlite-database-integration"
    next(plugins.glob("*sqlite-database-integration")).rename(plugin)
    shutil.copy(plugin / "db.copy", folder / "wp-content/db.php")
    (folder / "wp-content/database").mkdir(exist_ok=True)
    shutil.rmtree(packages)


def _unzip(archive: Path, folder: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(folder)
