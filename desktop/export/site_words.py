"""The words of a site's pages, beside those that an article's page has of its own."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteWords:
    """Labels and sentences of lists, search, contact and the site map; braces hold fields."""

    skip: str
    menu: str
    search: str
    search_field: str
    search_hint: str
    searching: str
    found: str
    found_more: str
    nothing_found: str
    search_failed: str
    search_off: str
    more_results: str
    site_map: str
    own_pages: str
    contact: str
    no_contact: str
    archive: str
    feed: str
    keys: str
    keys_hint: str
    key: str
    leads_to: str
    leads: str
    all_of: str
    all: str
    below: str
    pages: str
    newer: str
    older: str
    empty: str
    category: str
    tag: str
    topic: str
    author: str
    related: str
    listen: str
    attachments: str
    number: str
    issued: str
    authority: str
    agency: str
    beside: str


def site_words(tr: Callable[..., str]) -> SiteWords:
    """Return the words as `tr` speaks."""
    return SiteWords(
        skip=tr("Skip to the content"),
        menu=tr("Main menu"),
        search=tr("Search"),
        search_field=tr("Words to search for"),
        search_hint=tr("With or without tone marks: “thai binh” finds “Thái Bình” too."),
        searching=tr("Searching…"),
        found=tr("{count} articles for “{query}”"),
        found_more=tr("The {count} best articles so far for “{query}”"),
        nothing_found=tr("No article has “{query}”. Try fewer or other words."),
        search_failed=tr(
            "The search could not be loaded. Please try again later, or look in the archive."
        ),
        search_off=tr(
            "Searching needs JavaScript, which is off in this browser. The archive and the site map list every article."
        ),
        more_results=tr("More results"),
        site_map=tr("Site map"),
        own_pages=tr("The site's own pages"),
        contact=tr("Contact"),
        no_contact=tr("The agency has not said yet how it can be reached."),
        archive=tr("Archive"),
        feed=tr("News feed (RSS)"),
        keys=tr("Shortcut keys"),
        keys_hint=tr(
            "Hold down Alt (Alt and Shift in Firefox, Control and Option on a Mac) and press:"
        ),
        key=tr("Key"),
        leads_to=tr("Leads to"),
        leads=tr("Lead stories"),
        all_of=tr("All of {category}"),
        all=tr("See all"),
        below=tr("Narrower lists"),
        pages=tr("Pages"),
        newer=tr("Newer articles"),
        older=tr("Older articles"),
        empty=tr("There is no article here yet."),
        category=tr("Category"),
        tag=tr("Keyword"),
        topic=tr("Topic"),
        author=tr("Author"),
        related=tr("Related articles"),
        listen=tr("Listen to the article"),
        attachments=tr("Attached documents"),
        number=tr("Number"),
        issued=tr("Date of issue"),
        authority=tr("Issued by"),
        agency=tr("Agency"),
        beside=tr("Beside the article"),
    )
