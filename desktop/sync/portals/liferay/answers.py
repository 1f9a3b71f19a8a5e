"""What Liferay answers, as far as a sync reads it."""

from datetime import datetime

import msgspec


class Image(msgspec.Struct, rename="camel"):
    """A picture in a field."""

    id: int | None = None


class FieldValue(msgspec.Struct, rename="camel"):
    """What a field of a structure holds."""

    data: str | None = None
    image: Image | None = None


class ContentField(msgspec.Struct, rename="camel"):
    """A field of a structure; its value stays as it came, for many kinds are not ours."""

    name: str = ""
    content_field_value: msgspec.Raw = msgspec.Raw(b"{}")

    @property
    def value(self) -> FieldValue:
        """The field's value, as far as it is a text or a picture."""
        try:
            return msgspec.json.decode(self.content_field_value, type=FieldValue)
        except msgspec.ValidationError:
            return FieldValue()


class CategoryBrief(msgspec.Struct, rename="camel"):
    """A category of a content."""

    taxonomy_category_id: int
    taxonomy_category_name: str = ""


class Content(msgspec.Struct, rename="camel"):
    """A structured content."""

    title: str = ""
    external_reference_code: str = ""
    description: str = ""
    friendly_url_path: str = ""
    content_fields: list[ContentField] = []
    keywords: list[str] = []
    taxonomy_category_briefs: list[CategoryBrief] = []
    date_modified: datetime | None = None
    date_published: datetime | None = None
    date_expired: datetime | None = None

    def field(self, name: str) -> FieldValue:
        """Return the value of the field `name`; an empty one when there is none."""
        named = (field.value for field in self.content_fields if field.name == name)
        return next(named, FieldValue())


class Page(msgspec.Struct, rename="camel"):
    """A page of contents."""

    items: list[Content] = []
    last_page: int = 1
    total_count: int = 0


class Document(msgspec.Struct, rename="camel"):
    """A file."""

    id: int
    content_url: str = ""
    title: str = ""
    file_name: str = ""
    encoding_format: str = ""
    description: str = ""


class Documents(msgspec.Struct, rename="camel"):
    """A page of files."""

    items: list[Document] = []


class Above(msgspec.Struct, rename="camel"):
    """The category that another is below."""

    id: int


class Category(msgspec.Struct, rename="camel"):
    """A category of a vocabulary."""

    id: int
    name: str
    parent_taxonomy_category: Above | None = None


class Categories(msgspec.Struct, rename="camel"):
    """A page of categories."""

    items: list[Category] = []
    last_page: int = 1


class User(msgspec.Struct, rename="camel"):
    """Who is logged in."""

    name: str = ""
    email_address: str = ""


class Site(msgspec.Struct, rename="camel"):
    """A site of the portal."""

    name: str = ""


class Token(msgspec.Struct):
    """What logs in for a while (RFC 6749, section 5.1); `expires_in` is in seconds."""

    access_token: str
    expires_in: float = 600.0


class Problem(msgspec.Struct):
    """Why Liferay refuses."""

    title: str = ""
    status: str = ""
