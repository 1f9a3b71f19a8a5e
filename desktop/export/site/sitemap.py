"""What search engines are told: the XML site map (sitemaps.org) and `robots.txt`."""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import islice

from desktop.export.site.xml import xml_text

LARGEST = 50_000
"""Addresses in one file, by the protocol."""

_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'

Page = tuple[str, str]
"""A page's path on the site, and when it last changed: ISO 8601 with zone, or empty."""


def sitemaps(pages: Iterable[Page], count: int, base: str) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each file; `base` is the site's address and ends with `/`.

    One file while it can hold all of the `count` pages, else an index of several.
    """
    if count <= LARGEST:
        yield "sitemap.xml", _map(pages, base)
        return
    rest = iter(pages)
    told = []
    for name in part_names(count):
        part = list(islice(rest, LARGEST))
        told.append((name, _last_change(part)))
        yield name, _map(part, base)
    yield "sitemap.xml", _index(told, base)


def part_names(pages: int) -> list[str]:
    """Return the files that hold so many pages beside the index; none while one file can."""
    count = -(-pages // LARGEST)
    return [f"sitemap-{number}.xml" for number in range(1, count + 1)] if count > 1 else []


def robots(base: str) -> bytes:
    """Return `robots.txt`: everything may be found; the site map is at `base` (may be empty)."""
    where = f"\nSitemap: {base}sitemap.xml\n" if base else ""
    return f"User-agent: *\nDisallow:\n{where}".encode()


def _last_change(pages: Sequence[Page]) -> str:
    return max(changed for _, changed in pages)


def _map(pages: Iterable[Page], base: str) -> bytes:
    return _document("urlset", "url", pages, base)


def _index(files: Sequence[Page], base: str) -> bytes:
    return _document("sitemapindex", "sitemap", files, base)


def _document(root: str, element: str, pages: Iterable[Page], base: str) -> bytes:
    address = xml_text(base)
    document = BytesIO()  # gives what was written without a copy: a map has eight megabytes
    document.write(f"{_HEAD}<{root} {_NAMESPACE}>\n".encode())
    for path, moment in pages:
        place = f"<loc>{address}{xml_text(path)}</loc>"
        document.write(f"<{element}>{place}{_changed(moment)}</{element}>\n".encode())
    document.write(f"</{root}>\n".encode())
    return document.getvalue()


def _changed(moment: str) -> str:
    return f"<lastmod>{moment}</lastmod>" if moment else ""
