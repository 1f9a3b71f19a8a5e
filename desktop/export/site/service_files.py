"""What the service has to know of the site, put into its folder: `docs/service.md` has the format.

The service gives none of these files to readers.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

import msgspec

from desktop.article.site import Poll, SiteProfile

FOLDER = "service"
FORMAT = 1
SITE = f"{FOLDER}/site.json"
GONE = f"{FOLDER}/gone.txt"
REDIRECTS = f"{FOLDER}/redirects.txt"


def site_file(site: SiteProfile) -> bytes:
    """Return polls, weather places and who may ask the service from another address."""
    told = {
        "format": FORMAT,
        "site": site.id,
        "base_url": site.base_url,
        "origins": _origins(site.base_url),
        "polls": [_poll(poll) for poll in site.polls if poll.is_shown],
        "weather": site.weather,
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=1) + b"\n"


def article_files(ids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files that name the articles (32 hexadecimal digits), by their last digit."""
    shards = defaultdict(list)
    for identity in ids:
        shards[identity[-1]].append(identity)
    for digit in sorted(shards):
        yield articles_path(digit), _lines(sorted(shards[digit]))


def articles_path(digit: str) -> str:
    """Return the file of the articles whose id ends with `digit`."""
    return f"{FOLDER}/articles-{digit}.txt"


def gone_file(paths: Iterable[str]) -> bytes:
    """Return the file that names the pages of withdrawn articles."""
    return _lines(sorted(paths))


def redirects_file(redirects: Mapping[str, str]) -> bytes:
    """Return the file that tells where an article has moved: old path, new path."""
    return _lines(f"{old} {new}" for old, new in sorted(redirects.items()))


def _poll(poll: Poll) -> dict[str, object]:
    return {
        "id": poll.id,
        "question": poll.question,
        "options": poll.options,
        "opens": poll.opens,
        "closes": poll.closes,
    }


def _origins(base_url: str) -> list[str]:
    parts = urlsplit(base_url)
    return [f"{parts.scheme}://{parts.netloc}"] if parts.netloc else []


def _lines(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()
