"""What a theme's templates are given: values that are ready to be shown.

Texts are plain and are escaped by the template; only what is typed `Markup` is HTML already.
Addresses are relative to the page that shows them, so that a site works in any folder of any
server, and from a disk. `docs/themes.md` tells theme makers what each template gets.

They are structs since a page needs two dozen: a frozen dataclass takes ten times as long to make.
"""

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from markupsafe import Markup

    from desktop.article.site import Fact, Poll, SiteProfile
    from desktop.export.metadata import Metadata
    from desktop.export.words import Words


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """A title and where it leads; `current` when it is the page itself, or what it is part of.

    `below` are the narrower ones under it, where a directory shows them.
    """

    title: str
    url: str
    current: bool = False
    below: "tuple[Link, ...]" = ()


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """A picture in several widths.

    `url` is the JPEG or PNG for every browser, `width` and `height` its pixels; `sources` are
    (MIME type, srcset) of better formats, the best first; `srcset` belongs to `url`'s format.
    """

    url: str
    width: int
    height: int
    alt: str = ""
    srcset: str = ""
    sources: tuple[tuple[str, str], ...] = ()


class Teaser(msgspec.Struct, frozen=True, kw_only=True):
    """An article in a list; `moment` is ISO 8601, `date` what readers see of it."""

    title: str
    url: str
    sapo: str
    date: str
    moment: str
    picture: Shown | None = None
    category: Link | None = None
    language: str = ""


class Region(msgspec.Struct, frozen=True, kw_only=True):
    """An area of the administrative map: its name, its outline as SVG path data."""

    name: str
    outline: str = ""
    marked: bool = False


class MapView(msgspec.Struct, frozen=True, kw_only=True):
    """The map: outlines in `view_box`, or else a `picture`; the names stand beside it as a list."""

    title: str
    view_box: str
    regions: tuple[Region, ...]
    picture: Shown | None
    source: str
    year: int


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """What stands beside every page; what is None or empty has no data and is not shown.

    `service` is the address of the API (ends with `/api/v1`), empty when there is none.
    """

    map: MapView | None
    geography: str
    facts: "tuple[Fact, ...]"
    poll: "Poll | None"
    has_weather: bool
    has_visits: bool
    service: str


class Surroundings(msgspec.Struct, frozen=True, kw_only=True):
    """What a page of this depth has around its content, each rendered once for all pages.

    `root` leads to the site's first folder (`../../` or empty). `head` (what every `<head>`
    begins with), `header`, `controls`, `side`, `rating` and `footer` take no part of the page.
    `service` is the API's address (ends with `/api/v1`), empty when there is none.
    """

    root: str
    head: "Markup"
    header: "Markup"
    controls: "Markup"
    side: "Markup"
    rating: "Markup"
    footer: "Markup"
    service: str
    style: str
    script: str
    search_script: str


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """A feed that a page announces: `application/rss+xml` or `application/atom+xml`."""

    title: str
    url: str
    type: str


class PageView(msgspec.Struct, frozen=True, kw_only=True):
    """What every page has. `trail` leads from home to the page, the page itself last."""

    site: "SiteProfile"
    words: "Words"
    around: Surroundings
    title: str
    description: str
    canonical: str
    trail: tuple[Link, ...] = ()
    feeds: tuple[Feed, ...] = ()
    json_ld: "tuple[Markup, ...]" = ()
    hidden: bool = False
    """Kept from search engines (`noindex`)."""


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """An attachment to be fetched; `size` is for people (`1,2 MB`), `kind` such as `PDF`.

    `told` says both, as every page of the program does: `PDF, 1,2 MB`.
    """

    title: str
    url: str
    size: str
    kind: str
    told: str
    number: str = ""
    date: str = ""
    authority: str = ""
    abstract: str = ""


class ArticleView(msgspec.Struct, frozen=True, kw_only=True):
    """The page of one article; `id` is what the service knows it by (32 hexadecimal digits)."""

    id: str
    language: str
    title: str
    date: str
    moment: str
    sapo: str
    bylines: tuple[str, ...]
    source: Link | None
    correction: str
    cover: Shown | None
    cover_caption: str
    cover_credit: str
    audio: str
    """Address of the article read aloud, or empty."""
    body: "Markup"
    attachments: tuple[Document, ...]
    tags: tuple[Link, ...]
    topic: Link | None
    related: "Markup"
    """Other articles, each by the macro `related`; empty when there are none."""
    rated: bool
    """Whether readers can rate it: the site has a service."""
    metadata: "Metadata"
    file_name: str


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A category on the home page: its link and its newest articles."""

    link: Link
    teasers: tuple[Teaser, ...]


class HomeView(msgspec.Struct, frozen=True, kw_only=True):
    """The home page: the lead stories, the first the greatest, and blocks by category."""

    leads: tuple[Teaser, ...]
    blocks: tuple[Block, ...]


class Paging(msgspec.Struct, frozen=True, kw_only=True):
    """Where a list's page stands: `newer` and `older` pages, and all of them by number."""

    newer: Link | None
    older: Link | None
    pages: tuple[Link, ...]


class ListView(msgspec.Struct, frozen=True, kw_only=True):
    """A page of a category, tag, topic, author or month; `below` are narrower lists."""

    heading: str
    kind: str
    """`category`, `tag`, `topic`, `author` or `month`."""
    teasers: "Markup"
    """The articles, each by the macro `listed`; empty when there are none."""
    paging: Paging | None
    below: tuple[Link, ...] = ()


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """A heading with links: a year with its months, a part of the site map."""

    title: str
    links: tuple[Link, ...]


class DirectoryView(msgspec.Struct, frozen=True, kw_only=True):
    """The archive by month or the site map."""

    heading: str
    groups: tuple[Group, ...]
    keys: bool = False
    """Whether the shortcut keys are told here: on the site map."""


class NoticeView(msgspec.Struct, frozen=True, kw_only=True):
    """A short page: withdrawn or not found. `links` lead on."""

    heading: str
    text: str
    links: tuple[Link, ...] = ()
