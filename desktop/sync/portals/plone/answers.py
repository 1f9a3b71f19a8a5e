"""What plone.restapi answers, as far as it is read."""

from datetime import UTC, datetime

import msgspec


def utc(moment: datetime) -> datetime:
    """Return `moment` in UTC; of imported content Plone tells dates without a zone."""
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


class Text(msgspec.Struct):
    """A rich text: its HTML after Plone has cleaned it."""

    data: str = ""


class File(msgspec.Struct):
    """An image or a file in a field; `download` names these very bytes."""

    download: str
    filename: str | None = None
    mime: str | None = msgspec.field(default=None, name="content-type")
    size: int = 0


class Lock(msgspec.Struct):
    """Who has an item open."""

    locked: bool = False
    token: str = ""
    creator: str | None = None
    creator_name: str | None = None

    @property
    def by(self) -> str:
        """The name of who locked."""
        return self.creator_name or self.creator or ""


class Item(msgspec.Struct):
    """A news item, an image or a file, whole."""

    address: str = msgspec.field(name="@id")
    uid: str = msgspec.field(name="UID")
    id: str
    title: str = ""
    description: str | None = ""
    text: Text | None = None
    subjects: tuple[str, ...] = ()
    creators: tuple[str, ...] = ()
    review_state: str | None = None
    effective: datetime | None = None
    modified: str = ""
    created: str = ""
    image: File | None = None
    file: File | None = None
    image_caption: str | None = None
    lock: Lock | None = None

    def __post_init__(self) -> None:
        """Have the date in UTC."""
        self.effective = utc(self.effective) if self.effective else None


class Line(msgspec.Struct):
    """An item as the catalogue lists it."""

    address: str = msgspec.field(name="@id")
    uid: str = msgspec.field(name="UID", default="")
    review_state: str | None = None
    modified: str | None = None
    effective: str | None = None


class Items(msgspec.Struct):
    """What a search found, whole."""

    items: list[Item]


class Lines(msgspec.Struct):
    """What a search found, as lines; `total` of them on all pages."""

    items: list[Line]
    total: int = msgspec.field(name="items_total", default=0)


class Transition(msgspec.Struct):
    """A transition that the account may make now."""

    address: str = msgspec.field(name="@id")


class Workflow(msgspec.Struct):
    """Where an item can go from where it is."""

    transitions: list[Transition] = []


class Step(msgspec.Struct):
    """What a transition led to."""

    review_state: str | None = None


class User(msgspec.Struct):
    """An account; `address` ends in `/@users/ID`."""

    address: str = msgspec.field(name="@id")
    id: str
    fullname: str | None = None
    roles: list[str] = []


class Token(msgspec.Struct):
    """The answer to a login."""

    token: str


class Kind(msgspec.Struct):
    """A type of content and whether it may be made here."""

    address: str = msgspec.field(name="@id")
    addable: bool = False


class Schema(msgspec.Struct):
    """The fields of a type of content, by name."""

    properties: dict[str, object] = {}


class Root(msgspec.Struct):
    """The site's root."""

    address: str = msgspec.field(name="@id")
    title: str = ""


class Complaint(msgspec.Struct):
    """Why plone.restapi refused, in either of its two shapes."""

    type: str = ""
    message: str = ""
    error: "Complaint | None" = None

    @property
    def told(self) -> "Complaint":
        """The inner one where there are two."""
        return self.error or self
