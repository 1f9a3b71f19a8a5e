"""What search engines are told: the XML site map (sitemaps.org) and `robots.txt`."""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import islice

from desktop.export.site.xml import xml_text

LARGEST = 50_000
"""Addresses in one file, by the protocol."""

_TOGETHER = 1000
"""Addresses that are written at a time."""

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
    document = BytesIO()  # gives what was written without a copy: a map has eight megabytes
    document.write(f"{_HEAD}<{root} {_NAMESPACE}>\n".encode())
    rest = iter(pages)
    while some := list(islice(rest, _TOGETHER)):
        document.write(_elements(element, some, xml_text(base)).encode())
    document.write(f"</{root}>\n".encode())
    return document.getvalue()


def _elements(element: str, pages: Sequence[Page], address: str) -> str:
    paths = xml_text("\n".join(path for path, _ in pages)).split("\n")  # which no path holds
    return "".join(
        f"<{element}><loc>{address}{path}</loc>{_changed(moment)}</{element}>\n"
        for path, (_, moment) in zip(paths, pages, strict=True)
    )


def _changed(moment: str) -> str:
    return f"<lastmod>{moment}</lastmod>" if moment else ""
