"""WordPress' answers as typed values; what the sync does not need is not asked for."""

from msgspec import Struct, field


class Raw(Struct):
    """A text as it is stored (`context=edit`)."""

    raw: str = ""


class LinkedRevision(Struct):
    """The newest revision of a post."""

    id: int = 0


class LinkedHistory(Struct):
    """How many revisions a post has."""

    count: int = 0


class Links(Struct):
    """What a post tells of its revisions; nothing where they are switched off."""

    history: list[LinkedHistory] = field(name="version-history", default_factory=list)
    newest: list[LinkedRevision] = field(name="predecessor-version", default_factory=list)


class Brief(Struct):
    """A post's id and what changes with the post."""

    id: int
    modified_gmt: str = ""
    links: Links = field(name="_links", default_factory=Links)

    @property
    def stamp(self) -> str:
        """The second of the last write and the newest revision: several fit into a second."""
        return f"{self.modified_gmt}.{self.revision}"

    @property
    def revision(self) -> int:
        """The newest revision's id; 0: there is none."""
        return self.links.newest[0].id if self.links.newest else 0

    @property
    def revisions(self) -> int:
        """How many revisions there are."""
        return self.links.history[0].count if self.links.history else 0


class RawPost(Brief, kw_only=True):
    """A post, raw; who has its `password` may read it there, if it has one."""

    status: str
    password: str = ""
    date_gmt: str | None = None
    slug: str = ""
    link: str = ""
    title: Raw = field(default_factory=Raw)
    content: Raw = field(default_factory=Raw)
    excerpt: Raw = field(default_factory=Raw)
    author: int = 0
    featured_media: int = 0
    categories: list[int] = field(default_factory=list)
    tags: list[int] = field(default_factory=list)


class Revision(Struct):
    """One former or present text of a post; an editor's unsaved text is among them."""

    id: int
    slug: str = ""
    title: Raw = field(default_factory=Raw)
    content: Raw = field(default_factory=Raw)
    excerpt: Raw = field(default_factory=Raw)

    @property
    def is_autosave(self) -> bool:
        """Whether nobody has saved it."""
        return "-autosave-" in self.slug


class RawTerm(Struct):
    """A category or tag; its name is escaped as HTML."""

    id: int
    name: str = ""
    parent: int = 0


class RawUser(Struct):
    """Somebody who may write there."""

    id: int
    name: str = ""
    capabilities: dict[str, bool] = field(default_factory=dict)


class RawMedia(Struct):
    """A file in the media library."""

    id: int
    source_url: str = ""
    mime_type: str = ""
    alt_text: str = ""
    caption: Raw = field(default_factory=Raw)


class Index(Struct):
    """What the API's first page says of the site."""

    name: str = ""
    namespaces: list[str] = field(default_factory=list)


class RefusalData(Struct):
    """What comes with a refusal; `term_id` with `term_exists`."""

    status: int = 0
    term_id: int = 0
    params: dict[str, str] = field(default_factory=dict)


class Refusal(Struct):
    """How WordPress says no."""

    code: str = ""
    message: str = ""
    data: RefusalData | str | list[object] | None = None

    @property
    def term_id(self) -> int:
        """The id of the term that is there already."""
        return self.data.term_id if isinstance(self.data, RefusalData) else 0

    @property
    def field(self) -> str:
        """The name of the field that was refused, if one was."""
        if not isinstance(self.data, RefusalData):
            return ""
        return next(iter(self.data.params), "")


POST_FIELDS = (
    "id,status,password,date_gmt,modified_gmt,slug,link,title.raw,content.raw,excerpt.raw,author,"
    "featured_media,categories,tags,_links"
)
"""What is asked of a post; nested names spare WordPress the rendering."""

BRIEF_FIELDS = "id,modified_gmt,_links"
"""What tells whether a post has moved."""

EVERY_STATUS = "any,trash"
"""`any` alone leaves the trash out."""
