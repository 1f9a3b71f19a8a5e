"""Feeds of the site and of each category: RSS 2.0 (rssboard.org) and Atom (RFC 4287)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from uuid import UUID

from desktop.export.site.xml import xml_text

LENGTH = 20
"""Articles in a feed: readers ask daily at least, and a busy portal has fewer a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An article in a feed; `url` is absolute, `id` its 32 hexadecimal digits, times are aware."""

    id: str
    title: str
    url: str
    summary: str
    authors: tuple[str, ...]
    category: str
    published: datetime
    modified: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """What a feed is of: `url` is the list's page, `feed` the folder of its feeds, both absolute.

    `items` are the newest first. `publisher` stands in for an author who is not named.
    """

    title: str
    url: str
    feed: str
    publisher: str
    language: str
    items: Sequence[Item]

    @property
    def changed(self) -> datetime:
        """When the feed last changed; the epoch for an empty one."""
        return max((item.modified for item in self.items), default=datetime.fromtimestamp(0, UTC))


def rss(channel: Channel) -> bytes:
    """Return the channel as RSS 2.0."""
    items = "".join(_rss_item(item) for item in channel.items)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>\n'
        f"<title>{xml_text(channel.title)}</title>\n"
        f"<link>{xml_text(channel.url)}</link>\n"
        f"<description>{xml_text(channel.title)}</description>\n"
        f"<language>{xml_text(channel.language)}</language>\n"
        f"<lastBuildDate>{format_datetime(channel.changed)}</lastBuildDate>\n"
        f'<atom:link href="{xml_text(channel.feed)}rss.xml" rel="self" '
        'type="application/rss+xml"/>\n'
        f"{items}</channel></rss>\n"
    ).encode()


def _rss_item(item: Item) -> str:
    authors = "".join(f"<dc:creator>{xml_text(name)}</dc:creator>" for name in item.authors)
    category = f"<category>{xml_text(item.category)}</category>" if item.category else ""
    return (
        f"<item><title>{xml_text(item.title)}</title><link>{xml_text(item.url)}</link>"
        f'<guid isPermaLink="false">urn:uuid:{UUID(item.id)}</guid>'
        f"<pubDate>{format_datetime(item.published)}</pubDate>{authors}{category}"
        f"<description>{xml_text(item.summary)}</description></item>\n"
    )


def atom(channel: Channel) -> bytes:
    """Return the channel as Atom."""
    entries = "".join(_atom_entry(item) for item in channel.items)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{xml_text(channel.language)}">\n'
        f"<title>{xml_text(channel.title)}</title>\n"
        f"<id>{xml_text(channel.feed)}atom.xml</id>\n"
        f'<link href="{xml_text(channel.url)}"/>\n'
        f'<link href="{xml_text(channel.feed)}atom.xml" rel="self" '
        'type="application/atom+xml"/>\n'
        f"<updated>{channel.changed.isoformat()}</updated>\n"
        f"<author><name>{xml_text(channel.publisher)}</name></author>\n"
        f"{entries}</feed>\n"
    ).encode()


def _atom_entry(item: Item) -> str:
    names = item.authors
    authors = "".join(f"<author><name>{xml_text(name)}</name></author>" for name in names)
    category = f'<category term="{xml_text(item.category)}"/>' if item.category else ""
    return (
        f"<entry><title>{xml_text(item.title)}</title><id>urn:uuid:{UUID(item.id)}</id>"
        f'<link href="{xml_text(item.url)}"/><published>{item.published.isoformat()}</published>'
        f"<updated>{item.modified.isoformat()}</updated>{authors}{category}"
        f"<summary>{xml_text(item.summary)}</summary></entry>\n"
    )
