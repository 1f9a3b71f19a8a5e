"""Where everything on a site stands: paths from its first folder, with `/` between their parts.

They are made of what readers see and of nothing that an export could count differently, so that
an address stays good for as long as its article does.
"""

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.vietnamese import slug
from desktop.vietnamese.dates import in_hanoi

if TYPE_CHECKING:
    from desktop.article.model import Article

HOME = "index.html"
ARCHIVE = "luu-tru/index.html"
SITE_MAP = "so-do/index.html"
SEARCH = "tim-kiem/index.html"
CONTACT = "lien-he/index.html"
MISSING = "404.html"

CATEGORY, TAG, TOPIC, AUTHOR, MONTH = "chuyen-muc", "the", "chu-de", "tac-gia", "luu-tru"
"""The folders of lists; a list's key is its folder, such as `chuyen-muc/tin-tuc/thoi-su`."""

ASSETS = "tai-nguyen"
FILES = "tep"
SERVICE = "service"

ARTICLE = "2018/07/bai.html"
"""A path such as every article's page has: `article_path` tells how it is made."""

_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)
"""What Windows takes for a device wherever it stands, with any ending: no file can be called so."""

EVERYTHING = ""
"""The key of the list of all articles; the home page and the site's own feeds stand for it."""


def article_path(article: "Article") -> str:
    """Return where the page of `article` stands: `2018/07/<slug>-<8 digits of its id>.html`.

    The month is the readers' date in Vietnam; the digits keep two articles of one title apart.
    """
    day = in_hanoi(article.reader_date)
    name = slug(article.slug) or slug(article.title) or "bai"
    return f"{day.year:04}/{day.month:02}/{name}-{article.id.hex[-8:]}.html"


@lru_cache(maxsize=65536)
def name_key(folder: str, name: str) -> str:
    """Return the key of the list of `name`; names that differ in marks and case alone share it."""
    return f"{folder}/{_folder_name(name)}"


@lru_cache(maxsize=4096)
def category_keys(path: str) -> tuple[str, ...]:
    """Return the keys of a category's path such as `Tin tức/Thời sự`: the widest list first."""
    names = [_folder_name(part) for part in category_names(path)]
    return tuple("/".join((CATEGORY, *names[: depth + 1])) for depth in range(len(names)))


def category_names(path: str) -> list[str]:
    """Return the names along a category's path, without empty ones."""
    return [part.strip() for part in path.split("/") if part.strip()]


def month_key(path: str) -> str:
    """Return the key of the month in which the article at `path` stands: `luu-tru/2018/07`."""
    return f"{MONTH}/{path[:7]}"


def list_path(key: str, number: int = 0) -> str:
    """Return where a page of a list stands: its front for 0, else the numbered older page."""
    if key == EVERYTHING:
        return HOME
    return f"{key}/trang-{number}.html" if number else f"{key}/index.html"


def feed_path(key: str, name: str) -> str:
    """Return where the feed `name` (`rss.xml`, `atom.xml`) of the list `key` stands."""
    return f"{key}/{name}" if key else name


def root_of(path: str) -> str:
    """Return what leads from the page at `path` to the site's first folder: `../../`, or empty."""
    return "../" * path.count("/")


def storable(name: str) -> str:
    """Return `name`, a slug, as every system can store it: `con` (a child) as `con-`."""
    return f"{name}-" if name in _DEVICES else name


@lru_cache(maxsize=65536)
def _folder_name(name: str) -> str:
    """Return the slug of `name`; one without any letter gets a mark of its own."""
    return storable(slug(name)) or f"x{hashlib.sha256(name.encode()).hexdigest()[:8]}"
